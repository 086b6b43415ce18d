package org.gongzhi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.gongzhi.Browser;
import org.gongzhi.Browser.Tab;
import org.gongzhi.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** W2 on a telephone from the first word to the day it was struck off, W3 in its main points, and a topic led by hand. */
@TownTest
class TopicJourneyTest {
  @LocalServerPort int port;

  @Test
  void theMetersAndTheShedOnATelephone() {
    try (Tab tab = signedIn(Browser.on(port).width(360), "resident")) {
      Page page = tab.page();
      page.navigate(address("/topics?view=over"));
      tab.accessible().fits().shot("topics-360");
      page.getByText("红旗三路教师楼水表分户").click();
      assertThat(page.getByText("涉及的各户").first()).isVisible();
      assertThat(page.getByText("共 48 户，48 户已同意或者列为例外")).isVisible();
      assertThat(page.getByText("3月13日教师楼议事会").first()).isVisible();
      assertThat(page.getByText("楼道灯线会不会一起碰断")).isVisible();
      assertThat(page.getByText("供水公司蚌山营业所 · 4月26日").first()).isVisible();
      assertThat(page.getByText("3 人评议，3 人认可")).isVisible();
      assertThat(page.getByText("评议的多数认可").first()).isVisible();
      tab.accessible().fits().shot("topic-meters");
      page.getByText("大家怎么说").click();
      assertThat(page.getByText("不到 30 人参加")).isVisible();
      tab.accessible().fits().shot("topic-meters-opinions");

      page.navigate(address("/topics"));
      page.getByText("在16栋北侧绿地建非机动车停车棚").click();
      assertThat(page.getByText("改变共有部分的用途").first()).isVisible();
      assertThat(page.getByText("要由上面这一方决定才算数")).isVisible();
      tab.accessible().fits().shot("topic-shed");
      page.getByText("大家怎么说").click();
      assertThat(page.getByText("第 1 群").first()).isVisible();
      assertThat(page.locator("svg.gauge-bar").first()).isVisible();
      tab.accessible().fits().shot("topic-shed-opinions");
      page.goBack();
      page.getByText("看表决").click();
      assertThat(page.locator(".verdict")).containsText("没有通过");
    }
  }

  /** A neighbour proposes, another member leads it on: refused without a reason, routed by the table, announced, spoken on. */
  @Test
  void aTopicIsProposedRoutedAndSpokenOn() {
    String number = proposed();
    routed(number);
    try (Tab tab = signedIn(Browser.on(port).width(360).withoutScripts().size("largest").theme("dark"), "resident")) {
      Page page = tab.page();
      page.navigate(address("/topics/" + number));
      assertThat(page.locator(".panel blockquote")).containsText("在9栋楼下摆三张长椅");
      tab.fits().shot("topic-speak");
      page.getByRole(AriaRole.BUTTON, button("同意")).click();
      assertThat(page.getByText("您答了 1 句，一共 1 句")).isVisible();
      page.getByLabel("还想说一句").fill("长椅要有靠背");
      page.getByRole(AriaRole.BUTTON, button("说出来")).click();
      assertThat(page.getByText("等人看过")).isVisible();
    }
  }

  private String proposed() {
    try (Tab tab = signedIn(Browser.on(port), "branch-secretary")) {
      Page page = tab.page();
      page.navigate(address("/desk/topics/new"));
      page.getByLabel("题目").fill("楼下能不能摆几张长椅");
      page.getByRole(AriaRole.BUTTON, button("送把关")).click();
      assertThat(page.getByText("请写清楚是什么事")).isVisible();
      assertThat(page.getByLabel("题目")).hasValue("楼下能不能摆几张长椅");
      page.getByLabel("什么事").fill("老人下楼没地方坐。");
      page.getByLabel("希望怎么办").fill("在9栋楼下摆三张长椅");
      page.getByRole(AriaRole.BUTTON, button("送把关")).click();
      String number = page.url().substring(page.url().lastIndexOf('/') + 1);
      tab.accessible().fits().shot("topic-desk-gate");
      page.locator("form:has(input[value=ADMIT]) textarea").fill("可以议。");
      page.getByRole(AriaRole.BUTTON, button("把关通过")).click();
      assertThat(page.locator(".stages")).isVisible();
      return number;
    }
  }

  private void routed(String number) {
    try (Tab tab = signedIn(Browser.on(port).width(360), "community-worker")) {
      Page page = tab.page();
      page.navigate(address("/desk/topic/" + number));
      page.locator("input[name=touch][value=PREFERENCE]").check();
      page.getByRole(AriaRole.BUTTON, button("看由谁决定")).click();
      assertThat(page.getByText("建议：由居民议事会决定")).isVisible();
      tab.accessible().fits().shot("topic-desk-route");
      page.getByRole(AriaRole.BUTTON, button("就这样定")).click();
      page.getByRole(AriaRole.BUTTON, button("公示议题")).click();
      assertThat(page.getByText("公示议题，开始征求意见")).isVisible();
      page.navigate(address("/desk/topic/" + number + "/notice"));
      assertThat(page.locator("h1").last()).containsText("议题公告");
      for (String path : new String[] {"/desk/topics", "/desk/settings/topics"}) {
        page.navigate(address(path));
        tab.accessible().fits().shot("topic-desk" + path.replace('/', '-'));
      }
    }
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
