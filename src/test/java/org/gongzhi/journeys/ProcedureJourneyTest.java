package org.gongzhi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.gongzhi.Browser;
import org.gongzhi.Browser.Tab;
import org.gongzhi.TownTest;
import org.gongzhi.matters.Home;
import org.gongzhi.matters.Homes;
import org.gongzhi.matters.Matters;
import org.gongzhi.matters.NewMatter;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.people.Accounts;
import org.gongzhi.people.Actors;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What may come between a report and its end, walked by everybody who takes part. */
@TownTest
class ProcedureJourneyTest {
  @LocalServerPort int port;
  @Autowired Matters matters;
  @Autowired Homes homes;
  @Autowired Accounts accounts;
  @Autowired Actors actors;

  @Test
  void aReturnedOrder() {
    String number = raised("顾海", "9栋门口的水表井盖裂了");
    try (Tab property = desk("property", number)) {
      Page page = property.page();
      act(page, "ASK_RETURN");
      page.locator("#ask-return-reason").selectOption("NOT_OURS");
      press(page, "申请退单");
      assertThat(page.locator("#ask-return-note-e")).containsText("请写几句说明");
      page.locator("#ask-return-note").fill("总表以外归供水公司。");
      shot(property, "return-1-asked");
      press(page, "申请退单");
      assertThat(stage(page)).hasText("退单审核");
      assertThat(page.locator(".holder")).containsText("东方红社区");
    }
    try (Tab worker = desk("community-worker", number)) {
      Page page = worker.page();
      act(page, "GRANT_RETURN");
      choose(page, "#grant-return-lead", "供水公司蚌山营业所");
      shot(worker, "return-2-review");
      press(page, "同意退单并改派");
      assertThat(stage(page)).hasText("待签收");
      assertThat(page.locator(".holder")).containsText("供水公司");
    }
    try (Tab resident = thread("resident", number)) {
      assertThat(resident.page().locator(".thread")).containsText("同意退单，改派");
      assertThat(resident.page().locator(".thread")).containsText("不属于本单位职责");
      shot(resident, "return-3-resident");
    }
  }

  @Test
  void aMergedRepeat() {
    String main = raised("周敏", "16栋门口的地砖翘起来了");
    String repeat = raised("顾海", "16栋门口地砖绊人");
    try (Tab worker = desk("community-worker", repeat)) {
      Page page = worker.page();
      act(page, "MERGE");
      page.locator("#merge-other").fill("DFH-2024-999999");
      press(page, "并到另一件");
      assertThat(page.locator("#merge-other-e")).containsText("没有找到");
      page.locator("#merge-other").fill(main);
      press(page, "并到另一件");
      shot(worker, "merge-1-merged");
      page.navigate(address("/desk/matter/" + main));
      assertThat(page.locator(".besides")).containsText("16栋门口地砖绊人");
      shot(worker, "merge-2-main");
    }
    resolve(main, "换了四块地砖。");
    try (Tab resident = thread("resident", repeat)) {
      Page page = resident.page();
      Locator joined = page.locator("section:has(#joined)");
      assertThat(joined).containsText(main);
      assertThat(joined).containsText("换了四块地砖。");
      // what the other reporter said is not theirs to read
      assertThat(joined).not().containsText("请尽快处理");
      shot(resident, "merge-3-asked");
      page.getByLabel("还没有", exactly()).check();
      page.locator("#answer-note").fill("还有一块是松的。");
      press(page, "交给社区");
      assertThat(page.locator("main")).containsText("办理中");
      shot(resident, "merge-4-again");
    }
    try (Tab property = desk("property", main)) {
      assertThat(stage(property.page())).hasText("办理中");
      assertThat(property.page().locator(".thread")).containsText("还有一块是松的");
    }
  }

