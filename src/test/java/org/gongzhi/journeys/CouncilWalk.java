package org.gongzhi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.gongzhi.Browser;
import org.gongzhi.Browser.Tab;
import org.gongzhi.TownTest;
import org.gongzhi.casework.Casework;
import org.gongzhi.council.meetings.MeetingTown;
import org.gongzhi.people.Accounts;
import org.gongzhi.people.NewPerson;
import org.gongzhi.people.Persons;
import org.gongzhi.places.Buildings;
import org.gongzhi.places.Dwellings;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.TownClock;
import org.gongzhi.voting.Votes;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/**
 * A quarter with its four parties and one resident, led through a season: the residents hold telephones, the others sit at a desk.
 * Months go by, so these walks have a town and a clock of their own.
 */
@TownTest
@TestPropertySource(properties = "gongzhi.walk=council")
abstract class CouncilWalk {
  static final String AREA = MeetingTown.AREA;
  static final String RESIDENT = "林晓满";
  private static final AtomicInteger NUMBERS = new AtomicInteger(1_001);
  private static final String PASSWORD = "walk-through-the-spring-24";

  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  @Autowired TownClock clock;
  @Autowired Casework casework;

  MeetingTown town;

  /** The resident's, each time another: one name with one number is one person. */
  final String telephone = "1385520" + NUMBERS.incrementAndGet();

  @BeforeEach
  final void aHouseOfItsOwn() {
    town = new MeetingTown(context, 3, PASSWORD);
    var building =
        context.getBean(Buildings.class).labelled(AREA, town.quarter, "1栋").orElseThrow();
    Dwellings dwellings = context.getBean(Dwellings.class);
    var entrance = dwellings.addEntrance(Actor.SYSTEM, AREA, building.id(), "1单元");
    var home =
        dwellings.add(Actor.SYSTEM, AREA, building.id(), entrance.id(), List.of("301")).getFirst();
    var person =
        context
            .getBean(Persons.class)
            .register(Actor.SYSTEM, AREA, new NewPerson(RESIDENT, telephone, null, null, null, home.id()));
    context.getBean(Accounts.class).create(Actor.SYSTEM, AREA, person, account(), PASSWORD);
  }

  /** One a quarter, because names to sign in with are. */
  private String account() {
    return "lin" + town.quarter;
  }

  /**
   * What is typed goes to the gate, where the reason to admit it is filled in.
   *
   * @return the topic's number
   */
  static String atTheGate(Page page, String why) {
    press(page, "送把关");
    page.locator("#admit-note").fill(why);
    return page.url().substring(page.url().lastIndexOf('/') + 1);
  }

  /** What it touches is ticked, and the table says who may bind. */
  final void lookedUp(Page page, String topic, String touch) {
    page.navigate(address("/desk/topic/" + topic));
    page.locator("input[name=touch][value=" + touch + "]").check();
    press(page, "看由谁决定");
  }

  /** The next meeting is put on this day, with what its rules put on the agenda. */
  final void planned(Tab tab, String day, String shots) {
    Page page = tab.page();
    page.navigate(address("/desk/meetings"));
    tab.fits().shot(shots + "meetings");
    press(page, "排下一次会");
    open(page, "改时间地点");
    page.locator("input[name=day]").fill(day);
    press(page, "改时间地点");
    press(page, "按规则补充议程");
    tab.fits().shot(shots + "agenda");
  }

  /** It is told of late, opened, and its first item begun with all parties there. */
  final void held(Tab tab, String shots) {
    Page page = tab.page();
    page.locator("input[name=why]").fill("大家都等着");
    press(page, "发通知");
    open(page, "定主持人和记录人");
    page.locator("select[name=chair]").selectOption(town.secretary.person().toString());
    page.locator("select[name=recorder]").selectOption(town.council.get(2).person().toString());
    press(page, "定主持人和记录人");
    String meeting = page.url();
    press(page, "开会");
    assertThat(page).hasURL(meeting);
    page.navigate(meeting + "/attendance");
    for (Actor a : List.of(town.council.get(0), town.council.get(1), town.manager, town.owner))
      press(page, "给" + a.name() + "补签");
    tab.accessible().fits().shot(shots + "attendance");
    page.navigate(meeting);
    press(page, "议这一项");
    tab.fits().shot(shots + "panel");
    page.locator("main a", new Page.LocatorOptions().setHasText("写结论")).first().click();
  }

  final void concluded(Page page, String outcome, String decision, String task, String until) {
    page.locator("input[name=outcome][value=" + outcome + "]").check();
    page.getByLabel("决定", exactly()).fill(decision);
    page.getByLabel("要办的事", exactly()).fill(task);
    page.getByLabel("谁来办", exactly()).selectOption(town.company.toString());
    page.getByLabel("什么时候以前", exactly()).fill(until);
  }

  final void ended(Tab tab, String shot) {
    press(tab.page(), "结束这一项");
    press(tab.page(), "散会，写出纪要");
    assertThat(tab.page().locator(".doc")).containsText("会议纪要");
    tab.accessible().fits().shot(shot);
  }

  /** The clock stands at this time, and what was due by then is done. */
  final void at(String day, String time) {
    clock.standAt(LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(TownClock.ZONE).toInstant());
    while (casework.sweep(1_000) > 0 || context.getBean(Votes.class).endDue(100) > 0) {
      // the timers stand still in tests
    }
  }

  final Tab phone() {
    return in(Browser.on(port).width(360), account());
  }

  final Tab desk(String name) {
    return in(Browser.on(port), name);
  }

  final Tab worker() {
    return role("community-worker");
  }

  /** Somebody of the demo. */
  final Tab role(String role) {
    Tab tab = Browser.on(port).open("/signin");
    tab.page().locator("button[name=role][value=" + role + "]").click();
    assertThat(tab.page()).not().hasURL(Pattern.compile(".*/signin.*"));
    tab.page().setDefaultTimeout(7000);
    return tab;
  }

  private Tab in(Browser browser, String name) {
    Tab tab = browser.open("/signin");
    tab.page().locator("input[name=name]").fill(name);
    tab.page().locator("input[name=password]").fill(PASSWORD);
    tab.page().locator("form:has(input[name=password]) button").last().click();
    assertThat(tab.page()).not().hasURL(Pattern.compile(".*/signin.*"));
    tab.page().setDefaultTimeout(7000);
    return tab;
  }

  final String address(String path) {
    return Browser.on(port).address(path);
  }

  /** Opens the fold of an act. */
  static void act(Page page, String verb) {
    Locator fold = page.locator("details:has(input[name=verb][value=" + verb + "])");
    if (fold.getAttribute("open") == null) fold.locator("summary").first().click();
  }

  static void done(Page page, String verb) {
    page.locator("form:has(input[name=verb][value=" + verb + "]) button").last().click();
  }

  static void open(Page page, String act) {
    page.locator("details:not([open]) > summary", new Page.LocatorOptions().setHasText(act)).click();
  }

  static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
  }

  static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
