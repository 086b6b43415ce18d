package org.gongzhi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.gongzhi.Browser;
import org.gongzhi.Browser.Tab;
import org.gongzhi.TownTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * W1, as the newspaper page tells it: a lamp is out on the 14th floor, somebody says so in the group, a
 * council member passes it on, the property company sees to it, and the resident says it is solved.
 */
@TownTest
class LampJourneyTest {
  private static final String CHAT =
      """
      沈玉兰 9-1-1402 6月17日 19:38
      14层的楼道灯坏了，麻烦物业修理一下。

      周敏（议事会） 6月17日 19:47
      已经联系物业吴师傅，明天去更换。

      何雨晴 6月17日 19:52
      谢谢
      """;

  @LocalServerPort int port;
  @Autowired JdbcClient sql;

  @ParameterizedTest(name = "{0} px, scripts {1}, {2}, size {3}")
  @CsvSource({"360, true, light, ", "1280, false, light, ", "360, true, dark, largest", "1280, true, dark, "})
  void fromGroupMessageToSolved(int width, boolean scripts, String theme, String size)
      throws IOException {
    Browser browser = Browser.on(port).width(width).theme(theme).size(size);
    if (!scripts) browser = browser.withoutScripts();
    String shots = "w1-" + width + "-" + (theme.equals("dark") ? "dark-" : "");
    String number;
    String link;
    try (Tab member = signedIn(browser, "council-member")) {
      number = passedOn(member, shots);
      link = linkFor(member, number, shots);
    }
    try (Tab property = signedIn(browser, "property")) {
      done(property, number, shots);
    }
    try (Tab reporter = browser.open(link)) {
      confirmed(reporter, shots);
    }
    assertThat(
            sql.sql(
                    "select outcome || ' ' || answer from casework.case_file where number = :number")
                .param("number", number)
                .query(String.class)
                .single())
        .isEqualTo("SOLVED CONFIRMED");
  }

  private String passedOn(Tab tab, String shots) {
    Page page = tab.page();
    page.navigate(address("/desk/chat"));
    look(tab, shots + "1-paste");
    page.getByLabel("粘贴聊天记录").fill(CHAT);
    page.getByRole(AriaRole.BUTTON, button("找出该办的事")).click();
    assertThat(page.locator("article.proposal")).hasCount(1);
    assertThat(page.locator("article.proposal h3")).containsText("14层楼道灯坏了");
    assertThat(page.locator("article.proposal")).containsText("米亚物业服务中心");
    assertThat(page.locator("article.proposal")).containsText("6月18日");
    look(tab, shots + "2-read");
    // nothing goes out before the group was told
    page.getByRole(AriaRole.BUTTON, button("送出选中的")).click();
    assertThat(page.getByText("请先在群里说一声")).isVisible();
    page.getByLabel("已在群里告诉大家").check();
    page.getByRole(AriaRole.BUTTON, button("送出选中的")).click();
    assertThat(page.locator("h1")).hasText("已经送出");
    look(tab, shots + "3-sent");
    return page.locator(".no").first().innerText();
  }

  private String linkFor(Tab tab, String number, String shots) {
    Page page = tab.page();
    page.getByRole(AriaRole.BUTTON, button("生成给反映人的链接")).click();
    String link = page.getByLabel("链接").inputValue();
    assertThat(link).contains("/r/");
    look(tab, shots + "4-link");
    return link.substring(link.indexOf("/r/"));
  }

  private void done(Tab tab, String number, String shots) throws IOException {
    Page page = tab.page();
    page.navigate(address("/desk/inbox"));
    look(tab, shots + "5-inbox");
    page.navigate(address("/desk/matter/" + number));
    assertThat(page.locator("blockquote.said")).hasText("14层的楼道灯坏了，麻烦物业修理一下。");
    assertThat(page.locator(".thread")).containsText("已经联系物业吴师傅，明天去更换。");
    assertThat(page.locator(".thread")).containsText("6月18日");
    look(tab, shots + "6-unsigned");
    page.getByRole(AriaRole.BUTTON, button("签收")).click();
    assertThat(page.locator(".stages [aria-current]")).hasText("办理中");
    act(page, "REPLY");
    page.locator("#reply-note").fill("灯座老化，上午就去换。");
    page.getByRole(AriaRole.BUTTON, button("回复反映人")).click();
    act(page, "RESOLVE");
    // the outcome is asked for, never preselected; what was typed stays
    page.locator("#resolve-note").fill("换了新灯，试了三次都亮。");
    page.getByLabel("已解决").check();
    page.locator("form:has(#resolve-note) input[type=file]").setInputFiles(photo());
    look(tab, shots + "7-resolve");
    page.getByRole(AriaRole.BUTTON, button("办结，请群众确认")).click();
    assertThat(page.locator(".stages [aria-current]")).hasText("群众确认");
    assertThat(page.locator(".thread img")).hasCount(1);
    look(tab, shots + "8-resolved");
  }

  private static void confirmed(Tab tab, String shots) {
    Page page = tab.page();
    assertThat(page.locator("body")).containsText("换了新灯，试了三次都亮。");
    assertThat(page.locator(".thread img")).hasCount(1);
    whole(page);
    look(tab, shots + "9-ask");
    page.getByLabel("非常满意", new Page.GetByLabelOptions().setExact(true)).check();
    page.getByLabel("解决了", new Page.GetByLabelOptions().setExact(true)).check();
    page.getByRole(AriaRole.BUTTON, button("交给社区")).click();
    assertThat(page.locator(".thread")).containsText("反映人说：解决了");
    look(tab, shots + "10-closed");
  }

  /** Whoever may see the thumbnail may see the whole picture; without the link it is not to be had. */
  private static void whole(Page page) {
    String address = page.url() + page.locator(".thread a:has(img)").getAttribute("href").replaceFirst("/r/[^/]+", "");
    assertThat(address).endsWith("/large");
    APIResponse picture = page.context().request().get(address);
    assertThat(picture.headers()).containsEntry("content-type", "image/jpeg");
    assertThat(picture.body().length).isGreaterThan(1000);
    assertThat(page.context().request().get(address.replace("/r/", "/r/x")).status()).isEqualTo(404);
  }

  /** Without scripts the checker of accessibility cannot run; what it checks is the same page. */
  private static void look(Tab tab, String shot) {
    if (shot.startsWith("w1-360")) tab.accessible();
    tab.fits().shot(shot);
  }

  /** Opens the act if it stands closed. */
  private static void act(Page page, String verb) {
    page.locator("details:has(input[name=verb][value=" + verb + "]):not([open]) > summary")
        .all()
        .forEach(com.microsoft.playwright.Locator::click);
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

  private static FilePayload photo() throws IOException {
    BufferedImage lamp = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = lamp.createGraphics();
    g.setColor(new Color(0x30302c));
    g.fillRect(0, 0, 640, 480);
    g.setColor(new Color(0xffe9a8));
    g.fillOval(240, 120, 160, 160);
    g.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(lamp, "jpg", bytes);
    return new FilePayload("灯.jpg", "image/jpeg", bytes.toByteArray());
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
