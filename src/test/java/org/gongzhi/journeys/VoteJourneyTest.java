package org.gongzhi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gongzhi.Browser;
import org.gongzhi.Browser.Tab;
import org.gongzhi.TownTest;
import org.gongzhi.voting.Recount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** W3: the shed that failed for 380.71 ㎡, the ropes that are being voted on, and a vote put from the desk. */
@TownTest
class VoteJourneyTest {
  @LocalServerPort int port;
  @Autowired JdbcClient sql;
  @TempDir Path folder;

  /** Everybody may read it, without signing in, and count again. */
  @ParameterizedTest(name = "{0} px, {1}, size {2}")
  @CsvSource({"360, light, ", "360, dark, largest", "1280, light, "})
  void theShedHasNotPassed(int width, String theme, String size) throws IOException {
    String path = "/votes/" + vote("停车棚");
    String shots = "vote-" + width + "-" + theme + (size == null ? "" : "-" + size) + "-";
    try (Tab tab = Browser.on(port).width(width).theme(theme).size(size).open(path + "/result")) {
      Page page = tab.page();
      assertThat(page.locator(".verdict")).containsText("没有通过");
      assertThat(page.locator(".verdict")).containsText("人数够了，面积没够，差 380.71 ㎡。");
      assertThat(page.locator(".gauge strong"))
          .hasText(new String[] {"72.90%", "73.27%", "79.27%", "74.24%"});
      assertThat(page.locator(".reading").nth(1)).containsText("人数 96.42%");
      assertThat(page.locator(".reading").nth(1)).containsText("不能用");
      assertThat(page.locator(".reading").nth(2)).containsText("人数 57.79%");
      assertThat(page.locator(".facts").first()).containsText("655 户，68,412.36 ㎡");
      assertThat(page.locator(".facts").first()).containsText("642 人");
      assertThat(page.locator(".facts").first()).containsText("手机 312 张，纸票 156 张");
      assertThat(page.locator(".facts").first()).containsText("619 人有送达凭证，23 人公告送达");
      tab.accessible().fits().shot(shots + "result");
      for (String more : new String[] {"/notice", "/verify"}) {
        page.navigate(address(path + more));
        tab.accessible().fits().shot(shots + more.substring(1));
      }
      page.navigate(address("/votes/rules"));
      tab.accessible().fits().shot(shots + "rules");
    }
  }

  @Test
  void anybodyCountsTheShedAgain() throws IOException {
    try (Tab tab = Browser.on(port).open("/votes/" + vote("停车棚") + "/result")) {
      Path file = folder.resolve("vote.jsonl");
      tab.page()
          .waitForDownload(() -> tab.page().getByText("公布的计票文件").click())
          .saveAs(file);
      var said = new ByteArrayOutputStream();
      assertThat(Recount.run(file, new PrintStream(said, true, StandardCharsets.UTF_8))).isZero();
      assertThat(said.toString(StandardCharsets.UTF_8)).contains("差 missing 380.71", "一致");
      assertThat(Files.readString(file)).doesNotContain("安居");
    }
  }

  /** 顾海 votes on a telephone, without scripts, and thinks better of it. */
  @Test
  void aResidentVotesAndChangesTheirMind() {
    try (Tab tab = signedIn(Browser.on(port).width(360).withoutScripts(), "resident")) {
      Page page = tab.page();
      page.navigate(address("/"));
      assertThat(page.getByText("等您投票")).isVisible();
      tab.fits().shot("vote-home");
      page.getByText("用维修资金更换9栋两部电梯的钢丝绳").click();
      assertThat(page.locator("input[name=stance]:checked")).hasCount(0);
      page.getByLabel("同意", new Page.GetByLabelOptions().setExact(true)).check();
      page.getByRole(AriaRole.BUTTON, button("投出这一票")).click();
      assertThat(page.locator(".panel")).containsText("投过了：同意（手机）");
      tab.fits().shot("vote-cast");
      page.getByLabel("弃权", new Page.GetByLabelOptions().setExact(true)).check();
      page.getByRole(AriaRole.BUTTON, button("改成这个")).click();
      assertThat(page.locator(".panel")).containsText("投过了：弃权（手机）");
      page.navigate(address("/"));
      assertThat(page.getByText("等您投票")).hasCount(0);
      page.navigate(address("/votes"));
      tab.fits().shot("vote-list");
    }
  }

