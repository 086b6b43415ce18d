package org.gongzhi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.gongzhi.Browser.Tab;
import org.junit.jupiter.api.Test;

/**
 * W2 whole: a leaking riser is reported, looked at, carried to the council, admitted, announced, spoken on, deliberated, agreed to
 * household by household, posted, carried out, checked, judged and struck off. The residents hold telephones, the others sit at a
 * desk.
 */
class MetersWalkTest extends CouncilWalk {
  @Test
  void aLeakingRiserBecomesAMeterForEveryHome() {
    at("2024-06-18", "09:00");
    String matter = reported();
    lookedAt(matter);
    carried(matter);
    String topic = proposed();
    announced(topic);
    spoken(topic);
    at("2024-07-01", "09:00");
    deliberated(topic);
    agreed(topic);
    objected(topic);
    at("2024-07-30", "09:00");
    carriedOut(topic);
    judged(topic);
    at("2024-08-22", "09:00");
    struckOff(topic, matter);
  }

  private String reported() {
    try (Tab tab = phone()) {
      Page page = tab.page();
      page.navigate(address("/"));
      tab.fits().shot("w2-01-home");
      page.getByLabel("说说您的问题").fill("1栋1单元进户水管老是漏水，全楼共用一块总表，水费按人头摊，年年有人吵");
      press(page, "下一步");
      tab.fits().shot("w2-02-report");
      press(page, "送出");
      tab.fits().shot("w2-03-sent");
      return page.locator(".no").first().innerText();
    }
  }

  private void lookedAt(String matter) {
    try (Tab tab = desk(town.manager.name())) {
      Page page = tab.page();
      page.navigate(address("/desk/matter/" + matter));
      done(page, "ACKNOWLEDGE");
      act(page, "NOTE");
      page.locator("#note-note").fill("社区党委带队看过现场：进户管锈穿，总表后面的管子归各户，要一户一表。");
      done(page, "NOTE");
      tab.fits().shot("w2-04-looked-at");
    }
  }

  private void carried(String matter) {
    try (Tab tab = worker()) {
      Page page = tab.page();
      page.navigate(address("/desk/list?words=进户水管"));
      assertThat(page.locator("main")).containsText(matter);
      tab.fits().shot("w2-05-list");
      page.navigate(address("/desk/matter/" + matter));
      act(page, "CARRY");
      page.locator("form:has(#carry-note) input[name=target][value=council]").check();
      page.locator("#carry-note").fill("要动各家的管子，各户得先商量好。");
      done(page, "CARRY");
      tab.fits().shot("w2-06-carried");
    }
  }

  private String proposed() {
    try (Tab tab = desk(town.secretary.name())) {
      Page page = tab.page();
      page.navigate(address("/desk/topics"));
      tab.fits().shot("w2-07-asked");
      page.locator("a", new Page.LocatorOptions().setHasText("做成议题")).first().click();
      page.getByLabel("题目").fill("1栋水表分户");
      page.getByLabel("希望怎么办").fill("一户一表，进户管一起换掉");
      page.locator("input[name=households]").fill("4");
      tab.fits().shot("w2-08-topic");
      String number = atTheGate(page, "属于协商范围，没有定过。");
      tab.fits().shot("w2-09-gate");
      done(page, "ADMIT");
      return number;
    }
  }

  private void announced(String topic) {
    try (Tab tab = worker()) {
      Page page = tab.page();
      lookedUp(page, topic, "SINGLE_HOUSEHOLDS");
      tab.fits().shot("w2-10-route");
      done(page, "ROUTE");
      done(page, "ANNOUNCE");
      tab.fits().shot("w2-11-announced");
      page.navigate(address("/desk/topic/" + topic + "/notice"));
      tab.fits().shot("w2-12-notice");
    }
  }

  private void spoken(String topic) {
    try (Tab tab = phone()) {
      Page page = tab.page();
      page.navigate(address("/topics/" + topic));
      tab.fits().shot("w2-13-speak");
      press(page, "同意");
      page.getByLabel("还想说一句").fill("停水最多停一个白天");
      press(page, "说出来");
      tab.fits().shot("w2-14-spoken");
    }
    try (Tab tab = worker()) {
      Page page = tab.page();
      page.navigate(address("/desk/topic/" + topic));
      tab.accessible().fits().shot("w2-15-moderate");
      page.locator("button[name=judged][value=show]").click();
      assertThat(page.locator("main")).containsText("停水最多停一个白天");
    }
  }

