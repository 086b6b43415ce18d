package org.gongzhi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.gongzhi.Browser;
import org.gongzhi.Browser.Tab;
import org.gongzhi.casework.VerifyLedger;
import org.gongzhi.launch.ServerProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From an empty folder to a resident's first matter: an administrator made at the command line sets the
 * community up page by page, and what the resident says goes to the property company.
 */
class SetupJourneyTest {
  private static final String AREA = "340303004007";
  private static final String SETTINGS = "/desk/settings/" + AREA;
  private static final String PASSWORD = "先把社区搭起来2024";

  @TempDir Path folder;
  private ServerProcess town;
  private Browser browser;

  @AfterEach
  void clearUp() throws IOException, InterruptedException {
    town.close();
  }

  @Test
  void fromAnEmptyFolderToTheFirstMatter() throws IOException, InterruptedException {
    ServerProcess empty = ServerProcess.in(folder);
    town = empty.with("admin", AREA, "韩雪", "--home=" + empty.home());
    assertThat(town.startAndEnd(PASSWORD + "\n")).as(town.errors()).isZero();
    town = empty.with("--port=0", "--no-demo");
    URI url = town.start();
    browser = Browser.on(url.getPort()).width(360);
    String property;
    String resident;
    try (Tab tab = browser.open("/signin")) {
      signIn(tab.page(), "韩雪", PASSWORD);
      assertThat(tab.page().locator("h1")).hasText("先把社区搭起来");
      tab.accessible().fits().shot("setup-1-empty");
      places(tab);
      company(tab);
      property = account(tab);
      resident = resident(tab);
      tab.page().navigate(browser.address(SETTINGS));
      assertThat(tab.page().locator("h1")).hasText("设置");
      tab.fits().shot("setup-8-done");
    }
    reported(resident);
    received(property);
    assertThat(town.log()).doesNotContain(" ERROR ").doesNotContain(" WARN ");
    town.stop();
    handedOver(empty);
  }

  /** The whole record leaves the house, checks out elsewhere, and does so still under another key. */
  private void handedOver(ServerProcess house) throws IOException, InterruptedException {
    Path record = folder.resolve("经办记录.jsonl");
    String home = "--home=" + house.home();
    said(house.with("export-ledger", AREA, record.toString(), home), "经办记录都导出到");
    assertThat(VerifyLedger.run(record, new PrintStream(OutputStream.nullOutputStream()))).isZero();
    said(house.with("rotate-key", home), "换好了密钥");
    town = house.with("export-ledger", AREA, record.toString(), home);
    assertThat(town.startAndEnd()).as("nothing that is there is overwritten").isEqualTo(1);
  }

  private void said(ServerProcess command, String words) throws IOException, InterruptedException {
    town = command;
    assertThat(town.startAndEnd()).as(town.errors()).isZero();
    assertThat(town.output()).contains(words);
  }

  private void places(Tab tab) {
    Page page = tab.page();
    follow(page, "一、小区和网格");
    tab.accessible().fits();
    follow(page, "加小区");
    page.getByLabel("坐标", exact()).fill("不知道");
    press(page, "保存");
    assertThat(page.getByText("请写上小区名称。")).isVisible();
    assertThat(page.getByText("请选有没有物业服务企业。")).isVisible();
    assertThat(page.getByLabel("坐标", exact())).hasValue("不知道");
    tab.accessible().fits().shot("setup-2-quarter-refused");
    page.getByLabel("小区名称").fill("米亚花园三期");
    page.getByLabel("有物业", exact()).check();
    page.getByLabel("还叫什么").fill("米亚三期、三期");
    page.getByLabel("坐标", exact()).fill("32.916345，117.389012");
    press(page, "保存");
    assertThat(page.locator("h1")).hasText("米亚花园三期");
    assertThat(page.getByLabel("坐标", exact())).hasValue("117.389012, 32.916345");
    page.getByLabel("有哪些楼栋").fill("1-3栋，2单元，18层，每层2户");
    press(page, "建这些楼栋");
    assertThat(page.locator(".banner")).containsText("新建了 3 栋、6 个单元、216 户");
    tab.accessible().fits().shot("setup-3-quarter");
    follow(page, "2栋");
    tab.accessible().fits().shot("setup-4-building");
  }

