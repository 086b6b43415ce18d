package org.gongzhi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.gongzhi.Browser;
import org.gongzhi.Browser.Tab;
import org.gongzhi.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A resident says it in the lift: no network, page closed, signed out in between, and it arrives once. */
@TownTest
class OfflineReportTest {
  private static final String STARTED = "米亚花园三期9栋的信报箱";
  private static final String SAID = STARTED + "被撬了，晚上八点左右的事";
  private static final String HALL = "米亚花园三期9栋门厅的灯从早到晚都亮着";

  @LocalServerPort int port;
  @Autowired JdbcClient sql;

  @Test
  void whatWasSaidWithoutANetworkArrivesOnce() {
    Browser phone = Browser.on(port).width(360).withWorker();
    try (Tab tab = phone.open("/signin")) {
      BrowserContext context = tab.context();
      signIn(tab.page(), "resident");
      tab.page().navigate(phone.address("/"));
      ready(tab.page());
      tab.page().getByLabel("说说您的问题").fill(STARTED);
      assertThat(tab.page().locator("form[data-saved=yes]")).isAttached();
      tab.page().close();
      twiceWithoutANetwork(context, phone);
      // the session ended meanwhile: what waits is nobody's to see, and waits on
      context.clearCookies();
      context.setOffline(false);
      Page door = open(context, phone, "/signin");
      seenByNobodyElse(context, phone, door);
      signIn(door, "resident");
      assertThat(door.locator("[data-said=sent]")).hasCount(2);
      assertThat(door.locator("[data-said=sent]").first()).containsText("DFH-2024-");
      door.navigate(phone.address("/"));
      assertThat(door.getByLabel("说说您的问题")).isVisible();
      assertThat(door.locator("[data-said]")).hasCount(0);
      assertThat(sent(SAID)).isOne();
      assertThat(sent(HALL)).isOne();
      tab.errors().removeIf(e -> e.contains("ERR_INTERNET_DISCONNECTED"));
    }
  }

  private void twiceWithoutANetwork(BrowserContext context, Browser phone) {
    Page again = open(context, phone, "/");
    assertThat(again.getByText("上次没写完的话还在")).isVisible();
    assertThat(again.getByLabel("说说您的问题")).hasValue(STARTED);
    context.setOffline(true);
    again.getByLabel("说说您的问题").fill(SAID);
    again.getByRole(AriaRole.BUTTON, button("下一步")).click();
    assertThat(again.getByText("没有网络，已存在本机，联网后自动发送")).isVisible();
    again.close();
    // the site opens without a network, and takes one more
    Page dark = open(context, phone, "/mine");
    assertThat(dark.locator("h1")).hasText("没有网络");
    assertThat(dark.locator("[data-kept]")).containsText(STARTED);
    dark.getByLabel("说说您的问题").fill(HALL);
    dark.getByRole(AriaRole.BUTTON, button("先存下")).click();
    assertThat(dark.locator("[data-said=waiting]")).hasCount(2);
    new Tab(context, dark, new ArrayList<>()).accessible().fits().shot("offline-360");
    dark.close();
    assertThat(sent(SAID)).isZero();
  }

  private void seenByNobodyElse(BrowserContext context, Browser phone, Page door) {
    assertThat(door.getByText(STARTED)).hasCount(0);
    signIn(door, "council-member");
    door.navigate(phone.address("/"));
    ready(door);
    assertThat(door.getByText(STARTED)).hasCount(0);
    assertThat(sent(SAID)).isZero();
    door.navigate(phone.address("/me"));
    door.getByRole(AriaRole.BUTTON, button("退出登录")).click();
    assertThat(door).hasURL(Pattern.compile(".*/signin.*"));
    context.setOffline(true);
    door.navigate(phone.address("/mine"));
    assertThat(door.locator("h1")).hasText("没有网络");
    assertThat(door.locator("[data-said]")).hasCount(0);
    assertThat(door.getByLabel("说说您的问题")).isHidden();
    context.setOffline(false);
    door.navigate(phone.address("/signin"));
  }

  private long sent(String text) {
    return sql.sql("select count(*) from matters.matter where text = ?")
        .param(text)
        .query(Long.class)
        .single();
  }

  private void signIn(Page page, String role) {
    page.locator("button[name=role][value=" + role + "]").click();
    assertThat(page).not().hasURL(Pattern.compile(".*/signin.*"));
  }

  private static Page open(BrowserContext context, Browser phone, String path) {
    Page page = context.newPage();
    page.navigate(phone.address(path));
    return page;
  }

  /** What works in the background is there, and has looked at what is kept. */
  private static void ready(Page page) {
    page.waitForFunction(
        "() => navigator.serviceWorker.controller !== null && kept.who().then(me => me !== null)");
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
