package org.gongzhi.matters.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongzhi.matters.catalogue.Catalogue;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters, each with a title and a body, all invented here; and texts that are no letters at all. */
class LetterTest {
  private static final Saying SAYING = Saying.by(Catalogue.starting());
  private static final String BODY =
      "\n我是这个小区的老住户，在这里住了十几年了，邻居们都很熟悉，平时也很少给大家添麻烦。这件事我们几户人家商量过，也等了很久，"
          + "今天还是想写下来，请看到的同志帮着记一记，谢谢各位。";

  private static Proposal read(String text) {
    return SAYING.read("", text, LocalDate.of(2024, 6, 17), Hints.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          投诉米亚花园三期电梯隔三差五停运                 | A02 | COMPLAINT  | URGENT
          举报16栋有一个传销窝点                            | G01 | REPORT     | URGENT
          建议在南门口增设电动车充电桩                      | B02 | SUGGESTION | DELIBERATIVE
          咨询残疾人补贴怎么申请                            | F01 | QUESTION   | NORMAL
          请问孩子入学需要哪些材料？                        | F03 | QUESTION   | NORMAL
          业委会备案找哪个部门？                            | D02 | QUESTION   | NORMAL
          厂里拖欠我们工资，怎么才能要回来                  | F02 | COMPLAINT  | NORMAL
          请拆除楼顶的违建                                  | C02 | COMPLAINT  | NORMAL
          希望能成立业主委员会                              | D02 | HELP       | DELIBERATIVE
          工地夜间施工扰民，投诉无门                        | C03 | COMPLAINT  | NORMAL
          门口流动摊贩占道经营                              | C04 | COMPLAINT  | NORMAL
          红旗三路没有红绿灯，希望增设信号灯                | B04 | SUGGESTION | NORMAL
          开发商延期交房，房产证也办不下来                  | D04 | COMPLAINT  | NORMAL
          单元老人多，能不能加装电梯？                      | A09 | QUESTION   | NORMAL
          电梯里和车库里手机信号差                          | A08 | COMPLAINT  | NORMAL
          化工厂排放的废气刺鼻                              | C05 | COMPLAINT  | NORMAL
          """)
  void theTitleSaysWhatALetterIsAbout(
      String title, String code, MatterKind kind, Urgency urgency) {
    Proposal p = read(title + BODY);
    assertThat(p.classes().getFirst().value().matterClass().code()).as(title).isEqualTo(code);
    assertThat(p.kind().value()).as(title).isEqualTo(kind);
    assertThat(p.urgency().value()).as(title).isEqualTo(urgency);
  }

  @Test
  void dangerToldOfThePastIsUrgentAndDangerNowIsCritical() {
    assertThat(read("电梯上个月发生两次困人事件，维保不到位" + BODY).urgency().value()).isEqualTo(Urgency.URGENT);
    assertThat(read("二单元电梯困人，快来" + BODY).urgency().value()).isEqualTo(Urgency.CRITICAL);
    assertThat(read("反映邻居的情况" + BODY + "她多次说不想活了。").urgency().value())
        .isEqualTo(Urgency.CRITICAL);
  }

  @Test
  void dangerWordsAreShownHoweverTheyAreTold() {
    assertThat(read("电梯上个月发生两次困人事件" + BODY).dangers()).isNotEmpty();
    assertThat(read("樓道裡漏氣了").dangers()).isNotEmpty();
    assertThat(read("樓道裡沒有漏氣").dangers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "灯",
        "。。。！！！？？？，，，",
        "The lamp on the 14th floor is broken, please repair it.",
        "樓道燈壞了，麻煩物業修理一下",
        "😂😂😂👍",
        "\u0000\u0007\u200b\u202e灯坏了\uD800",
        "2024-06-17 19:38",
        "@@@@ [图片] [图片]"
      })
  void noTextBreaksTheReading(String text) {
    Proposal p = read(text);
    assertThat(p.urgency().value()).isNotNull();
    assertThat(p.kind().value()).isNotNull();
  }

  @Test
  void traditionalCharactersAreTheSameWords() {
    assertThat(read("樓道燈壞了，麻煩物業修理一下").classes().getFirst().value().matterClass().code())
        .isEqualTo("A01");
  }

  @Test
  void aHundredLongTextsAtOnceAreAllRead() throws Exception {
    String text = "投诉物业乱收费" + "这件事情说来话长，".repeat(1_200);
    try (ExecutorService hands = Executors.newFixedThreadPool(16)) {
      List<Future<Proposal>> all = new ArrayList<>();
      for (int i = 0; i < 100; i++) all.add(hands.submit(() -> read(text)));
      for (Future<Proposal> p : all)
        assertThat(p.get().classes().getFirst().value().matterClass().code()).isEqualTo("D01");
    }
  }
}
