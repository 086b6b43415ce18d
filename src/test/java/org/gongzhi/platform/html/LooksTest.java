package org.gongzhi.platform.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongzhi.Browser;
import org.gongzhi.Browser.Tab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every component in a real browser: both themes, all sizes, narrow and wide, with and without
 * scripts.
 */
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
    try (Tab tab = phone.open(path)) {
      tab.fits().accessible().shot(name(path) + "-360");
      set(tab, "theme", "dark");
      tab.accessible().shot(name(path) + "-360-dark");
    }
    try (Tab tab = phone.size("large").open(path)) {
      tab.fits();
      set(tab, "size", "larger");
      tab.fits();
      set(tab, "size", "largest");
      tab.fits().accessible().shot(name(path) + "-360-largest");
    }
    try (Tab tab = phone.width(1280).open(path)) {
      tab.fits().accessible().shot(name(path) + "-1280");
    }
    try (Tab tab = phone.english().open(path)) {
      tab.fits().shot(name(path) + "-360-english");
    }
  }

  /** What the cookie would have set, without loading the page again. */
  private static void set(Tab tab, String attribute, String value) {
    tab.page()
        .evaluate(
            "([a, v]) => { document.documentElement.dataset[a] = v }", List.of(attribute, value));
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
  void listsAndMinutesKeepThePaperTheyArePrintedOn() {
    try (Tab tab = Browser.on(port).open("/")) {
      Object pages =
          tab.page()
              .evaluate(
                  """
                  () => {
                    const all = rules => [...rules].flatMap(r => [r, ...all(r.cssRules ?? [])]);
                    return all(document.styleSheets[0].cssRules)
                      .filter(r => r instanceof CSSPageRule).map(r => r.selectorText);
                  }
                  """);
      assertThat(pages).isEqualTo(List.of("", "list", "minutes"));
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
      var sent = new AtomicInteger();
      tab.page()
          .route(
              "**/gallery/form",
              route -> {
                sent.incrementAndGet();
                route.fulfill(new Route.FulfillOptions().setStatus(204));
              });
      button(tab.page(), "送出").click();
      button(tab.page(), "送出").click(new Locator.ClickOptions().setForce(true));
      tab.page().waitForTimeout(200);
      assertThat(sent).hasValue(1);
    }
  }

  @Test
  void htmxPutsAPartInItsPlaceAndATroubleAtTheTop() {
    try (Tab tab = Browser.on(port).open("/gallery/live")) {
      Page page = tab.page();
      say(page, "灯亮了");
      page.waitForSelector("#live p:has-text('灯亮了')");
      say(page, "late");
      page.waitForSelector("#trouble h2:has-text('刚刚有人处理过')");
      assertThat(page.locator("#live p").textContent()).isEqualTo("灯亮了");
      tab.errors()
          .removeIf(e -> e.startsWith("409") || e.contains("Response Status Error Code 409"));
      say(page, "done");
      page.waitForURL("**/privacy");
    }
  }

  private static void say(Page page, String words) {
    page.locator("#note").fill(words);
    button(page, "说").click();
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
    tab.page()
        .evaluate("() => document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">')");
    assertThatThrownBy(tab::close)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Content Security Policy");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