  @Test
  void aDissatisfiedResidentToSecondClosing() {
    String number = raised("顾海", "9栋门口的路灯不亮");
    resolve(number, "换了灯泡。");
    try (Tab resident = thread("resident", number)) {
      Page page = resident.page();
      page.getByLabel("还没有", exactly()).check();
      page.locator("#answer-note").fill("晚上还是不亮。");
      shot(resident, "redo-1-no");
      press(page, "交给社区");
      assertThat(page.locator(".thread")).containsText("晚上还是不亮。");
    }
    try (Tab property = desk("property", number)) {
      Page page = property.page();
      assertThat(stage(page)).hasText("办理中");
      act(page, "RESOLVE");
      page.locator("#resolve-note").fill("线路断了，重新接好，看着亮了一晚。");
      page.getByLabel("暂时解决不了", exactly()).check();
      press(page, "办结，请群众确认");
      assertThat(page.locator("#resolve-basis-e")).containsText("依据");
      page.getByLabel("已解决", exactly()).check();
      press(page, "办结，请群众确认");
      assertThat(stage(page)).hasText("群众确认");
    }
    try (Tab resident = thread("resident", number)) {
      Page page = resident.page();
      page.getByLabel("解决了", exactly()).check();
      page.getByLabel("联系过", exactly()).check();
      page.getByLabel("满意", exactly()).check();
      press(page, "交给社区");
      assertThat(page.locator(".thread")).containsText("反映人说：解决了");
      shot(resident, "redo-2-closed");
    }
  }

  @Test
  void anExtensionApproved() {
    String number = raised("顾海", "9栋单元门的闭门器坏了");
    signed(number);
    try (Tab property = desk("property", number)) {
      Page page = property.page();
      act(page, "CONTACT");
      page.getByLabel("电话", exactly()).first().check();
      press(page, "记一次首次联系");
      assertThat(page.locator(".thread")).containsText("首次联系");
      act(page, "ASK_EXTENSION");
      page.locator("#ask-extension-reason").selectOption("PARTS");
      page.locator("#ask-extension-note").fill("闭门器要等原厂发货。");
      page.locator("#ask-extension-until").fill("2024-12-31");
      press(page, "申请延期");
      assertThat(page.locator("#ask-extension-until-e")).containsText("最晚只能到");
      page.locator("#ask-extension-until").fill("2024-06-28");
      shot(property, "extension-1-asked");
      press(page, "申请延期");
      assertThat(stage(page)).hasText("延期审核");
    }
    try (Tab worker = desk("community-worker", number)) {
      Page page = worker.page();
      act(page, "GRANT_EXTENSION");
      assertThat(page.locator("#grant-extension-until")).hasValue("2024-06-28");
      shot(worker, "extension-2-review");
      press(page, "同意延期");
      assertThat(stage(page)).hasText("办理中");
    }
    try (Tab resident = thread("resident", number)) {
      assertThat(resident.page().locator(".thread")).containsText("延到 6月28日");
      assertThat(resident.page().locator(".countdown")).containsText("6月28日");
      shot(resident, "extension-3-resident");
    }
  }

  @Test
  void aHoldAndItsRelease() {
    String number = raised("顾海", "9栋外墙保温层脱落");
    signed(number);
    try (Tab property = desk("property", number)) {
      Page page = property.page();
      act(page, "ASK_HOLD");
      page.locator("#ask-hold-reason").selectOption("FUNDS");
      page.locator("#ask-hold-condition").fill("维修资金使用表决通过");
      page.locator("#ask-hold-until").fill(LocalDate.of(2024, 9, 10).toString());
      page.locator("#ask-hold-note").fill("整面墙要动维修资金。");
      page.getByLabel("在小区公示").first().check();
      press(page, "提请挂账");
      assertThat(stage(page)).hasText("挂账审核");
    }
    try (Tab worker = desk("community-worker", number)) {
      Page page = worker.page();
      act(page, "GRANT_HOLD");
      shot(worker, "hold-1-review");
      press(page, "同意挂账");
      assertThat(stage(page)).hasText("挂账");
      shot(worker, "hold-2-held");
    }
    try (Tab resident = thread("resident", number)) {
      Page page = resident.page();
      assertThat(page.locator(".pause")).containsText("资金没有落实");
      assertThat(page.locator("main")).containsText("9月10日");
      assertThat(page.locator(".thread")).containsText("销账条件：维修资金使用表决通过");
      shot(resident, "hold-3-resident");
    }
    try (Tab property = desk("property", number)) {
      Page page = property.page();
      act(page, "RELEASE");
      page.locator("#release-note").fill("表决通过了，下周进场。");
      press(page, "销账，接着办");
      assertThat(stage(page)).hasText("办理中");
      shot(property, "hold-4-released");
    }
  }