  private void deliberated(String topic) {
    try (Tab tab = desk(town.secretary.name())) {
      tab.page().navigate(address("/desk/topic/" + topic));
      tab.fits().shot("w2-16-gathered");
      planned(tab, "2024-07-01", "w2-17-");
      // the matter itself is late by now; it goes on with the topic
      press(tab.page(), "把“1栋1单元进户水管老是漏水”拿下来");
      held(tab, "w2-18-");
      concluded(tab.page(), "AGREED", "供水公司换管装表，各户不出钱；一户一户书面同意后动工。", "逐户征求书面同意", "2024-07-08");
      tab.fits().shot("w2-21-conclusion");
      ended(tab, "w2-22-minutes");
    }
  }

  private void agreed(String topic) {
    try (Tab tab = worker()) {
      Page page = tab.page();
      page.navigate(address("/desk/topic/" + topic));
      page.locator("textarea[name=households]").fill("1单元101\n1单元201\n1单元301\n1单元401");
      press(page, "加到名单");
      tab.accessible().fits().shot("w2-23-households");
      for (int i = 0; i < 3; i++)
        page.locator("tr:has-text('还没有问') button[value=yes]").first().click();
      Locator empty = page.locator("tr:has-text('还没有问')");
      empty.locator("input[name=note]").fill("房子空着，户主在外地，管子留了接口");
      empty.locator("button[value=except]").click();
      tab.fits().shot("w2-24-consented");
      act(page, "DECIDE");
      page.locator("#decide-note").fill("4户里3户书面同意，1户空置列为例外：换管装表，各户不出钱。");
      done(page, "DECIDE");
      tab.fits().shot("w2-25-posted");
    }
  }

  private void objected(String topic) {
    try (Tab tab = phone()) {
      Page page = tab.page();
      page.navigate(address("/topics/" + topic));
      page.getByLabel("您的异议").fill("施工的时候楼道灯线会不会一起碰断？");
      tab.fits().shot("w2-26-object");
      press(page, "提出异议");
    }
    try (Tab tab = worker()) {
      Page page = tab.page();
      page.navigate(address("/desk/topic/" + topic));
      page.locator("textarea[name=answer]").fill("先摸清线路再开槽，碰断了当天接好。");
      press(page, "公开答复");
      tab.accessible().fits().shot("w2-27-answered");
    }
  }

  private void carriedOut(String topic) {
    try (Tab tab = desk(town.secretary.name())) {
      Page page = tab.page();
      page.navigate(address("/desk/topic/" + topic));
      tab.accessible().fits().shot("w2-28-settle");
      act(page, "START");
      page.locator("#start-what1").fill("换进户管，装4块户表");
      page.locator("#start-owner1").selectOption(town.company.toString());
      page.locator("#start-until1").fill("2024-08-05");
      page.locator("#start-money1").fill("供水公司");
      done(page, "START");
      tab.fits().shot("w2-29-carrying-out");
      act(page, "TASK_DONE");
      page.locator("#task-done-note").fill("管子换完，3块表启用，空置户留了接口。");
      done(page, "TASK_DONE");
      act(page, "FINISH");
      page.locator("#finish-note").fill("进户管和水表都换完了。");
      page.locator("form:has(#finish-note) input[name=outcome][value=SOLVED]").check();
      done(page, "FINISH");
    }
    try (Tab tab = worker()) {
      Page page = tab.page();
      page.navigate(address("/desk/topic/" + topic));
      act(page, "PASS_CHECK");
      page.locator("#pass-check-note").fill("逐户看过，没有滴漏。");
      tab.fits().shot("w2-30-check");
      done(page, "PASS_CHECK");
    }
  }

  private void judged(String topic) {
    try (Tab tab = phone()) {
      Page page = tab.page();
      page.navigate(address("/topics/" + topic));
      page.locator("input[name=level]").first().check();
      page.locator("#review-words").fill("各家水费清清楚楚。");
      tab.accessible().fits().shot("w2-31-review");
      press(page, "评议");
    }
  }

  private void struckOff(String topic, String matter) {
    try (Tab tab = worker()) {
      Page page = tab.page();
      page.navigate(address("/desk/topic/" + topic));
      tab.fits().shot("w2-32-clear");
      done(page, "CLEAR_YES");
      tab.fits().shot("w2-33-over");
      page.navigate(address("/desk/matter/" + matter));
      // what came of it is told where it came from, and the matter can end
      assertThat(page.locator(".thread")).containsText("议题 " + topic + "“1栋水表分户”办结了：已解决。");
      tab.fits().shot("w2-34-matter");
    }
    try (Tab tab = phone()) {
      tab.page().navigate(address("/topics/" + topic));
      assertThat(tab.page().locator("main")).containsText("销号：多数认可");
      tab.accessible().fits().shot("w2-35-resident");
      tab.page().navigate(address("/mine"));
      tab.fits().shot("w2-36-mine");
    }
  }
}
