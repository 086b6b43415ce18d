package org.gongzhi.matters.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongzhi.TownTest;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;

/** 问题与需求清单: filtered, kept, worked on, taken home. */
@TownTest
class NeedsListTest {
  private static final List<String> COLUMNS =
      List.of(
          "序号", "小区/楼栋", "来源", "反映人", "时间", "问题描述", "类别", "涉及户数", "居民需求", "研判", "牵头",
          "配合", "包保党员", "措施", "时限", "进度", "办结", "回访", "销号");

  @Autowired MockMvc web;
  @Autowired SavedViews views;
  @Autowired JdbcClient sql;

  @Test
  void theSheetHoldsCellByCellWhatTheScreenShows() throws IOException {
    Desk worker = Desk.of(web, "community-worker");
    String query = "?status=CLOSED&class=A01&words=楼道&cols=all";
    Document screen = worker.open("/desk/list" + query);
    List<List<String>> shown =
        screen.select("tbody tr").stream().map(r -> r.select("td").stream().map(Element::text).toList()).toList();
    MockHttpServletResponse file = worker.answer("/desk/list/file/xlsx" + query);
    assertThat(file.getHeader("Content-Disposition")).contains("xlsx");
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(file.getContentAsByteArray()))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("东方红社区问题与需求清单");
      assertThat(headings(sheet)).isEqualTo(COLUMNS);
      List<List<String>> written = new ArrayList<>();
      for (int r = 4; r < sheet.getLastRowNum(); r++) written.add(cells(sheet, r));
      assertThat(written).isNotEmpty().isEqualTo(shown);
      assertThat(cells(sheet, sheet.getLastRowNum()))
          .startsWith("合计", written.size() + " 件")
          .endsWith(written.size() + " 件");
    }
  }

  @Test
  void wordAndPdfHoldTheSame() throws IOException {
    Desk worker = Desk.of(web, "community-worker");
    String query = "?status=CLOSED&class=A01&words=楼道";
    byte[] docx = worker.answer("/desk/list/file/docx" + query).getContentAsByteArray();
    try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(docx))) {
      assertThat(read.getTables().getFirst().getRow(2).getCell(5).getText()).contains("楼道");
    }
    MockHttpServletResponse pdf = worker.answer("/desk/list/file/pdf" + query);
    assertThat(pdf.getContentType()).isEqualTo("application/pdf");
    assertThat(new String(pdf.getContentAsByteArray(), 0, 4, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF");
  }

  @Test
  void aLightLeadsToItsCases() {
    Desk worker = Desk.of(web, "community-worker");
    Document list = worker.open("/desk/list");
    for (Element filter : list.select("a.filter")) {
      int count = Integer.parseInt(filter.selectFirst("b").text().replaceAll("\\D", ""));
      Document lit = worker.open(filter.attr("href"));
      assertThat(lit.select("tbody .light").eachAttr("data-light"))
          .containsOnly(filter.selectFirst(".light").attr("data-light"))
          .hasSize(Math.min(count, 50));
    }
    assertThat(list.select("a.filter")).isNotEmpty();
  }

  @Test
  void badDatesAreToldAndStay() {
    Desk worker = Desk.of(web, "community-worker");
    MockHttpServletResponse answer = worker.answer("/desk/list?from=昨天");
    assertThat(answer.getStatus()).isEqualTo(422);
    Document page = Desk.page(answer);
    assertThat(page.select("#from-e").text()).contains("请写一个日期");
    assertThat(page.select("#from").val()).isEqualTo("昨天");
    Document backwards = worker.open("/desk/list?from=2024-06-02&to=2024-06-01");
    assertThat(backwards.select("#to-e").text()).contains("比开始的早");
    Document june = worker.open("/desk/list?from=2024-06-01&to=2024年6月7日&cols=all");
    assertThat(june.select("tbody td:nth-child(5)").eachText())
        .isNotEmpty()
        .allMatch(t -> t.compareTo("2024-06-01") > 0 && t.compareTo("2024-06-08") < 0);
  }

  @Test
  void conditionsAreKeptUnderANameAndForgottenAgain() {
    Desk worker = Desk.of(web, "grid-worker");
    worker.post("/desk/list/views", Map.of("name", "超期的楼道", "status", "OVERDUE", "words", "楼道"));
    Document list = worker.open("/desk/list");
    Element kept = list.selectFirst(".plain-list a");
    assertThat(kept.text()).isEqualTo("超期的楼道");
    assertThat(kept.attr("href")).isEqualTo("/desk/list?status=OVERDUE&words=%E6%A5%BC%E9%81%93");
    assertThat(Desk.of(web, "community-worker").open("/desk/list").select(".plain-list a").eachText())
        .doesNotContain("超期的楼道");
    String slot = list.select(".plain-list button[name=slot]").val();
    worker.post("/desk/list/views/drop", Map.of("slot", slot));
    assertThat(worker.open("/desk/list").select(".plain-list a")).isEmpty();
    Document refused = Desk.page(worker.post("/desk/list/views", Map.of("name", " ")));
    assertThat(refused.select("#name-e").text()).contains("请起一个名字");
  }

  @Test
  void nobodyKeepsMoreThanTwentyHoweverFastTheyPress() throws Exception {
    Actor hasty =
        new Actor(
            Ids.next(),
            "沈岚",
            List.of(
                new Actor.Post(Ids.next(), "东方红社区", "GRID_WORKER", "340303004007", Set.of())));
    List<Callable<Boolean>> many = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      String name = "第" + i + "个";
      many.add(() -> kept(hasty, name));
    }
    try (var threads = Executors.newFixedThreadPool(64)) {
      for (var f : threads.invokeAll(many)) f.get();
    }
    for (int i = 0; i < 64; i++) kept(hasty, "又" + i);
    assertThat(
            sql.sql("select count(*) from matters.saved_view where area = '340303004007' and person = :me")
                .param("me", hasty.person())
                .query(Long.class)
                .single())
        .isEqualTo(20);
  }

  private boolean kept(Actor actor, String name) {
    try {
      views.keep(actor, name, "words=灯");
      return true;
    } catch (Refused r) {
      return false;
    }
  }

  @Test
  void eachOfABatchIsAnActOfItsOwnWithItsOwnRefusal() {
    Desk worker = Desk.of(web, "community-worker");
    Document open = worker.open("/desk/list?stage=IN_HAND");
    Document closed = worker.open("/desk/list?status=CLOSED");
    String reminded = open.selectFirst("input[name=chosen]").val();
    var fields = new LinkedMultiValueMap<String, String>();
    fields.add("deed", "REMIND");
    fields.add("note", "请今天下午回复居民");
    fields.add("once", "018f0000-0000-7000-8000-000000000001");
    fields.add("chosen", reminded);
    fields.add("chosen", closed.selectFirst("input[name=chosen]").val());
    fields.add("chosen", "DFH-2024-999999@1");
    Document report = Desk.page(worker.post("/desk/list/batch", fields));
    assertThat(report.select("[role=status]").text()).isEqualTo("办成 1 件，没办成 2 件。");
    assertThat(report.select("tbody .lead").eachText())
        .element(0).isEqualTo("办好了");
    assertThat(report.select("tbody tr").get(2).text()).contains("没有这件事");
    String number = reminded.substring(0, reminded.indexOf('@'));
    assertThat(worker.open("/desk/matter/" + number).text()).containsOnlyOnce("请今天下午回复居民");
    // sent again, it counts once
    Document again = Desk.page(worker.post("/desk/list/batch", fields));
    assertThat(again.select("[role=status]").text()).isEqualTo("办成 1 件，没办成 2 件。");
    assertThat(worker.open("/desk/matter/" + number).text()).containsOnlyOnce("请今天下午回复居民");
    Document nothing = Desk.page(worker.post("/desk/list/batch", Map.of("deed", "ACKNOWLEDGE")));
    assertThat(nothing.select("#chosen-e").text()).contains("还没有选");
  }

  @Test
  void whatIsNotedOnceStandsInTheListAndInTheThread() {
    Desk worker = Desk.of(web, "community-worker");
    String chosen = worker.open("/desk/list?stage=IN_HAND&sort=DUE").select("input[name=chosen]").last().val();
    String number = chosen.substring(0, chosen.indexOf('@'));
    String path = "/desk/matter/" + number + "/particulars";
    Document form = worker.open(path);
    Document refused =
        Desk.page(
            worker.post(
                path, Map.of("seen", form.select("input[name=seen]").val(), "households", "很多", "wish", "早点修好")));
    assertThat(refused.select("#households-e").text()).contains("整数");
    assertThat(refused.select("#wish").val()).isEqualTo("早点修好");
    worker.post(
        path,
        Map.of(
            "seen", form.select("input[name=seen]").val(), "households", "12", "wish", "早点修好",
            "sponsor", "周敏"));
    Document list = worker.open("/desk/list?words=" + number + "&cols=all");
    assertThat(list.select("tbody td").eachText()).contains("12", "早点修好", "周敏");
    assertThat(worker.open("/desk/matter/" + number).text()).contains("补记台账：涉及 12 户；居民需求：早点修好");
  }

  private static List<String> headings(XSSFSheet sheet) {
    List<String> all = new ArrayList<>();
    for (int c = 0; c < COLUMNS.size(); c++) {
      Cell below = sheet.getRow(3).getCell(c);
      boolean grouped = below != null && !below.toString().isEmpty();
      all.add((grouped ? below : sheet.getRow(2).getCell(c)).getStringCellValue());
    }
    return all;
  }

  private static List<String> cells(XSSFSheet sheet, int row) {
    List<String> all = new ArrayList<>();
    for (int c = 0; c < COLUMNS.size(); c++) all.add(told(sheet.getRow(row).getCell(c)));
    return all;
  }

  private static String told(Cell cell) {
    if (cell == null || cell.getCellType() == CellType.BLANK) return "";
    if (cell.getCellType() == CellType.STRING) return cell.getStringCellValue().replaceAll("\\s+", " ");
    if (!DateUtil.isCellDateFormatted(cell)) return Long.toString((long) cell.getNumericCellValue());
    // the cell holds the whole instant, and shows it to the minute
    String t = cell.getLocalDateTimeCellValue().toString().replace('T', ' ').substring(0, 16);
    return cell.getCellStyle().getDataFormatString().contains("hh") ? t : t.substring(0, 10);
  }
}
