package org.gongzhi.matters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongzhi.TownTest;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Term;
import org.gongzhi.matters.Matters;
import org.gongzhi.matters.NewMatter;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.catalogue.MatterClass;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.TimeLimit;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.worktime.Limit;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 红旗社区 changes what it goes by; the community next door, where the demo lives, is left alone. */
@TownTest
class CatalogueSettingsTest {
  private static final String NEXT_DOOR = "340303004004";
  private static final String PAGE = "/desk/settings/catalogue";

  @Autowired MockMvc web;
  @Autowired Catalogues catalogues;
  @Autowired Matters matters;
  @Autowired Casework casework;

  @Test
  void everybodyWhoWorksHereReadsItWithItsSources() {
    for (String role : List.of("property", "council-member", "grid-worker", "street", "water")) {
      Phone reader = as(role);
      Document page = reader.open(PAGE);
      assertThat(page.select("#A01").text()).contains("房屋共用部位", "物业服务企业", "司法解释第3条");
      assertThat(page.text()).contains("5 个工作日", "2 小时", "蚌政热线〔2019〕1号");
      assertThat(page.select("main a[href^=" + PAGE + "/]")).as(role).isEmpty();
      reader.open(PAGE + "/classes/A01");
      assertThat(reader.answer().getStatus()).as(role).isEqualTo(404);
      reader.submit(PAGE + "/limits/1", Map.of("amount", "1"));
      assertThat(reader.answer().getStatus()).as(role).isEqualTo(404);
    }
    Phone resident = as("resident");
    resident.open(PAGE);
    assertThat(resident.answer().getStatus()).isEqualTo(404);
  }

  @Test
  void aChangedClassIsANewVersionWithItsReason() {
    Phone editor = as("next-community");
    Document form = editor.open(PAGE + "/classes/C02");
    assertThat(form.select("#name").val()).isEqualTo("违法建设、毁绿、住改商");
    Document page =
        editor
            .press(
                form,
                "发布新版本",
                Map.of(
                    "name", "违法建设、毁绿",
                    "keywords", "违建，乱搭、 楼道 + 搭建\n违建",
                    "urgency", "URGENT",
                    "remark", "住改商另立一类"))
            .follow();
    assertThat(page.select("#C02").text()).contains("违法建设、毁绿", "紧急");
    assertThat(page.select("#history + *, section[aria-labelledby=history]").text())
        .contains("住改商另立一类", "梁静", "今天");
    Document version =
        editor.open(page.select("section[aria-labelledby=history] tbody a").first().attr("href"));
    assertThat(version.select("tbody del").eachText()).contains("违法建设、毁绿、住改商");
    assertThat(version.select("tbody ins").eachText()).contains("违法建设、毁绿", "紧急");
    MatterClass changed = catalogues.of(NEXT_DOOR).catalogue().find("C02").orElseThrow();
    assertThat(changed.keywords()).containsExactly("违建", "乱搭", "楼道+搭建");
    assertThat(changed.leadKind()).isEqualTo("DISTRICT_OFFICE");
    assertThat(catalogues.of("340303004007").catalogue().find("C02").orElseThrow().name())
        .isEqualTo("违法建设、毁绿、住改商");
  }

  @Test
  void aLimitThatComesFromNowhereIsRefusedWithEverythingTypedKept() {
    Phone editor = as("next-community");
    int row = row(TimeLimit.What.ACCEPT);
    Document refused =
        editor
            .press(
                editor.open(PAGE + "/limits/" + row),
                "发布新版本",
                Map.of("amount", "2", "unit", "WORKING_DAYS", "source", " ", "remark", "人手不够"))
            .page();
    assertThat(editor.answer().getStatus()).isEqualTo(422);
    assertThat(refused.select("#source-e").text()).contains("说不出从哪里来");
    assertThat(refused.select("#amount").val()).isEqualTo("2");
    assertThat(refused.select("#remark").val()).contains("人手不够");
    Document amount =
        editor.press(refused, "发布新版本", Map.of("amount", "很多", "source", "社区议定")).page();
    assertThat(amount.select("#amount-e").text()).contains("整数");
    assertThat(amount.select("#amount").val()).isEqualTo("很多");
    Document silent = editor.press(amount, "发布新版本", Map.of("amount", "2", "remark", "")).page();
    assertThat(silent.select("#remark-e").text()).contains("为什么改");
  }

