package org.gongzhi.matters.web.visits;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongzhi.TownTest;
import org.gongzhi.matters.web.list.Desk;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A grid worker goes from door to door, and what they hear is reported from where it was said. */
@TownTest
class VisitsTest {
  @Autowired MockMvc web;
  @Autowired JdbcClient sql;

  @Test
  void whatIsHeardAtADoorIsReportedFromThere() {
    Desk worker = Desk.of(web, "community-worker");
    Document walk = worker.open(planned(worker, "9栋1单元1402"));
    assertThat(walk.select(".route h2").eachText()).containsExactly("9栋1单元1402");
    assertThat(walk.select("main").text()).doesNotContain("签到", "定位在");
    Element note = walk.selectFirst(".route form");
    Map<String, String> words = Map.of("note", "楼上漏水到厨房", "more", "老人低保，糖尿病");
    assertThat(worker.post(note.attr("action"), words).getStatus()).isEqualTo(303);
    Document report = worker.open(walk.select(".route a.btn").attr("href"));
    assertThat(report.text()).contains("您在米亚花园三期 9栋1单元");
    assertThat(report.select("textarea[name=text]").text()).isEqualTo("楼上漏水到厨房");
    Map<String, String> said = hidden(report, "/desk/report");
    said.putAll(Map.of("text", "楼上漏水到厨房", "behalf", "found"));
    Document look = Desk.page(worker.post("/desk/report", said));
    assertThat(look.select(".understood strong").first().text()).isEqualTo("米亚花园三期 9栋1单元");
    Map<String, String> sent = hidden(look, "/desk/report/send");
    sent.putAll(Map.of("text", "楼上漏水到厨房", "behalf", "found", "class", "A01", "room", "1402"));
    MockHttpServletResponse done = worker.post("/desk/report/send", sent);
    String number = done.getHeader("Location").replaceAll(".*=", "");
    assertThat(worker.open("/desk/matter/" + number).text()).contains("入户走访");
    Document after = worker.open(note.attr("action").replaceAll("/[^/]+$", ""));
    assertThat(after.select(".route li").text()).contains("楼上漏水到厨房", number).doesNotContain("糖尿病");
  }

  @Test
  void whatIsSaidOfHealthIsSealedAndEachLookIsKept() {
    Desk worker = Desk.of(web, "community-worker");
    String path = planned(worker, "9栋2单元301");
    String stop = worker.open(path).selectFirst(".route form").attr("action");
    worker.post(stop, Map.of("note", "", "more", "刚做完手术"));
    byte[] kept =
        sql.sql("select private_note from matters.visit_stop where id = ?::uuid")
            .param(stop.replaceAll(".*/", ""))
            .query((r, _) -> r.getBytes(1))
            .single();
    assertThat(new String(kept, UTF_8)).doesNotContain("手术");
    assertThat(worker.post(stop + "/look", Map.of("reason", "")).getStatus()).isEqualTo(422);
    Document opened = Desk.page(worker.post(stop + "/look", Map.of("reason", "安排送餐")));
    assertThat(opened.text()).contains("刚做完手术", "安排送餐");
    Desk member = Desk.of(web, "council-member");
    assertThat(member.answer(path).getStatus()).isEqualTo(200);
    assertThat(member.post(stop + "/look", Map.of("reason", "看看")).getStatus()).isEqualTo(404);
    assertThat(Desk.of(web, "next-community").answer(path).getStatus()).isEqualTo(404);
  }

  @Test
  void aDoorNobodyKnowsIsToldAndNothingIsLost() {
    Desk worker = Desk.of(web, "community-worker");
    Map<String, String> plan = plan(worker, "月亮上第三户");
    MockHttpServletResponse refused = worker.post("/desk/visits", plan);
    assertThat(refused.getStatus()).isEqualTo(422);
    Document again = Desk.page(refused);
    assertThat(again.select(".error").text()).contains("月亮上第三户");
    assertThat(again.select("textarea[name=homes]").text()).isEqualTo("月亮上第三户");
  }

  @Test
  void whoComesOnOwnersDayIsMaskedAndTheirWordsBecomeAMatter() {
    Desk worker = Desk.of(web, "community-worker");
    Map<String, String> came = new LinkedHashMap<>(Map.of("day", "2024-06-18", "host", "沈岚"));
    came.putAll(Map.of("visitor", "郑来访", "what", "小区大门口的减速带松了", "outcome", "ANSWERED"));
    came.put("quarter", quarter(worker));
    assertThat(Desk.page(worker.post("/desk/owners-days", came)).select(".error").text())
        .contains("怎么答的");
    came.put("outcome", "MATTER");
    assertThat(worker.post("/desk/owners-days", came).getStatus()).isEqualTo(303);
    Document log = worker.open("/desk/owners-days");
    Element row = log.select("tbody tr").stream().filter(r -> r.text().contains("减速带")).findFirst().orElseThrow();
    assertThat(row.text()).contains("郑").doesNotContain("郑来访");
    Document report = worker.open(row.select("a").attr("href"));
    assertThat(report.select("input[name=name]").val()).isEqualTo("郑来访");
    assertThat(report.select("textarea[name=text]").text()).contains("减速带");
    assertThat(Desk.of(web, "resident").answer("/desk/owners-days").getStatus()).isEqualTo(404);
  }

  private static String planned(Desk worker, String home) {
    MockHttpServletResponse done = worker.post("/desk/visits", plan(worker, home));
    assertThat(done.getStatus()).as(Desk.page(done).select(".error").text()).isEqualTo(303);
    return done.getHeader("Location");
  }

  private static Map<String, String> plan(Desk worker, String home) {
    Map<String, String> plan = new LinkedHashMap<>(Map.of("kind", "VISIT", "day", "2024-06-19"));
    plan.putAll(Map.of("who", "沈岚", "purpose", "", "homes", home, "quarter", quarter(worker)));
    return plan;
  }

  private static String quarter(Desk worker) {
    return worker.open("/desk/visits").select("select[name=quarter] option").stream()
        .filter(o -> o.text().equals("米亚花园三期"))
        .findFirst()
        .orElseThrow()
        .attr("value");
  }

  private static Map<String, String> hidden(Document page, String action) {
    Map<String, String> fields = new LinkedHashMap<>();
    page.select("form[action=" + action + "] input[type=hidden]")
        .forEach(i -> fields.put(i.attr("name"), i.attr("value")));
    fields.remove("_csrf");
    return fields;
  }
}
