package org.gongzhi.matters.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gongzhi.TownTest;
import org.gongzhi.matters.web.list.Desk;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.documents.SheetColumn;
import org.gongzhi.platform.documents.SheetTable;
import org.gongzhi.platform.documents.TableFile;
import org.gongzhi.platform.documents.TableRow;
import org.gongzhi.platform.documents.XlsxFile;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The hotline's files: good and bad ones, once and again, there and back. */
@TownTest
class HotlineTest {
  private static final String HEADINGS = "工单编号,来电时间,诉求人,联系电话,诉求类型,事发地址,诉求内容\n";

  private static final SheetTable ORDERS =
        new SheetTable(
            "交办",
            "蚌埠市12345交办单",
            "",
            List.of(
                SheetColumn.text("工单编号", 8),
                SheetColumn.text("诉求内容", 20),
                SheetColumn.text("所在小区", 8)),
            List.of(
                SheetTable.row("BB2024-R2", "三期2号楼单元门坏了关不上", "米亚花园三期"),
                SheetTable.row("BB2024-R1", "", "米亚花园三期"),
                SheetTable.row("BB2024-R3", "-1层车库灯不亮", "米亚花园三期")),
            List.of());

  @Autowired MockMvc web;
  @Autowired HotlineFiles files;
  @Autowired HotlineTaking taking;
  @Autowired JdbcClient sql;

  @Test
  void goodRowsAreTakenOverOnceAndBadOnesAreTold() {
    String csv =
        HEADINGS
            + "BB2024-T1,2024/6/17 9:05,王女士,13800000201,求助,米亚花园三期9栋,9栋14层楼道灯坏了两天了\n"
            + "BB2024-T2,2024年6月17日 下午3点,,,投诉,米亚花园三期,三期门口车辆乱停\n"
            + "BB2024-T3,昨天,李先生,13800000202,求助,米亚花园三期,水管漏水\n"
            + "BB2024-T4,2024-06-17,李先生,=1+1,求助,米亚花园三期,水管漏水\n"
            + "BB2024-T1,2024-06-17,李先生,13800000203,求助,米亚花园三期,又来一次\n"
            + ",2024-06-17,李先生,13800000203,求助,米亚花园三期,没有编号\n"
            + "BB2024-T5,2024-06-17,李先生,138000,求助,米亚花园三期,电话不全\n";
    Desk worker = Desk.of(web, "community-worker");
    String path = uploaded(worker, "6月交办.csv", csv.getBytes(Charset.forName("GB18030")));
    Document tried = tried(worker, path);
    assertThat(tried.select("[role=status]").text())
        .contains("共 7 行：可以导入 2 行，早已导入 0 行，读不了 5 行");
    assertThat(tried.select("#report ~ * tbody tr, section[aria-labelledby=report] tbody tr").eachText())
        .hasSize(5)
        .anyMatch(r -> r.contains("第 4 行") && r.contains("昨天"))
        .anyMatch(r -> r.contains("第 5 行") && r.contains("公式“=1+1”"))
        .anyMatch(r -> r.contains("第 6 行") && r.contains("和第 2 行的编号一样"))
        .anyMatch(r -> r.contains("第 7 行") && r.contains("热线编号是空的"))
        .anyMatch(r -> r.contains("第 8 行") && r.contains("BB2024-T5"));
    worker.post(path + "/take", Map.of());
    assertThat(worker.open(path).select("[role=status]").text())
        .contains("导入完了", "已从这份表导入 2 件");
    assertThat(orders("BB2024-T%")).isEqualTo(2);
    // the same again changes nothing, and a mended file brings only what is new
    worker.post(path + "/take", Map.of());
    assertThat(orders("BB2024-T%")).isEqualTo(2);
    String again = uploaded(worker, "6月交办改.csv", csv.replace("昨天", "2024-06-16").getBytes(UTF_8));
    assertThat(tried(worker, again).select("[role=status]").text())
        .contains("可以导入 1 行，早已导入 2 行，读不了 4 行");
    worker.post(again + "/take", Map.of());
    assertThat(orders("BB2024-T%")).isEqualTo(3);
  }

