package org.gongzhi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.gongzhi.Browser;
import org.gongzhi.Browser.Tab;
import org.gongzhi.TownTest;
import org.gongzhi.council.meetings.MeetingKey;
import org.gongzhi.council.meetings.MeetingTown;
import org.gongzhi.council.meetings.Minutes;
import org.gongzhi.council.meetings.MinutesText;
import org.gongzhi.people.OrganisationKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** W4: one meeting from the opening to signed minutes, the chair at the desk and two members with telephones, one without scripts. */
@TownTest
class MeetingWalkTest {
  private static final String PASSWORD = "walk-on-a-tuesday-25";

  @LocalServerPort int port;
  @Autowired ApplicationContext context;

  private MeetingTown town;
  private MeetingKey key;

  @Test
  void aMeetingIsHeld() throws IOException {
    town = new MeetingTown(context, 3, PASSWORD);
    key = town.told();
    String desk = "/desk/meetings/" + key.id();
    try (Tab chair = signedIn(Browser.on(port), town.secretary.name());
        Tab plain = signedIn(Browser.on(port).width(360).withoutScripts(), town.council.get(0).name());
        Tab phone =
            signedIn(
                Browser.on(port).width(360).theme("dark").size("largest"), town.council.get(2).name())) {
      Page page = chair.page();
      page.navigate(address(desk));
      chair.accessible().fits().shot("meeting-told");
      press(page, "开会");
      page.navigate(address(desk + "/attendance"));
      chair.accessible().fits().shot("meeting-attendance");
      String sign = page.locator(".slip .code").textContent();
      for (Tab member : List.of(plain, phone)) {
        member.page().navigate(sign);
        member.fits().shot("meeting-sign");
        press(member.page(), "我到了");
        assertThat(member.page().getByText("签到了")).isVisible();
      }
      // who chairs is there since it opened
      assertThat(page.locator("tr:has(th:text-is('" + town.secretary.name() + "'))")).containsText("开会到场");
      hand(page, town.council.get(1).name());
      hand(page, town.manager.name());
      debate(chair, phone, desk);
      voted(chair, plain, phone);
      concluded(chair, desk);
    }
    posted();
  }

  /** The telephone with scripts sees the motion by itself; an amendment comes before the vote. */
  private void debate(Tab chair, Tab phone, String desk) {
    Page page = chair.page();
    page.navigate(address(desk));
    press(page, "议这一项");
    open(page, "提出动议");
    page.getByLabel("动议", exactly()).fill("请物业一周内把南门的减速带换掉。");
    press(page, "提出动议");
    assertThat(page.locator(".error").first()).isVisible();
    assertThat(page.getByLabel("动议", exactly())).hasValue("请物业一周内把南门的减速带换掉。");
    page.getByLabel("谁提出", exactly()).fill(town.council.getFirst().name());
    page.locator("input[name=body][value=MOTION]").check();
    page.locator("input[name=how][value=SIGNED]").check();
    press(page, "提出动议");
    phone.page().navigate(address("/meetings/" + key.id()));
    assertThat(phone.page().locator(".motion blockquote")).hasText("请物业一周内把南门的减速带换掉。");
    open(page, "修改动议");
    page.getByLabel("动议", exactly()).fill("请物业三天内把南门的减速带换掉。");
    page.getByLabel("谁提出修改").fill(town.council.get(1).name());
    press(page, "修改动议");
    assertThat(phone.page().locator(".motion blockquote")).hasText("请物业三天内把南门的减速带换掉。");
    // it loads itself anew when there is something else to do; looked at once that is over
    phone.page().navigate(address("/meetings/" + key.id()));
    phone.accessible().fits().shot("meeting-phone");
    chair.accessible().fits().shot("meeting-panel");
  }

  private void voted(Tab chair, Tab plain, Tab phone) {
    press(chair.page(), "付表决");
    // a page without scripts shows what was so when it was asked for
    assertThat(chair.page().getByText("截止表决")).isVisible();
    for (Tab member : List.of(plain, phone)) {
      Page page = member.page();
      page.navigate(address("/meetings/" + key.id()));
      follow(page, "去表决");
      page.getByLabel("同意", exactly()).check();
      press(page, "投出这一票");
      assertThat(page.locator(".panel")).containsText("投过了：同意");
    }
    assertThat(chair.page().locator("[data-live]")).containsText("已投 2 人");
    press(chair.page(), "截止表决");
    assertThat(chair.page().locator(".fact").first()).containsText("同意 2 票，反对 0 票，弃权 0 票：通过");
  }

