package org.gongzhi.platform.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AssetsTest {
  private final Assets assets = Assets.onClassPath();

  private static String text(Assets assets, String path) {
    return new String(Objects.requireNonNull(assets.get(path)).bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void theSheetsAreOneEachInItsLayer() {
    String sheet = text(assets, "css/index.css");
    assertThat(sheet)
        .startsWith("@layer reset, tokens, base, components, pages, print;")
        .contains("@layer tokens {", "--paper: #faf8f5", "url(\"../img/tick.svg\")")
        .doesNotContain("@import", "/*");
    assertThat(assets.get("css/tokens.css")).isNull();
  }

  @Test
  void inDevelopmentTheSheetIsMadeOfTheSources() {
    Assets sources = Assets.fromSources(Path.of("src/main/resources/static"));
    assertThat(text(sources, "css/index.css")).isEqualTo(text(assets, "css/index.css"));
  }

  @Test
  void anAddressNamesOnlyWhatIsThere() {
    assertThat(assets.href("js/htmx.js")).matches("/static/[0-9a-f]{10}/js/htmx.js");
    assertThatThrownBy(() -> assets.href("js/none.js")).hasMessageContaining("none.js");
    assertThat(assets.get("../application.yaml")).isNull();
  }

  @Test
  void aBrowserMayKeepAFileForEverAndAnOldAddressStillWorks() throws IOException {
    MockHttpServletResponse today = get(assets.hash());
    assertThat(today.getHeader("Cache-Control")).contains("immutable");
    assertThat(today.getHeader("Content-Encoding")).isEqualTo("gzip");
    var plain = new GZIPInputStream(new ByteArrayInputStream(today.getContentAsByteArray()));
    assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo(text(assets, "js/town.js"));
    assertThat(get("0123456789").getHeader("Cache-Control")).isEqualTo("no-cache");
  }

  private MockHttpServletResponse get(String hash) throws IOException {
    var request = new MockHttpServletRequest();
    request.addHeader("Accept-Encoding", "gzip, br");
    var response = new MockHttpServletResponse();
    new AssetPages(assets).file(hash, "/js/town.js", request, response);
    return response;
  }
}