  @Test
  void helpersAndAQuestion() {
    String number = raised("顾海", "9栋地下室积水");
    signed(number);
    try (Tab property = desk("property", number)) {
      Page page = property.page();
      act(page, "ASSIST");
      choose(page, "#assist-organisation", "供水公司蚌山营业所");
      page.locator("#assist-note").fill("请查一下进户管漏不漏。");
      press(page, "请别的单位协办");
      assertThat(page.locator(".besides")).containsText("供水公司");
      act(page, "ASK_MORE");
      page.locator("#ask-more-note").fill("请问积水是从哪一天开始的？");
      press(page, "请反映人补充");
      assertThat(stage(page)).hasText("等补充");
      shot(property, "help-1-waiting");
    }
    try (Tab water = signedIn("water", 360)) {
      Page page = water.page();
      page.navigate(address("/desk/inbox"));
      assertThat(page.locator(".inbox")).containsText("9栋地下室积水");
      shot(water, "help-2-inbox");
      page.navigate(address("/desk/matter/" + number));
      page.locator("#assisted-note").fill("进户管完好，是排水泵停了。");
      shot(water, "help-3-answer");
      press(page, "答复协办");
      assertThat(page.locator(".thread")).containsText("是排水泵停了");
    }
    try (Tab resident = thread("resident", number)) {
      Page page = resident.page();
      page.locator("#supplement-note").fill("上周三下雨那天开始的。");
      shot(resident, "help-4-question");
      press(page, "告诉他们");
      assertThat(page.locator(".thread")).containsText("上周三下雨那天开始的。");
    }
  }

  @Test
  void aLetterOfSupervisionAndItsAnswer() {
    String number = raised("顾海", "9栋排水泵不转");
    signed(number);
    try (Tab street = desk("street", number)) {
      Page page = street.page();
      act(page, "SUPERVISE");
      page.locator("#supervise-note").fill("汛期将至，请两天内排干并查清原因。");
      press(page, "发督办单");
      page.locator(".besides a").first().click();
      assertThat(page.locator("h1")).hasText("督办单");
      assertThat(page.locator("main")).containsText("米亚物业服务中心");
      shot(street, "letter-1-paper");
    }
    try (Tab property = desk("property", number)) {
      Page page = property.page();
      act(page, "FEEDBACK");
      page.locator("#feedback-note").fill("排水泵已修好，水已抽干。");
      press(page, "答复督办单");
      assertThat(page.locator(".besides")).containsText("水已抽干");
      shot(property, "letter-2-answered");
    }
  }

  private static void choose(Page page, String select, String label) {
    page.locator(select)
        .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(label));
  }

  private String raised(String name, String title) {
    Actor actor = actors.of(accounts.named(name).orElseThrow()).orElseThrow();
    Home home = homes.of(actor);
    return matters
        .raise(
            actor,
            new NewMatter(
                home.area(), title, title + "，请尽快处理。",
                new NewMatter.Filing("A01", MatterKind.HELP, Urgency.NORMAL),
                new NewMatter.Where(home.quarter(), null, "", "", "", "米亚花园三期"),
                new NewMatter.Reporter.Self(), NewMatter.Source.SELF, List.of(),
                Ids.next().toString()))
        .number();
  }

  private void signed(String number) {
    try (Tab property = desk("property", number)) {
      press(property.page(), "签收");
      assertThat(stage(property.page())).hasText("办理中");
    }
  }

  private void resolve(String number, String words) {
    signed(number);
    try (Tab property = desk("property", number)) {
      Page page = property.page();
      act(page, "RESOLVE");
      page.locator("#resolve-note").fill(words);
      page.getByLabel("已解决", exactly()).check();
      press(page, "办结，请群众确认");
    }
  }

  private Tab desk(String role, String number) {
    Tab tab = signedIn(role, 1280);
    tab.page().navigate(address("/desk/matter/" + number));
    return tab;
  }

  private Tab thread(String role, String number) {
    Tab tab = signedIn(role, 360);
    tab.page().navigate(address("/matters/" + number));
    return tab;
  }

  private Tab signedIn(String role, int width) {
    Tab tab = Browser.on(port).width(width).open("/signin");
    tab.page().locator("button[name=role][value=" + role + "]").click();
    assertThat(tab.page()).not().hasURL(Pattern.compile(".*/signin.*"));
    return tab;
  }

  private static Locator stage(Page page) {
    return page.locator(".stages [aria-current]");
  }

  private static void shot(Tab tab, String name) {
    tab.accessible().fits().shot("procedure-" + name);
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
  }

  /** Opens the act if it stands closed. */
  private static void act(Page page, String verb) {
    page.locator("details:has(input[name=verb][value=" + verb + "]):not([open]) > summary")
        .all()
        .forEach(Locator::click);
  }

  private String address(String path) {
    return Browser.on(port).address(path);
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
