package org.gongzhi.matters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongzhi.TownTest;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.Casework;
import org.gongzhi.matters.Matters;
import org.gongzhi.matters.NewMatter;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.TownClock;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 红旗社区 gives itself half a day; what is under way there goes on as it was promised. */
@TownTest
class CalendarSettingsTest {
  private static final String NEXT_DOOR = "340303004004";
  private static final String PAGE = "/desk/settings/calendar";

  @Autowired MockMvc web;
  @Autowired Matters matters;
  @Autowired Casework casework;

  @Test
  void newMattersAreCountedByItOldOnesAsTheyWereAndEverybodyIsTold() {
    CaseKey before = raise("楼道灯不亮");
    assertThat(promise(before)).isEqualTo("2024-06-25T17:30");
    Phone editor = as("next-community");
    Document stale = editor.open(PAGE);
    Map<String, String> half = new HashMap<>();
    half.putAll(Map.of("from", "2024-06-25", "worked", "MORNING", "reason", "防汛演练"));
    half.put("source", "淮滨街道通知");
    Document page = editor.press(editor.open(PAGE), "发布新版本", half).follow();
    assertThat(page.select("section[aria-labelledby=days]").text())
        .contains("6月25日 周二", "只上上午（08:30-12:00）", "防汛演练", "淮滨街道通知");
    assertThat(page.select("details").text()).contains("9月15日到9月17日", "法定节假日", "10月12日 周六 全天上班");
    assertThat(page.select("section[aria-labelledby=history]").text())
        .contains("第 1 版", "照国务院的安排 → 只上上午", "梁静");

    CaseKey after = raise("单元门关不上");
    assertThat(promise(after)).isEqualTo("2024-06-25T12:00");
    assertThat(promise(before)).isEqualTo("2024-06-25T17:30");
    CaseFile c = casework.find(Actor.SYSTEM, after);
    assertThat(editor.open("/desk/matter/" + c.number()).text()).contains("只上上午（防汛演练）");
    assertThat(editor.open("/desk/inbox").select(".banner").text()).contains("6月25日", "防汛演练");

    Document late = editor.press(stale, "发布新版本", Map.of("from", "2024-06-26", "worked", "OFF", "reason", "停电", "source", "供电公司通知")).page();
    assertThat(editor.answer().getStatus()).isEqualTo(409);
    assertThat(late.select("#reason").val()).isEqualTo("停电");
    assertThat(late.select(".banner").text()).contains("刚刚有人发布了新的一版（第 1 版）");
  }

  @Test
  void whatCannotBeIsToldFieldByFieldAndNothingIsLost() {
    Phone editor = as("next-community");
    Document refused =
        editor
            .press(
                editor.open(PAGE),
                "发布新版本",
                Map.of("from", "2024-06-01", "to", "2024-09-01", "worked", "OFF", "reason", "大修"))
            .page();
    assertThat(editor.answer().getStatus()).isEqualTo(422);
    assertThat(refused.select("#from-e").text()).contains("已经过去");
    assertThat(refused.select("#to-e").text()).contains("31 天");
    assertThat(refused.select("#source-e").text()).contains("依据");
    assertThat(refused.select("#reason").val()).isEqualTo("大修");
    Map<String, String> idle =
        Map.of("from", "2024-07-06", "to", "2024-07-07", "source", "通知", "worked", "OFF");
    assertThat(editor.press(refused, "发布新版本", idle).page().select("#worked-e").text())
        .contains("本来就是这样");
    Phone reader = as("property");
    assertThat(reader.open(PAGE).select("main form")).isEmpty();
    reader.submit(PAGE, idle);
    assertThat(reader.answer().getStatus()).isEqualTo(404);
  }

  private String promise(CaseKey key) {
    return casework.find(Actor.SYSTEM, key)
        .clock().promiseAt().atZone(TownClock.ZONE).toLocalDateTime().toString();
  }

  private CaseKey raise(String text) {
    return matters
        .raise(
            Actor.resident(Ids.next(), "白露"),
            new NewMatter(
                NEXT_DOOR,
                text,
                text,
                new NewMatter.Filing("A01", MatterKind.HELP, Urgency.NORMAL),
                new NewMatter.Where(null, null, "", "", "", "南门口"),
                new NewMatter.Reporter.Self(),
                NewMatter.Source.SELF,
                List.of(),
                Ids.next().toString()))
        .key();
  }

  private Phone as(String role) {
    return new Phone(web).submit("/signin/demo", Map.of("role", role));
  }
}
