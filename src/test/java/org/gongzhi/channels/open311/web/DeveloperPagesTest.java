package org.gongzhi.channels.open311.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.gongzhi.TownTest;
import org.gongzhi.channels.open311.check.RawHttp;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Whoever copies the lines of the page for developers gets what the page promises. */
@TownTest
class DeveloperPagesTest {
  @Autowired Environment environment;

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyLineWorksAsItIsPrinted(String language) throws IOException {
    RawHttp http =
        new RawHttp(
            URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port")));
    String page =
        http.send("GET", "/open311", Map.of("Cookie", "language=" + language), new byte[0]).text();
    List<String> lines =
        Jsoup.parse(page).select("pre.code").stream().map(Element::wholeText).toList();
    assertThat(lines).hasSize(8);
    String number = "";
    for (String line : lines) {
      CurlLine curl = CurlLine.read(line, number);
      RawHttp.Reply reply = curl.send(http);
      assertThat(reply.status()).as(line + "\n" + reply.text()).isEqualTo(200);
      assertThat(reply.text()).as(line).doesNotContain("\"code\"");
      if (!curl.kept(reply).isEmpty()) number = curl.kept(reply);
      if (line.contains("$NUMBER")) assertThat(reply.text()).contains(number);
    }
    assertThat(number).startsWith("DFH-2024-");
  }
}
