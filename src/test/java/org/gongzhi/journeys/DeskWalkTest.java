package org.gongzhi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.gongzhi.Browser;
import org.gongzhi.Browser.Tab;
import org.gongzhi.TownTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A round of the desk in every size and colour: what is listed, reported, gone by and looked at. */
@TownTest
class DeskWalkTest {
  @LocalServerPort int port;

  @ParameterizedTest(name = "{0} px, {1}, size {2}")
  @CsvSource({"360, light, ", "360, dark, largest", "1280, light, ", "1280, dark, large"})
  void roundTheDesk(int width, String theme, String size) {
    Browser browser = Browser.on(port).width(width).theme(theme).size(size);
    String shots = "desk-" + width + "-" + theme + (size == null ? "" : "-" + size) + "-";
    try (Tab tab = signedIn(browser, "community-worker")) {
      list(tab, shots);
      report(tab, shots);
      look(tab, "/me", shots + "me");
      look(tab, "/me/looks", shots + "looks");
    }
    // who goes by another catalogue, so that nobody here is disturbed
    try (Tab tab = signedIn(browser, "next-community")) {
      look(tab, "/desk/settings/catalogue", shots + "catalogue");
      look(tab, "/desk/settings/catalogue/classes/A01", shots + "class");
      look(tab, "/desk/settings/catalogue/limits/1", shots + "limit");
    }
  }

  private void list(Tab tab, String shots) {
    look(tab, "/desk/list", shots + "list");
    Page page = tab.page();
    page.getByLabel("问题、地点或者编号").fill("楼道");
    page.getByLabel("全部类别").selectOption("A01");
    page.getByRole(AriaRole.BUTTON, button("查找")).click();
    assertThat(page).hasURL(Pattern.compile(".*words=.*class=A01.*"));
    tab.accessible().fits().shot(shots + "list-found");
    look(tab, "/desk/list?words=没有人说过的话", shots + "list-none");
  }

  private void report(Tab tab, String shots) {
    look(tab, "/desk/report", shots + "report");
    Page page = tab.page();
    page.getByLabel("什么事").fill("米亚花园三期9栋14层的楼道灯又坏了，老人上下楼不方便");
    page.getByLabel("居民说的，我替他报").check();
    page.getByLabel("他怎么称呼").fill("王桂兰");
    page.getByRole(AriaRole.BUTTON, button("下一步")).click();
    assertThat(page.locator(".understood")).containsText("房屋共用部位");
    tab.accessible().fits().shot(shots + "report-look");
    page.getByRole(AriaRole.BUTTON, button("送出")).click();
    assertThat(page.getByText("请选他是怎么同意的")).isVisible();
    tab.accessible().fits().shot(shots + "report-refused");
  }

  private void look(Tab tab, String path, String shot) {
    tab.page().navigate(Browser.on(port).address(path));
    tab.accessible().fits().shot(shot);
  }

  private Tab signedIn(Browser browser, String role) {
    Tab tab = browser.open("/signin");
    tab.page().locator("button[name=role][value=" + role + "]").click();
    assertThat(tab.page()).not().hasURL(Pattern.compile(".*/signin.*"));
    return tab;
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
