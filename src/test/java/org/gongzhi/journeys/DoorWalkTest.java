package org.gongzhi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.gongzhi.Browser;
import org.gongzhi.Browser.Tab;
import org.gongzhi.TownTest;
import org.gongzhi.channels.open311.keys.Keys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The administrator opens the door to other systems, and a worker hands a matter over through it. */
@TownTest
class DoorWalkTest {
  private static final String SETTINGS = "/desk/settings/open311";

  @LocalServerPort int port;
  @Autowired Keys keys;
  @Autowired JdbcClient sql;

  @ParameterizedTest(name = "{0} px, {1}")
  @CsvSource({"360, light", "1280, dark"})
  void theDoorIsOpenedAndAMatterGoesThrough(int width, String theme) {
    Browser browser = Browser.on(port).width(width).theme(theme);
    try (Tab tab = signedIn(browser, "administrator")) {
      key(tab, browser, width);
      question(tab, browser, width);
      peer(tab, browser, width);
    }
    try (Tab tab = signedIn(browser, "community-worker")) {
      handOver(tab, browser, width);
    }
  }

  private void key(Tab tab, Browser browser, int width) {
    Page page = tab.page();
    page.navigate(browser.address(SETTINGS));
    tab.accessible().fits().shot("door-1-keys-" + width);
    press(page, "发一把密钥");
    assertThat(page.getByText("请写上对接方的名称。")).isVisible();
    tab.accessible().fits();
    page.getByLabel("对接方名称").fill("城市热线" + width);
    press(page, "发一把密钥");
    String key = page.locator("#once").textContent();
    assertThat(keys.open(key)).isPresent();
    tab.accessible().fits().shot("door-2-once-" + width);
    page.locator("a.btn.primary").click();
    assertThat(page.getByText(key)).hasCount(0);
    page.locator("button[aria-label='收回城市热线" + width + "的密钥']").click();
    assertThat(keys.open(key)).isEmpty();
    tab.accessible().fits().shot("door-3-revoked-" + width);
  }

  private static void question(Tab tab, Browser browser, int width) {
    Page page = tab.page();
    page.locator("a[href$='/services']").click();
    tab.accessible().fits().shot("door-4-services-" + width);
    page.locator("a[href$='/services/A03']").click();
    page.getByLabel("问题", new Page.GetByLabelOptions().setExact(true)).fill("停在哪一层");
    page.getByLabel("代码").fill("FLOOR" + width);
    page.locator("select[name=type]").selectOption("SINGLEVALUELIST");
    page.locator("textarea[name=choices]").fill("1 一楼\n2 别的楼层");
    page.locator("input[name=place]").fill(Integer.toString(width % 89 + 1));
    press(page, "加一个问题");
    assertThat(page.locator("table")).containsText("停在哪一层");
    tab.accessible().fits().shot("door-5-question-" + width);
    page.locator("button[aria-label='不再问：停在哪一层']").click();
    assertThat(page.getByText("停在哪一层")).hasCount(0);
  }

  private static void peer(Tab tab, Browser browser, int width) {
    Page page = tab.page();
    page.navigate(browser.address(SETTINGS));
    page.locator("a[href$='/peers']").click();
    page.getByLabel("平台名称").fill("城市平台" + width);
    page.getByLabel("接口地址").fill("city.example");
    press(page, "加一个平台");
    assertThat(page.getByText("接口地址要以 http 或 https 开头")).isVisible();
    page.getByLabel("接口地址").fill("https://city.example/open311/v2");
    press(page, "加一个平台");
    assertThat(page.locator("table")).containsText("城市平台" + width);
    tab.accessible().fits().shot("door-6-peers-" + width);
  }

  private void handOver(Tab tab, Browser browser, int width) {
    Page page = tab.page();
    String number = open();
    page.navigate(browser.address("/desk/matter/" + number));
    tab.fits().shot("door-7-matter-" + width);
    page.locator("a[href='/desk/open311?number=" + number + "']").click();
    page.locator("select[name=peer]").selectOption(new SelectOption().setLabel("城市平台" + width));
    tab.accessible().fits().shot("door-8-hand-" + width);
    press(page, "转交");
    assertThat(page.getByText("请写对方平台的类别代码。")).isVisible();
    page.getByLabel("对方的类别代码").fill("001");
    press(page, "转交");
    assertThat(page.locator("table")).containsText(number);
    tab.accessible().fits().shot("door-9-handed-" + width);
    page.navigate(browser.address("/desk/matter/" + number));
    assertThat(page.locator(".thread")).containsText("已转交城市平台" + width);
    tab.shot("door-10-thread-" + width);
  }

  /** A matter that somebody works on. */
  private String open() {
    return sql.sql(
            """
            select number
            from casework.case_file
            where area = :area and procedure = 'matter' and closed_at is null
            order by number
            limit 1
            """)
        .param("area", "340303004007")
        .query(String.class)
        .single();
  }

  private static void press(Page page, String name) {
    page.locator("main button")
        .getByText(name, new Locator.GetByTextOptions().setExact(true))
        .click();
  }

  private static Tab signedIn(Browser browser, String role) {
    Tab tab = browser.open("/signin");
    tab.page().locator("button[name=role][value=" + role + "]").click();
    assertThat(tab.page()).not().hasURL(Pattern.compile(".*/signin.*"));
    return tab;
  }
}
