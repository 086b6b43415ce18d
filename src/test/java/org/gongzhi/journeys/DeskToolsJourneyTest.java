package org.gongzhi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.gongzhi.Browser;
import org.gongzhi.Browser.Tab;
import org.gongzhi.TownTest;
import org.gongzhi.platform.documents.TableFile;
import org.gongzhi.platform.documents.TableRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A morning at the desk in a real browser: the hotline's file there and back, the list worked on by keys. */
@TownTest
class DeskToolsJourneyTest {
  @LocalServerPort int port;

  @ParameterizedTest(name = "{0} px, {1}, size {2}")
  @CsvSource({"360, light, ", "1280, dark, largest"})
  void theHotlinesFileThereAndBack(int width, String theme, String size) throws IOException {
    Browser browser = Browser.on(port).width(width).theme(theme).size(size);
    String order = "BB-J" + width;
    try (Tab tab = signedIn(browser)) {
      Page page = tab.page();
      page.navigate(browser.address("/desk/hotline"));
      tab.accessible().fits();
      page.getByLabel("表格文件")
          .setInputFiles(
              new FilePayload(
                  "交办.csv",
                  "text/csv",
                  ("工单编号,诉求内容,所在小区\n" + order + ",三期9栋楼道灯不亮,米亚花园三期\n,没有编号,米亚花园三期\n")
                      .getBytes(UTF_8)));
      page.getByRole(AriaRole.BUTTON, button("上传表格")).click();
      page.getByRole(AriaRole.BUTTON, button("试读一遍")).click();
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("可以导入 1 行，早已导入 0 行，读不了 1 行");
      assertThat(page.getByText("热线编号是空的")).isVisible();
      tab.accessible().fits().shot("hotline-" + width);
      page.getByRole(AriaRole.BUTTON, button("导入可以导入的")).click();
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("导入完了");
      Download download =
          page.waitForDownload(() -> page.locator("a[href$='/results']").click());
      List<TableRow> rows = new ArrayList<>();
      TableFile.read(Files.readAllBytes(download.path()), TableFile.Limits.USUAL, rows::add);
      assertThat(rows.get(1).cell(0).text()).isEqualTo(order);
      assertThat(rows.get(1).cell(3).text()).startsWith("DFH-2024-");
      assertThat(rows.get(2).cell(6).text()).isEqualTo("未导入");
    }
  }

  @ParameterizedTest(name = "{0} px, {1}, size {2}")
  @CsvSource({"360, dark, largest", "1280, light, "})
  void thePagesFitAndAreForEverybody(int width, String theme, String size) {
    Browser browser = Browser.on(port).width(width).theme(theme).size(size);
    try (Tab tab = signedIn(browser)) {
      for (String path :
          List.of(
              "/desk/list",
              "/desk/list?cols=all",
              "/desk/rates?from=2024-01-01",
              "/desk/rates/rows?from=2024-01-01",
              "/desk/rates/exclusions",
              "/desk/objections",
              "/desk/inbox?view=overdue",
              "/desk/matter/DFH-2024-000066/beside",
              "/desk/matter/DFH-2024-000066/particulars",
              "/bulletin")) {
        tab.page().navigate(browser.address(path));
        tab.accessible().fits().shot("tools-" + width + path.replaceAll("\\W+", "-"));
      }
    }
  }

  @ParameterizedTest(name = "{0} px, {1}")
  @CsvSource({"1280, light"})
  void aListIsWalkedByKeys(int width, String theme) {
    Browser browser = Browser.on(port).width(width).theme(theme);
    try (Tab tab = signedIn(browser)) {
      Page page = tab.page();
      page.navigate(browser.address("/desk/list"));
      page.keyboard().press("?");
      assertThat(page.locator("#keys dl")).isVisible();
      page.keyboard().press("j");
      page.keyboard().press("j");
      page.keyboard().press("x");
      assertThat(page.locator("tbody tr:nth-child(2) input[name=chosen]")).isChecked();
      page.keyboard().press("k");
      assertThat(page.locator("tbody tr:first-child a.plain")).isFocused();
      page.keyboard().press("/");
      assertThat(page.locator("#words")).isFocused();
    }
  }

  private Tab signedIn(Browser browser) {
    Tab tab = browser.open("/signin");
    tab.page().locator("button[name=role][value=community-worker]").click();
    assertThat(tab.page()).not().hasURL(java.util.regex.Pattern.compile(".*/signin.*"));
    return tab;
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