  /** As an office would hand it over: typed dates beside real ones, a sum, a number for a number, one order twice. */
  private static byte[] mixed() throws IOException {
    var out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "office", "1.0")) {
      Worksheet sheet = book.newWorksheet("交办");
      String[] heads = {"工单编号", "来电时间", "诉求内容", "事发地址"};
      for (int i = 0; i < heads.length; i++) sheet.value(0, i, heads[i]);
      Object[] days = {
        LocalDateTime.of(2024, 6, 17, 9, 5), "2024/6/17 9:05", "2024年6月17日", 45460.5, "去年冬天"
      };
      for (int i = 0; i < days.length; i++) {
        sheet.value(i + 1, 0, "BB2024-M" + i);
        if (days[i] instanceof LocalDateTime t) sheet.value(i + 1, 1, t);
        else if (days[i] instanceof Double d) sheet.value(i + 1, 1, d);
        else sheet.value(i + 1, 1, (String) days[i]);
        sheet.style(i + 1, 1).format("yyyy-mm-dd h:mm").set();
        sheet.value(i + 1, 2, "米亚花园三期的灯坏了，第" + i + "盏");
      }
      sheet.value(6, 0, 20240617001L);
      sheet.value(6, 2, "编号是一个数");
      sheet.value(7, 0, "BB2024-M7");
      sheet.formula(7, 2, "CONCATENATE(\"a\",\"b\")");
      sheet.value(8, 0, "BB2024-M0");
      sheet.value(8, 2, "同一单又来一次");
    }
    return out.toByteArray();
  }

  @Test
  void aSheetOfMixedCellsIsReadRowByRowAndTakenOverOnce() throws IOException {
    Desk worker = Desk.of(web, "community-worker");
    String path = uploaded(worker, "混着写.xlsx", mixed());
    Document tried = tried(worker, path);
    assertThat(tried.select("[role=status]").text()).contains("共 8 行", "可以导入 5 行", "读不了 3 行");
    assertThat(tried.select("section[aria-labelledby=report] tbody tr").eachText())
        .anyMatch(r -> r.contains("去年冬天"))
        .anyMatch(r -> r.contains("公式"))
        .anyMatch(r -> r.contains("BB2024-M0"));
    worker.post(path + "/take", Map.of());
    worker.post(path + "/take", Map.of());
    assertThat(orders("BB2024-M%")).isEqualTo(4);
    assertThat(orders("20240617001")).isEqualTo(1);
    assertThat(
            sql.sql("select count(distinct (called_at at time zone 'Asia/Shanghai')::date) from matters.hotline_order where number like 'BB2024-M%'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void resultsGoBackInTheSameOrder() {
    Desk worker = Desk.of(web, "community-worker");
    String path = uploaded(worker, "交办.xlsx", XlsxFile.of(ORDERS));
    tried(worker, path);
    worker.post(path + "/take", Map.of());
    String number = number("BB2024-R2");
    Desk property = Desk.of(web, "property");
    Document matter = property.open("/desk/matter/" + number);
    assertThat(matter.text()).contains("12345");
    property.post(
        "/desk/matter/" + number + "/acts",
        Map.of("verb", "ACKNOWLEDGE", "seen", "1", "once", "018f0000-0000-7000-8000-000000000011"));
    MockHttpServletResponse back = worker.answer(path + "/results");
    assertThat(back.getHeader("Content-Disposition")).contains("xlsx");
    List<TableRow> rows = new ArrayList<>();
    TableFile.read(back.getContentAsByteArray(), TableFile.Limits.USUAL, rows::add);
    List<TableRow> data = rows.subList(2, rows.size());
    assertThat(data).extracting(r -> r.cell(0).text())
        .containsExactly("BB2024-R2", "BB2024-R1", "BB2024-R3");
    assertThat(data.getFirst().cell(3).text()).isEqualTo(number);
    assertThat(data.getFirst().cell(4).kind()).isEqualTo(TableRow.Kind.DATE);
    assertThat(data.get(1).cell(6).text()).isEqualTo("未导入");
    assertThat(data.get(2).cell(1).text()).isEqualTo("-1层车库灯不亮");
    assertThat(data.get(2).cell(3).text()).startsWith("DFH-");
  }

  @Test
  void aHundredThousandRowsAreTriedAndOneMoreIsTooMany() {
    StringBuilder csv = new StringBuilder(HEADINGS);
    for (int i = 0; i < 100_000; i++)
      csv.append("BB2024-X").append(i).append(",2024-06-17,,,求助,米亚花园三期,灯坏了").append(i).append('\n');
    Desk worker = Desk.of(web, "community-worker");
    byte[] all = csv.toString().getBytes(UTF_8);
    Document tried = tried(worker, uploaded(worker, "十万行.csv", all));
    assertThat(tried.select("[role=status]").text()).contains("可以导入 100000 行");
    csv.append("x,y\n".repeat(20));
    MockHttpServletResponse refused =
        worker.upload("/desk/hotline", Map.of(), "太多.csv", csv.toString().getBytes(UTF_8));
    assertThat(Desk.page(refused).select("#file-e").text()).contains("行数太多");
  }

  @Test
  void anOrderIsTakenOverOnceHoweverManyTry() throws Exception {
    Actor worker =
        new Actor(
            Ids.next(),
            "韩雪",
            List.of(
                new Actor.Post(Ids.next(), "东方红社区", "COMMUNITY_WORKER", "340303004007", Set.of())));
    HotlineFile file =
        files.upload(
            worker, "340303004007", "抢.csv", (HEADINGS + "BB2024-C1,,,,求助,米亚花园三期,灯坏了\n").getBytes(UTF_8));
    HotlineOrder order =
        new HotlineOrder("BB2024-C1", null, "", "", "", "求助", "", "", "楼道灯坏了", "米亚花园三期");
    List<Callable<Boolean>> many =
        Collections.nCopies(64, () -> taking.take(worker, file, order, null, Instant.EPOCH));
    try (var threads = Executors.newFixedThreadPool(64)) {
      int taken = 0;
      for (var f : threads.invokeAll(many)) if (f.get()) taken++;
      assertThat(taken).isEqualTo(1);
    }
    assertThat(orders("BB2024-C1")).isEqualTo(1);
  }

  /** 蚌政热线〔2019〕1号: three working days for what came online, five for what was told by telephone. */
  @Test
  void whatCameOnlineHasItsOwnLimits() {
    String csv =
        "工单编号,来源渠道,诉求内容,事发地址\n"
            + "BB2024-W1,省长热线,三期门口的垃圾没有人清,米亚花园三期\n"
            + "BB2024-W2,12345 app,三期门口的垃圾没有人清,米亚花园三期\n"
            + "BB2024-W3,电话,三期门口的垃圾没有人清,米亚花园三期\n"
            + "BB2024-W4,,三期门口的垃圾没有人清,米亚花园三期\n";
    Desk worker = Desk.of(web, "community-worker");
    String path = uploaded(worker, "渠道.csv", csv.getBytes(UTF_8));
    tried(worker, path);
    worker.post(path + "/take", Map.of());
    assertThat(
            sql.sql(
                    """
                    select c.source || ' ' || (c.terms -> 'RESOLVE' ->> 'limit')
                    from casework.case_file c join matters.hotline_order o on o.area = c.area and o.case_id = c.id
                    where o.number like 'BB2024-W%'
                    order by o.number
                    """)
                .query(String.class)
                .list())
        .containsExactly(
            "HOTLINE_ONLINE 3 WORKING_DAYS",
            "HOTLINE_ONLINE 3 WORKING_DAYS",
            "HOTLINE 5 WORKING_DAYS",
            "HOTLINE 5 WORKING_DAYS");
  }

  @Test
  void wrongColumnsAndWrongFilesAreTold() {
    Desk worker = Desk.of(web, "community-worker");
    assertThat(Desk.page(worker.upload("/desk/hotline", Map.of(), "a.xlsx", new byte[] {1, 0, 2})).select("#file-e").text())
        .contains("这不是表格");
    assertThat(Desk.page(worker.upload("/desk/hotline", Map.of(), "a.csv", new byte[0])).select("#file-e").text())
        .contains("文件是空的");
    String path = uploaded(worker, "别的表.csv", "姓名,岁数\n张三,8\n".getBytes(UTF_8));
    Document refused =
        Desk.page(worker.post(path + "/check", Map.of("NUMBER", "0", "CONTENT", "0")));
    assertThat(refused.select("#CONTENT-e").text()).contains("这一列已经给了别的栏目");
    assertThat(Desk.page(worker.post(path + "/check", Map.of("NUMBER", "0"))).select("#CONTENT-e").text())
        .contains("请选这一栏在哪一列");
    assertThat(Desk.of(web, "next-community").answer(path).getStatus()).isEqualTo(404);
  }

  @Test
  void columnsMatchedByHandAreRememberedForTheNextFile() {
    Desk worker = Desk.of(web, "community-worker");
    byte[] file = "甲,乙\nBB2024-M1,楼道灯不亮\n".getBytes(UTF_8);
    String path = uploaded(worker, "甲乙.csv", file);
    worker.post(path + "/check", Map.of("NUMBER", "0", "CONTENT", "1"));
    Document next = worker.open(uploaded(worker, "甲乙2.csv", file));
    assertThat(next.select("#NUMBER option[selected]").text()).isEqualTo("甲");
    assertThat(next.select("#CONTENT option[selected]").text()).isEqualTo("乙");
  }

  private static String uploaded(Desk desk, String name, byte[] content) {
    MockHttpServletResponse answer = desk.upload("/desk/hotline", Map.of(), name, content);
    assertThat(answer.getStatus()).as(Desk.page(answer).text()).isEqualTo(303);
    return answer.getHeader("Location");
  }

  /** Sends the columns as the page has them. */
  private static Document tried(Desk desk, String path) {
    Document page = desk.open(path);
    Map<String, String> columns = new java.util.HashMap<>();
    page.select("form[action$=check] select").forEach(s ->
        columns.put(s.attr("name"), s.select("option[selected]").val()));
    assertThat(desk.post(path + "/check", columns).getStatus()).isEqualTo(303);
    return desk.open(path);
  }

  private String number(String order) {
    return sql.sql(
            """
            select r.number
            from matters.hotline_order o
            join casework.case_file r on r.area = o.area and r.id = o.case_id
            where o.area = '340303004007' and o.number = :number
            """)
        .param("number", order)
        .query(String.class)
        .single();
  }

  private long orders(String like) {
    return sql.sql(
            """
            select count(*)
            from matters.hotline_order
            where area = '340303004007' and number like :like and case_id is not null
            """)
        .param("like", like)
        .query(Long.class)
        .single();
  }
}
