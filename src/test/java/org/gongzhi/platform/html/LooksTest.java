package org.gongzhi.platform.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Arrays;
import org.gongzhi.Browser;
import org.gongzhi.Browser.Tab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every component in a real browser: both themes, all sizes, narrow and wide, with and without scripts. */
@SpringBootTest(
    classes = Gallery.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.main.allow-bean-definition-overriding=true")
class LooksTest {
  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/gallery/home",
        "/gallery/matter",
        "/gallery/desk",
        "/gallery/list",
        "/gallery/form",
        "/desk/more",
        "/",
        "/privacy",
        "/nowhere",
        "/gallery/refused/stale"
      })
  void aPageFitsAndCanBeReadByEveryoneInEverySize(String path) {
    Browser phone = Browser.on(port).width(360).cookie("as", "worker");
    for (String size : Arrays.asList(null, "large", "larger", "largest")) {
      try (Tab tab = phone.size(size).open(path)) {
        tab.fits();
        if (size == null || size.equals("largest")) {
          readable(tab).shot(name(path) + "-360-" + (size == null ? "normal" : size));
        }
      }
    }
    try (Tab tab = phone.width(1280).open(path)) {
      readable(tab.fits()).shot(name(path) + "-1280-dark");
    }
    try (Tab tab = phone.english().open(path)) {
      tab.fits().accessible().shot(name(path) + "-360-english");
      assertThat(tab.page().content()).doesNotContain("⟦");
    }
  }

  private static Tab readable(Tab tab) {
    tab.page().evaluate("() => { document.documentElement.dataset.theme = 'light' }");
    tab.accessible();
    tab.page().evaluate("() => { document.documentElement.dataset.theme = 'dark' }");
    return tab.accessible();
  }

  private static String name(String path) {
    return path.equals("/") ? "root" : path.substring(1).replace('/', '-');
  }

  @Test
  void sizeThemeAndLanguageAreRememberedWithoutScripts() {
    try (Tab tab = Browser.on(port).width(360).withoutScripts().open("/privacy?from=home")) {
      Page page = tab.page();
      button(page, "长辈版").click();
      assertThat(page.url()).endsWith("/privacy?from=home");
      button(page, "最大").click();
      button(page, "深色").click();
      button(page, "English").click();
      assertThat(page.locator("html").getAttribute("data-size")).isEqualTo("largest");
      assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
      assertThat(page.locator("h1").textContent()).isEqualTo("Privacy");
      button(page, "Normal").click();
      button(page, "As the system").click();
      assertThat(page.locator("html").getAttribute("data-size")).isNull();
      assertThat(page.locator("html").getAttribute("data-theme")).isNull();
    }
  }

  @Test
  void chosenPhotosAreShownAndCounted() {
    try (Tab tab = Browser.on(port).open("/gallery/desk")) {
      tab.page()
          .locator("input[type=file]")
          .setInputFiles(Path.of("src/main/resources/static/img/mark.svg"));
      assertThat(tab.page().locator("img[data-preview]").count()).isEqualTo(1);
      assertThat(tab.page().locator("[data-picked]").textContent()).isEqualTo("选了 1 张");
    }
  }

  @Test
  void aFormThatIsOnItsWayIsNotSentAgain() {
    try (Tab tab = Browser.on(port).open("/gallery/form")) {
      var sent = new java.util.concurrent.atomic.AtomicInteger();
      tab.page()
          .route(
              "**/gallery/form",
              route -> {
                sent.incrementAndGet();
                route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setStatus(204));
              });
      button(tab.page(), "送出").click();
      button(tab.page(), "送出").click(new com.microsoft.playwright.Locator.ClickOptions().setForce(true));
      tab.page().waitForTimeout(200);
      assertThat(sent).hasValue(1);
    }
  }

  @Test
  void theNextCaseIsOneKeyAway() {
    try (Tab tab = Browser.on(port).cookie("as", "worker").open("/gallery/desk")) {
      tab.page().keyboard().press("j");
      tab.page().waitForURL("**/gallery/list");
    }
  }

  @Test
  void aViolationOfTheContentPolicyFailsTheTest() {
    Tab tab = Browser.on(port).open("/");
    tab.page().evaluate("() => document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">')");
    org.assertj.core.api.Assertions.assertThatThrownBy(tab::close)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Content Security Policy");
  }

  private static com.microsoft.playwright.Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
