package org.gongzhi.matters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongzhi.TownTest;
import org.gongzhi.understanding.classify.Classes;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 红旗社区 has just begun: it has nothing to learn from, and decides itself when a class is proposed. */
@TownTest
class LearningSettingsTest {
  private static final String NEXT_DOOR = "340303004004";
  private static final String PAGE = "/desk/settings/learning";

  @Autowired MockMvc web;
  @Autowired Classes classes;

  @Test
  void everybodyWhoWorksHereReadsItAndOnlyWhoAnswersForItMayChangeIt() {
    for (String role : List.of("property", "grid-worker", "street", "water")) {
      Phone reader = as(role);
      assertThat(reader.open(PAGE).select("h1").text()).isEqualTo("听懂");
      assertThat(reader.open(PAGE).select("main form")).as(role).isEmpty();
      reader.submit(PAGE, Map.of("threshold", "1"));
      assertThat(reader.answer().getStatus()).as(role).isEqualTo(404);
      reader.submit(PAGE + "/now", Map.of());
      assertThat(reader.answer().getStatus()).as(role).isEqualTo(404);
    }
    Phone resident = as("resident");
    resident.open(PAGE);
    assertThat(resident.answer().getStatus()).isEqualTo(404);
  }

  @Test
  void theThresholdIsSavedAndABadOneComesBackWithASentence() {
    Phone editor = as("next-community");
    Document bad = editor.press(editor.open(PAGE), "保存", Map.of("threshold", "很高")).page();
    assertThat(editor.answer().getStatus()).isEqualTo(422);
    assertThat(bad.text()).contains("请填 0 到 99 之间的整数");
    assertThat(bad.select("#threshold").val()).isEqualTo("很高");
    Document page = editor.press(bad, "保存", Map.of("threshold", "55")).follow();
    assertThat(page.select("#threshold").val()).isEqualTo("55");
    assertThat(classes.threshold(NEXT_DOOR)).isEqualTo(0.55);
    assertThat(classes.threshold("340303004007")).isEqualTo(0.4);
  }

  @Test
  void withTooFewMattersItSaysThatThereIsNothingToLearnYet() {
    Phone editor = as("next-community");
    Document page = editor.press(editor.open(PAGE), "现在重新学习").page();
    assertThat(editor.answer().getStatus()).isEqualTo(422);
    assertThat(page.text()).contains("至少要 48 件", "还没有学过，先按目录里的关键词分类");
  }

  private Phone as(String role) {
    return new Phone(web).submit("/signin/demo", Map.of("role", role));
  }
}
