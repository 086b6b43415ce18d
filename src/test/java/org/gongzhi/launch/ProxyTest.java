package org.gongzhi.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reverse proxy tells of a visitor counts where there is one, and nowhere else. */
class ProxyTest {
  private static final String[] FROM_OUTSIDE = {
    "X-Forwarded-For", "198.51.100.66, 203.0.113.7",
    "X-Forwarded-Proto", "https",
    "X-Forwarded-Host", "dfh.example.org"
  };

  private final HttpClient visitor = HttpClient.newHttpClient();
  @TempDir Path folder;
  private ServerProcess town;

  @AfterEach
  void clearUp() throws IOException, InterruptedException {
    town.close();
  }

  @Test
  void behindAProxyTheLastHopIsTheVisitorAndLinksLeadThroughIt() throws Exception {
    URI url = start("--port=0", "--proxy");
    // what the visitor claims about themself stands before what the proxy adds
    assertThat(who(url, FROM_OUTSIDE)).isEqualTo("203.0.113.7 https://dfh.example.org/who");
    assertThat(who(url)).isEqualTo("127.0.0.1 " + url + "/who");
  }

  @Test
  void withoutAProxyNobodyIsBelieved() throws Exception {
    URI url = start("--port=0");
    assertThat(who(url, FROM_OUTSIDE)).isEqualTo("127.0.0.1 " + url + "/who");
  }

  private URI start(String... words) throws IOException, InterruptedException {
    town =
        ServerProcess.in(folder)
            .running(SmallTown.class)
            .given(SmallTown.ENVIRONMENT)
            .with(words);
    return town.start();
  }

  private String who(URI url, String... headers) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve("/who"));
    if (headers.length > 0) request.headers(headers);
    return visitor.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
  }
}