  private void concluded(Tab chair, String desk) {
    Page page = chair.page();
    follow(page, "写结论");
    chair.accessible().fits().shot("meeting-item");
    page.locator("input[name=outcome][value=AGREED]").check();
    page.getByLabel("决定", exactly()).fill("三天内换成矮的减速带。");
    press(page, "结束这一项");
    assertThat(page.getByText("请写要办什么。")).isVisible();
    assertThat(page.getByLabel("决定", exactly())).hasValue("三天内换成矮的减速带。");
    page.getByLabel("要办的事", exactly()).fill("换南门减速带");
    page.getByLabel("谁来办", exactly()).selectOption(town.company.toString());
    page.getByLabel("什么时候以前", exactly()).fill("2024-06-21");
    press(page, "结束这一项");
    press(page, "散会，写出纪要");
    assertThat(page.locator(".doc")).containsText("同意 2 票，反对 0 票");
    assertThat(page.locator(".doc")).containsText("换南门减速带");
    press(page, "代表小区党支部签字");
    chair.accessible().fits().shot("meeting-minutes");
    page.navigate(address("/desk/meetings"));
    chair.accessible().fits().shot("meetings-desk");
    page.navigate(address("/desk/meetings/series"));
    chair.accessible().fits().shot("meetings-series");
  }

  /** Once all who came have signed, everybody reads it and takes it along as Word. */
  private void posted() throws IOException {
    Minutes minutes = context.getBean(Minutes.class);
    MinutesText text = minutes.latest(key).orElseThrow();
    minutes.sign(
        town.council.getFirst(), key, OrganisationKind.RESIDENTS_COUNCIL, text.version(), text.digest());
    minutes.sign(town.manager, key, OrganisationKind.PROPERTY_COMPANY, text.version(), text.digest());
    try (Tab anybody = Browser.on(port).width(360).open("/meetings/" + key.id())) {
      Page page = anybody.page();
      anybody.accessible().fits().shot("meeting-over");
      follow(page, "看会议纪要");
      assertThat(page.locator(".signs")).containsText(town.manager.name());
      anybody.accessible().fits().shot("meeting-posted");
      var file = page.waitForDownload(() -> page.getByText("下载 Word").click());
      assertThat(file.suggestedFilename()).endsWith("会议纪要.docx");
      var print = page.waitForDownload(() -> page.getByText("下载 PDF").click());
      assertThat(print.suggestedFilename()).endsWith("会议纪要.pdf");
      printed(Loader.loadPDF(print.path().toFile()), text);
    }
  }

  /** The minutes say in print what they say on the page, in the measures of GB/T 9704: A4, 37 mm above, 28 mm at the binding, 22 and 16 points. */
  private static void printed(PDDocument file, MinutesText text) throws IOException {
    List<TextPosition> signs = new ArrayList<>();
    PDFTextStripper reader =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition sign) {
            signs.add(sign);
            super.processTextPosition(sign);
          }
        };
    try (file) {
      String all = reader.getText(file).replaceAll("\\s", "");
      for (MinutesText.Section s : text.sections())
        assertThat(all).contains(s.heading().replaceAll("\\s", ""), s.text().replaceAll("\\s", ""));
      assertThat(all).contains("会议纪要", "换南门减速带", "同意2票，反对0票", "—1—");
      assertThat(file.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
    }
    assertThat(signs.stream().mapToDouble(TextPosition::getXDirAdj).min().orElseThrow()).isBetween(79.0, 80.5);
    // sizes come back as whole points, cut off
    TextPosition title =
        signs.stream().max(Comparator.comparing(TextPosition::getFontSizeInPt)).orElseThrow();
    assertThat(title.getFontSizeInPt()).isBetween(21f, 22f);
    assertThat(title.getYDirAdj()).isBetween(105f, 150f);
    assertThat(signs).filteredOn(s -> s.getFontSizeInPt() >= 15 && s.getFontSizeInPt() <= 16)
        .hasSizeGreaterThan(signs.size() / 2);
  }

  private void hand(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("给" + name + "补签")).click();
    assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("给" + name + "补签")))
        .hasCount(0);
  }

  private static void open(Page page, String act) {
    page.locator("details:not([open]) > summary", new Page.LocatorOptions().setHasText(act)).click();
  }

  private static void follow(Page page, String link) {
    page.locator("main a:visible", new Page.LocatorOptions().setHasText(link)).first().click();
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private Tab signedIn(Browser browser, String name) {
    Tab tab = browser.open("/signin");
    tab.page().locator("input[name=name]").fill(name);
    tab.page().locator("input[name=password]").fill(PASSWORD);
    Locator in = tab.page().locator("form:has(input[name=password]) button").last();
    in.click();
    assertThat(tab.page()).not().hasURL(Pattern.compile(".*/signin.*"));
    return tab;
  }

  private String address(String path) {
    return Browser.on(port).address(path);
  }
}