  @ParameterizedTest(name = "{0} px, {1}, size {2}")
  @CsvSource({"360, dark, largest", "1280, light, "})
  void theDeskKeepsTheRegister(int width, String theme, String size) {
    String path = "/desk/votes/" + vote("钢丝绳");
    String shots = "vote-desk-" + width + "-";
    try (Tab tab =
        signedIn(Browser.on(port).width(width).theme(theme).size(size), "owners-committee")) {
      for (String page : new String[] {"", "/register", "/voters/40", "/paper", "/slips"}) {
        tab.page().navigate(address(path + page));
        assertThat(tab.page().locator("h1")).isVisible();
        tab.accessible().fits().shot(shots + page.replace('/', '-'));
      }
      for (String page : new String[] {"/desk/votes", "/desk/votes/new", "/desk/settings/voting"}) {
        tab.page().navigate(address(page));
        tab.accessible().fits().shot(shots + page.replace('/', '-'));
      }
    }
  }

  /** A vote of the council from the form to the notice: put, roll mended, opened, taken at the door, counted, posted. */
  @Test
  void aVoteIsPutFromTheDesk() {
    try (Tab tab = signedIn(Browser.on(port), "community-worker")) {
      Page page = tab.page();
      page.navigate(address("/desk/votes/new"));
      page.getByLabel("哪里的表决").selectOption("米亚花园三期业主委员会");
      page.getByLabel("居民议事会", new Page.GetByLabelOptions().setExact(true)).check();
      page.getByLabel("用一句话说").fill("楼道清理日");
      page.getByLabel("从哪天起投").fill("2024-06-18");
      page.getByLabel("到哪天截止").fill("2024-06-20");
      page.getByRole(AriaRole.BUTTON, button("提交，下一步导入名册")).click();
      assertThat(page.locator("[id=question-e], [id=manner-e]").first()).isVisible();
      assertThat(page.getByLabel("用一句话说")).hasValue("楼道清理日");
      page.getByLabel("要大家决定的是什么").fill("同意每月第一个周六清理楼道吗？");
      page.locator("input[name=manner][value=SIGNED]").check();
      page.getByRole(AriaRole.BUTTON, button("提交，下一步导入名册")).click();
      page.getByLabel("把表粘贴在这里").fill("姓名,到会\n周敏,是\n,是\n丁文博,是\n");
      page.getByRole(AriaRole.BUTTON, button("导入名册")).click();
      assertThat(page.getByText("姓名是空的")).isVisible();
      tab.accessible().shot("vote-roll-broken");
      page.getByLabel("把表粘贴在这里").fill("姓名,到会\n周敏,是\n丁文博,是\n何雨晴,否\n");
      page.getByRole(AriaRole.BUTTON, button("导入名册")).click();
      page.getByRole(AriaRole.BUTTON, button("定下名册")).click();
      countedAndPosted(tab, page.url());
    }
  }

  private static void countedAndPosted(Tab tab, String path) {
    Page page = tab.page();
    for (int voter = 1; voter <= 2; voter++) {
      page.navigate(path + "/voters/" + voter);
      page.locator("summary", new Page.LocatorOptions().setHasText("上门登记")).click();
      page.locator("form:has(input[value=DOOR]) input[value=FOR]").check();
      page.getByLabel("见证人").fill("沈岚");
      page.getByRole(AriaRole.BUTTON, button("登记这一票")).click();
      assertThat(page.locator(".facts")).containsText("上门登记");
    }
    page.navigate(path);
    page.getByRole(AriaRole.BUTTON, button("截止并计票")).click();
    page.getByRole(AriaRole.BUTTON, button("公布结果")).click();
    page.getByText("看结果").click();
    assertThat(page.locator(".verdict")).containsText("通过了");
    page.getByLabel("您认为哪里不对").fill("通知只贴了一天。");
    page.getByRole(AriaRole.BUTTON, button("提异议")).click();
    page.navigate(path);
    page.getByLabel("答复", new Page.GetByLabelOptions().setExact(true)).fill("通知自6月10日起贴出，附照片。");
    page.getByRole(AriaRole.BUTTON, button("公开答复")).click();
    assertThat(page.getByText("通知自6月10日起贴出")).isVisible();
    tab.accessible().shot("vote-posted");
  }

  private UUID vote(String word) {
    return sql.sql(
            "select id from voting.vote where area = '340303004007' and title like :word order by made_at limit 1")
        .param("word", "%" + word + "%")
        .query(UUID.class)
        .single();
  }

  private Tab signedIn(Browser browser, String role) {
    Tab tab = browser.open("/signin");
    tab.page().locator("button[name=role][value=" + role + "]").click();
    assertThat(tab.page()).not().hasURL(Pattern.compile(".*/signin.*"));
    return tab;
  }

  private String address(String path) {
    return Browser.on(port).address(path);
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