  @Test
  void whoeverIsLateSeesWhatIsInForceAndLosesNothing() {
    Phone first = as("next-community");
    Phone second = as("next-community");
    Document early = first.open(PAGE + "/classes/F02");
    Document late = second.open(PAGE + "/classes/F02");
    first.press(early, "发布新版本", Map.of("leadWords", "区人社局", "remark", "写清是谁")).follow();
    Document stale =
        second.press(late, "发布新版本", Map.of("leadWords", "就业专员", "remark", "统一叫法")).page();
    assertThat(second.answer().getStatus()).isEqualTo(409);
    assertThat(stale.select(".refusal").text()).contains("刚刚有人处理过");
    assertThat(stale.select("#leadWords").val()).isEqualTo("就业专员");
    assertThat(stale.select("#remark").val()).contains("统一叫法");
    assertThat(stale.select(".panel.focus").text()).contains("区人社局");
    second.press(stale, "发布新版本").follow();
    assertThat(catalogues.of(NEXT_DOOR).catalogue().find("F02").orElseThrow().leadWords())
        .isEqualTo("就业专员");
  }

  @Test
  void mattersUnderWayKeepTheirLimits() {
    CaseFile before = raise();
    int row = row(TimeLimit.What.REOPEN);
    Phone editor = as("next-community");
    editor
        .press(
            editor.open(PAGE + "/limits/" + row),
            "发布新版本",
            Map.of("amount", "60", "unit", "DAYS", "source", "红旗社区居民会议2024年第2号", "remark", "大家觉得30天太短"))
        .follow();
    CaseFile after = raise();
    assertThat(reopen(after)).isEqualTo(new Term(Limit.days(60), "红旗社区居民会议2024年第2号"));
    assertThat(reopen(casework.find(Actor.SYSTEM, before.key())).limit()).isEqualTo(Limit.days(30));
    editor.submit(
        "/desk/matter/" + before.number() + "/acts",
        Map.of("verb", "DISPATCH", "class", "C01", "seen", "1", "once", Ids.next().toString()));
    CaseFile sent = casework.find(Actor.SYSTEM, before.key());
    assertThat(sent.subject().category()).isEqualTo("C01");
    assertThat(reopen(sent).limit()).as("sent elsewhere, by the version it came under").isEqualTo(Limit.days(30));
  }

  private int row(TimeLimit.What what) {
    List<TimeLimit> limits = catalogues.of(NEXT_DOOR).catalogue().limits();
    return IntStream.range(0, limits.size())
            .filter(i -> limits.get(i).what() == what)
            .findFirst()
            .orElseThrow()
        + 1;
  }

  private static Term reopen(CaseFile c) {
    return c.clock().terms().find("REOPEN").orElseThrow();
  }

  private CaseFile raise() {
    return matters.raise(
        Actor.resident(Ids.next(), "白露"),
        new NewMatter(
            NEXT_DOOR,
            "路灯不亮",
            "门口的路灯不亮",
            new NewMatter.Filing("A01", MatterKind.HELP, Urgency.NORMAL),
            new NewMatter.Where(null, null, "", "", "", "南门口"),
            new NewMatter.Reporter.Self(),
            NewMatter.Source.SELF,
            List.of(),
            Ids.next().toString()));
  }

  private Phone as(String role) {
    return new Phone(web).submit("/signin/demo", Map.of("role", role));
  }
}
