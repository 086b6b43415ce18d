package org.gongzhi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.gongzhi.Browser.Tab;
import org.junit.jupiter.api.Test;

/**
 * W3 whole: the council comes to an opinion on a shed, the system says that the owners must decide, they are told, vote on
 * telephones, on paper and at the door, and the result is counted both ways, posted, and known to the topic.
 */
class ShedWalkTest extends CouncilWalk {
  /** With the resident's telephone in the gap. */
  private static final String ROLL =
      """
      房号,专有部分面积,业主,电话
      1栋1单元101,90.00,黄立,13855200101
      1栋1单元201,90.00,秦梅,13855200201
      1栋1单元301,90.00,林晓满,%s
      1栋1单元401,90.00,卫东,13855200401
      """;

  @Test
  void aShedNeedsTheOwners() {
    at("2024-09-02", "09:00");
    String topic = proposed();
    announced(topic);
    spoken(topic);
    at("2024-09-09", "09:00");
    deliberated(topic);
    String vote = called(topic);
    at("2024-09-26", "09:00");
    cast(vote);
    kept(vote);
    at("2024-10-12", "09:00");
    counted(vote);
    known(topic, vote);
  }

  private String proposed() {
    try (Tab tab = desk(town.secretary.name())) {
      Page page = tab.page();
      page.navigate(address("/desk/topics/new"));
      page.getByLabel("题目").fill("1栋北侧建停车棚");
      page.getByLabel("什么事").fill("电动车没处停，推进楼道不安全。");
      page.getByLabel("希望怎么办").fill("拿出1栋北侧一块绿地建非机动车停车棚");
      page.locator("input[name=households]").fill("4");
      String number = atTheGate(page, "可以议。");
      done(page, "ADMIT");
      return number;
    }
  }

  /** Whoever ticks what the shed touches is told that the council cannot decide it. */
  private void announced(String topic) {
    try (Tab tab = worker()) {
      Page page = tab.page();
      lookedUp(page, topic, "CHANGE_USE");
      assertThat(page.locator("main")).containsText("业主共同决定");
      tab.accessible().fits().shot("w3-01-route");
      done(page, "ROUTE");
      done(page, "ANNOUNCE");
      tab.fits().shot("w3-02-announced");
    }
  }

  private void spoken(String topic) {
    try (Tab tab = phone()) {
      Page page = tab.page();
      page.navigate(address("/topics/" + topic));
      press(page, "同意");
      assertThat(page.getByText("这些话您都答过了，谢谢")).isVisible();
      tab.fits().shot("w3-03-spoken");
    }
  }

  private void deliberated(String topic) {
    try (Tab tab = desk(town.secretary.name())) {
      planned(tab, "2024-09-09", "w3-04-");
      held(tab, "w3-05-");
      concluded(tab.page(), "TO_OWNERS", "赞成建棚，请业主共同决定。", "准备业主表决的名册和通知", "2024-09-12");
      tab.fits().shot("w3-06-conclusion");
      ended(tab, "w3-07-minutes");
    }
  }

  private String called(String topic) {
    try (Tab tab = worker()) {
      Page page = tab.page();
      page.navigate(address("/desk/topic/" + topic));
      tab.fits().shot("w3-08-decide");
      act(page, "CALL_VOTE");
      page.locator("#call-vote-question").fill("同意在1栋北侧绿地建非机动车停车棚吗？");
      page.locator("#call-vote-noticed").fill("2024-09-09");
      page.locator("#call-vote-opens").fill("2024-09-25");
      page.locator("#call-vote-closes").fill("2024-10-10");
      tab.accessible().fits().shot("w3-09-call");
      done(page, "CALL_VOTE");
      assertThat(page.locator("h1")).hasText("1栋北侧建停车棚");
      page.getByLabel("把表粘贴在这里").fill(ROLL.formatted(telephone).replace("1栋1单元201,90.00", "1栋1单元201,"));
      press(page, "导入名册");
      assertThat(page.getByText("“1栋1单元201”没有面积")).isVisible();
      tab.accessible().fits().shot("w3-10-roll-refused");
      page.getByLabel("把表粘贴在这里").fill(ROLL.formatted(telephone));
      press(page, "导入名册");
      tab.fits().shot("w3-11-roll");
      press(page, "定下名册");
      tab.fits().shot("w3-12-frozen");
      String vote = page.url().substring(page.url().lastIndexOf('/') + 1);
      for (int voter = 1; voter <= 4; voter++) {
        page.navigate(address("/desk/votes/" + vote + "/voters/" + voter));
        open(page, "送达");
        page.locator("form:has(input[value=DELIVER]) input[name=how]").first().check();
        page.locator("input[name=proof]").fill("9月10日当面签收");
        tab.accessible().fits().shot("w3-13-delivered");
        page.locator("form:has(input[value=DELIVER]) button").last().click();
      }
      return vote;
    }
  }

  private void cast(String vote) {
    try (Tab tab = phone()) {
      Page page = tab.page();
      page.navigate(address("/"));
      assertThat(page.getByText("等您投票")).isVisible();
      tab.fits().shot("w3-14-home");
      page.navigate(address("/votes/" + vote));
      tab.accessible().fits().shot("w3-15-slip");
      page.getByLabel("同意", exactly()).check();
      press(page, "投出这一票");
      assertThat(page.locator(".panel")).containsText("投过了：同意");
      tab.fits().shot("w3-16-cast");
    }
  }

  /** One paper slip by two people, one vote at the door; the fourth owner keeps silent. */
  private void kept(String vote) {
    String code;
    try (Tab tab = worker()) {
      Page page = tab.page();
      page.navigate(address("/desk/votes/" + vote + "/slips"));
      tab.fits().shot("w3-17-slips");
      code = page.locator("article.slip").first().getAttribute("aria-label");
      page.navigate(address("/desk/votes/" + vote + "/voters/2"));
      open(page, "上门登记");
      page.locator("form:has(input[value=DOOR]) input[value=FOR]").check();
      page.getByLabel("见证人").fill("沈岚");
      press(page, "登记这一票");
      entered(tab, vote, code, "w3-18-paper-one");
    }
    try (Tab tab = role("secretary")) {
      entered(tab, vote, code, "w3-19-paper-two");
    }
  }

  private void entered(Tab tab, String vote, String code, String shot) {
    Page page = tab.page();
    page.navigate(address("/desk/votes/" + vote + "/paper"));
    page.locator("input[name=slip]").fill(code);
    page.locator("input[name=mark][value=FOR]").check();
    tab.accessible().fits().shot(shot);
    page.locator("form:has(input[name=slip]) button").last().click();
    assertThat(page.locator(".banner")).isVisible();
  }

  private void counted(String vote) {
    try (Tab tab = worker()) {
      Page page = tab.page();
      page.navigate(address("/desk/votes/" + vote));
      tab.fits().shot("w3-20-ended");
      press(page, "截止并计票");
      tab.fits().shot("w3-21-counted");
      press(page, "公布结果");
      tab.fits().shot("w3-22-published");
    }
  }

  private void known(String topic, String vote) {
    try (Tab tab = phone()) {
      Page page = tab.page();
      page.navigate(address("/votes/" + vote + "/result"));
      Locator verdict = page.locator(".verdict");
      assertThat(verdict).containsText("通过了");
      tab.fits().shot("w3-23-result");
      page.navigate(address("/topics/" + topic));
      assertThat(page.locator(".thread")).containsText("表决通过");
      tab.fits().shot("w3-24-topic");
    }
  }
}