  private void company(Tab tab) {
    Page page = tab.page();
    page.navigate(browser.address(SETTINGS));
    follow(page, "三、单位");
    tab.accessible().fits();
    page.getByLabel("类别").selectOption(new SelectOption().setLabel("物业服务企业"));
    page.getByLabel("全称").fill("米亚物业服务中心");
    page.getByLabel("简称").fill("米亚物业");
    page.getByLabel("电话").fill("0552-000 0001");
    page.getByLabel("小区", exact()).selectOption(new SelectOption().setLabel("米亚花园三期"));
    press(page, "加单位");
    assertThat(page.locator("h1")).hasText("米亚物业服务中心");
    page.getByLabel("新来的人叫什么").fill("吕建平");
    press(page, "任命");
    assertThat(page.locator("table")).containsText("物业工作人员");
    tab.accessible().fits().shot("setup-5-organisation");
    page.navigate(browser.address(SETTINGS + "/mandates"));
    assertThat(page.locator("table").first()).containsText("米亚物业（所有类别）");
    tab.accessible().fits().shot("setup-6-mandates");
    // the same place and classes twice: told who has them
    page.getByLabel("哪里").selectOption(new SelectOption().setLabel("米亚花园三期"));
    press(page, "加分工");
    assertThat(page.locator(".refusal")).containsText("已经由“米亚物业”牵头");
  }

  private String account(Tab tab) {
    Page page = tab.page();
    page.navigate(browser.address(SETTINGS + "/accounts"));
    tab.accessible().fits();
    page.getByLabel("谁", exact()).selectOption(new SelectOption().setLabel("吕建平（米亚物业）"));
    page.getByLabel("手机号或账号").fill("lvjianping");
    press(page, "开账号");
    tab.accessible().fits().shot("setup-7-once");
    return page.locator("#once").innerText();
  }

  private String resident(Tab tab) {
    Page page = tab.page();
    page.navigate(browser.address("/desk/residents/" + AREA + "/new"));
    page.getByLabel("姓名").fill("顾海");
    page.locator("#phone").fill("138 0000 0001");
    page.getByLabel("小区", exact()).selectOption(new SelectOption().setLabel("米亚花园三期"));
    page.getByLabel("楼栋门牌").fill("2栋1单元1999");
    page.getByLabel("当面口头").check();
    press(page, "登记");
    assertThat(page.getByText("没有找到“2栋1单元1999”这一户")).isVisible();
    tab.accessible().fits().shot("setup-7-resident-refused");
    page.getByLabel("楼栋门牌").fill("2栋1单元1402");
    press(page, "登记");
    assertThat(page.locator("h1")).hasText("顾*");
    assertThat(page.locator(".facts")).containsText("138****0001");
    tab.accessible().fits().shot("setup-7-resident");
    page.getByLabel("手机号或账号").fill("13800000001");
    press(page, "开账号");
    return page.locator("#once").innerText();
  }

  private void reported(String once) {
    try (Tab tab = browser.open("/signin")) {
      Page page = tab.page();
      signIn(page, "13800000001", once);
      ownPassword(page, once, "十四楼的灯泡坏了");
      page.navigate(browser.address("/"));
      page.getByLabel("说说您的问题").fill("我家门口14层的楼道灯坏了，天黑看不见路");
      press(page, "下一步");
      press(page, "送出");
      assertThat(page.locator("main")).containsText("米亚物业");
      tab.accessible().fits().shot("setup-9-reported");
    }
  }

  private void received(String once) {
    try (Tab tab = browser.open("/signin")) {
      Page page = tab.page();
      signIn(page, "lvjianping", once);
      ownPassword(page, once, "米亚物业来修灯了");
      page.navigate(browser.address("/desk/inbox"));
      assertThat(page.locator("main")).containsText("楼道灯坏了");
      // who follows the ledger does so by itself: nothing turns a hand here
      for (int i = 0; i < 60 && page.locator("mark").count() == 0; i++) {
        page.waitForTimeout(500);
        page.navigate(browser.address("/search?words=楼道灯"));
      }
      assertThat(page.locator("mark").first()).hasText("楼道灯");
      tab.accessible().fits().shot("setup-9-received");
    }
  }

  /** Whoever was given a password gets nowhere before they have chosen their own. */
  private void ownPassword(Page page, String once, String own) {
    page.navigate(browser.address("/"));
    assertThat(page).hasURL(Pattern.compile(".*/me$"));
    assertThat(page.locator(".banner")).containsText("一次性密码");
    page.getByLabel("现在的密码").fill(once);
    page.getByLabel("新密码", exact()).fill(own);
    page.getByLabel("再写一遍新密码").fill(own);
    press(page, "改密码");
    assertThat(page).hasURL(Pattern.compile(".*/me\\?changed$"));
  }

  private static void signIn(Page page, String name, String password) {
    page.getByLabel("手机号或账号").fill(name);
    page.getByLabel("密码").fill(password);
    press(page, "登录");
    assertThat(page).not().hasURL(Pattern.compile(".*/signin.*"));
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static void follow(Page page, String link) {
    page.locator("main a").filter(new Locator.FilterOptions().setHasText(link)).first().click();
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
