package org.gongzhi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongzhi.Browser;
import org.gongzhi.Browser.Tab;
import org.gongzhi.TownTest;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.casework.Deed;
import org.gongzhi.casework.beside.Merges;
import org.gongzhi.matters.Home;
import org.gongzhi.matters.Homes;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.matters.Matters;
import org.gongzhi.matters.NewMatter;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.matters.notices.TellPeople;
import org.gongzhi.people.Accounts;
import org.gongzhi.people.Actors;
import org.gongzhi.people.notices.Postman;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two reports become one, and both who reported are told: in the inbox, by a short message, as they wish. */
@TownTest
class MessagesJourneyTest {
  @LocalServerPort int port;
  @Autowired Matters matters;
  @Autowired Merges merges;
  @Autowired CaseQuery cases;
  @Autowired TellPeople tell;
  @Autowired Postman postman;
  @Autowired Homes homes;
  @Autowired Accounts accounts;
  @Autowired Actors actors;

  @Test
  void bothWhoReportedItReadOfItAndSayHowTheyWishToHear() {
    String number = mergedAndDone();
    Browser phone = Browser.on(port).width(360);
    try (Tab resident = signedIn("resident", phone.theme("dark").size("largest"))) {
      reads(resident, number);
      wishes(resident);
    }
    try (Tab administrator = signedIn("administrator", phone)) {
      Page page = administrator.page();
      page.navigate(address("/desk/messages"));
      assertThat(page.locator("main")).containsText("一条也没有发出去");
      assertThat(page.locator("tbody")).containsText("23栋");
      assertThat(page.locator("tbody")).containsText("留在本机，没有发出");
      shot(administrator, "sent-360");
      page.setViewportSize(1280, 900);
      shot(administrator, "sent-1280");
      page.navigate(address("/messages"));
      shot(administrator, "inbox-1280");
    }
  }

  private void reads(Tab resident, String number) {
    Page page = resident.page();
    assertThat(page.locator(".topbar .badge").first()).isVisible();
    page.navigate(address("/messages"));
    assertThat(page.locator("main")).not().containsText("23栋车棚漏雨”，编号");
    assertThat(page.locator("main")).containsText("您反映的“23栋车棚漏雨”办完了：补了防水。");
    assertThat(page.locator("main")).containsText("已经并到一起办");
    shot(resident, "inbox-360");
    page.locator("a.matter")
        .filter(new Locator.FilterOptions().setHasText("办完了：补了防水"))
        .first()
        .click();
    assertThat(page).hasURL(Pattern.compile(".*/matters/" + number));
    page.navigate(address("/messages"));
    press(page, "全部标为看过");
    assertThat(page.getByRole(AriaRole.BUTTON, button("全部标为看过"))).hasCount(0);
    assertThat(page.locator(".topbar .badge")).hasCount(0);
    page.navigate(address("/messages?view=unread"));
    assertThat(page.locator(".state")).containsText("这里没有消息");
    shot(resident, "empty-360");
  }

  private void wishes(Tab resident) {
    Page page = resident.page();
    page.locator(".state a[href='/me/messages']").click();
    shot(resident, "settings-360");
    page.locator("input[name=WATCHED][value=SMS]").uncheck();
    page.locator("#hour").selectOption("9");
    press(page, "保存设置");
    assertThat(page.locator(".banner")).containsText("设置保存好了");
    assertThat(page.locator("input[name=WATCHED][value=SMS]")).not().isChecked();
    assertThat(page.locator("#hour")).hasValue("9");
  }

  private String mergedAndDone() {
    CaseFile main = raised("周敏", "23栋车棚顶漏水");
    CaseFile repeat = raised("顾海", "23栋车棚漏雨");
    merges.merge(
        actor("韩雪"),
        repeat.key(),
        Deed.of(MatterVerb.MERGE, repeat.version(), Ids.next().toString())
            .note("同一处")
            .facts(Map.of("other", main.number())),
        main.key(),
        MatterVerb.JOIN);
    act(main, MatterVerb.ACKNOWLEDGE, "", Map.of());
    act(main, MatterVerb.RESOLVE, "补了防水。", Map.of("outcome", "SOLVED"));
    while (tell.follow(200) > 0) {
      // to the end
    }
    while (postman.round(50) > 0) {
      // until nothing is due
    }
    // another page counted them before they were told
    actors.recount(actor("顾海").person());
    return repeat.number();
  }

  private void act(CaseFile c, MatterVerb verb, String words, Map<String, Object> facts) {
    int seen = cases.all(List.of(c.key())).getFirst().version();
    matters.act(
        actor("吕建平"),
        c.key(),
        Deed.of(verb, seen, Ids.next().toString()).note(words).facts(facts));
  }

  private CaseFile raised(String name, String title) {
    Home home = homes.of(actor("顾海"));
    return matters.raise(
        actor(name),
        new NewMatter(
            home.area(), title, title + "，请尽快处理。",
            new NewMatter.Filing("A01", MatterKind.HELP, Urgency.NORMAL),
            new NewMatter.Where(home.quarter(), null, "", "", "", "米亚花园三期"),
            new NewMatter.Reporter.Self(), NewMatter.Source.SELF, List.of(),
            Ids.next().toString()));
  }

  private Actor actor(String name) {
    return actors.of(accounts.named(name).orElseThrow()).orElseThrow();
  }

  private Tab signedIn(String role, Browser browser) {
    Tab tab = browser.open("/signin");
    tab.page().locator("button[name=role][value=" + role + "]").click();
    assertThat(tab.page()).not().hasURL(Pattern.compile(".*/signin.*"));
    return tab;
  }

  private static void shot(Tab tab, String name) {
    tab.accessible().fits().shot("messages-" + name);
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, button(name)).click();
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private String address(String path) {
    return Browser.on(port).address(path);
  }
}
