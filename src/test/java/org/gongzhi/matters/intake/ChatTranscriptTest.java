package org.gongzhi.matters.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Random;
import org.gongzhi.matters.catalogue.Catalogue;
import org.gongzhi.matters.intake.ChatTranscript.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Read on Monday 17 June 2024 at 20:20. */
class ChatTranscriptTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 6, 17);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          张三: 2024-06-17 19:38                | 张三              | 2024-06-17T19:38
          张三：2024-06-17 19:38:12             | 张三              | 2024-06-17T19:38:12
          张三 19:38                            | 张三              | 2024-06-17T19:38
          张三  2024/6/17 19:38:12              | 张三              | 2024-06-17T19:38:12
          张三  2024年6月16日 下午7:38          | 张三              | 2024-06-16T19:38
          张三 6月16日 19:38                    | 张三              | 2024-06-16T19:38
          张三 12月30日 19:38                   | 张三              | 2023-12-30T19:38
          张三 6/16 19:38:12                    | 张三              | 2024-06-16T19:38:12
          张三 昨天 19:38                       | 张三              | 2024-06-16T19:38
          张三 前天 晚上7:38                    | 张三              | 2024-06-15T19:38
          张三 星期五 19:38                     | 张三              | 2024-06-14T19:38
          张三 星期一 19:38                     | 张三              | 2024-06-17T19:38
          张三 星期一 22:38                     | 张三              | 2024-06-10T22:38
          张三 下午7:38                         | 张三              | 2024-06-17T19:38
          张三 上午12:05                        | 张三              | 2024-06-17T00:05
          张三 中午1:05                         | 张三              | 2024-06-17T13:05
          张三 7:38 PM                          | 张三              | 2024-06-17T19:38
          张三　19：38                          | 张三              | 2024-06-17T19:38
          张三 23:50                            | 张三              | 2024-06-16T23:50
          沈玉兰 9-1-1402 19:38                 | 沈玉兰 9-1-1402   | 2024-06-17T19:38
          9栋1402沈玉兰 19:38                   | 9栋1402沈玉兰     | 2024-06-17T19:38
          老 李 头 19:38                        | 老 李 头          | 2024-06-17T19:38
          周敏（议事会）19:38                   | 周敏（议事会）    | 2024-06-17T19:38
          🌸花开富贵🌸 19:38                    | 🌸花开富贵🌸      | 2024-06-17T19:38
          𠮷野·阿依古丽 19:38                   | 𠮷野·阿依古丽     | 2024-06-17T19:38
          2024-06-17 19:38:12 张三(10001234)    | 张三              | 2024-06-17T19:38:12
          [2024-06-17 19:38] 张三               | 张三              | 2024-06-17T19:38
          """)
  void everyLayoutOfNameAndTimeIsAHeader(String header, String sender, LocalDateTime at) {
    ChatTranscript t = Chats.transcript(header + "\n14层的楼道灯坏了");
    assertThat(t.form()).isEqualTo(Form.HEADERS);
    assertThat(t.messages())
        .extracting(ChatMessage::sender, ChatMessage::at, ChatMessage::text)
        .containsExactly(tuple(sender, at, "14层的楼道灯坏了"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "明天 19:30",
        "集合时间：19:30",
        "今晚 19:30",
        "张三 25:70",
        "我们约好，门口 19:30",
        "https://example.cn/a",
        "通知：明天停水",
        "19:38"
      })
  void aSentenceWithATimeIsNoHeader(String line) {
    ChatTranscript t = Chats.transcript("张三 19:38\n大家注意\n" + line + "\n不要迟到");
    assertThat(t.messages()).hasSize(1);
    assertThat(t.messages().getFirst().text()).contains(line);
  }

  @Test
  void aMessageOfManyLinesKeepsThemAllAndKnowsWhereTheyStand() {
    ChatTranscript t =
        Chats.transcript(
            "\uFEFF张三: 2024-06-17 19:38\r\n\r\n第一行  \r\n\r\n集合地点 19:30\r\n"
                + "李四: 2024-06-17 19:40\r\n好\r\n");
    assertThat(t.messages()).hasSize(2);
    ChatMessage first = t.messages().getFirst();
    assertThat(first.text()).isEqualTo("第一行  \n\n集合地点 19:30");
    assertThat(first.firstLine()).isEqualTo(1);
    assertThat(first.lastLine()).isEqualTo(5);
    assertThat(t.messages().get(1).firstLine()).isEqualTo(6);
  }

  @Test
  void theMailExportHasATitleDateRulesAndBlankLines() {
    ChatTranscript t =
        Chats.transcript(
            """
            以下是微信群“米亚花园三期业主群”的聊天记录，请查收。


            —————  2024-06-15  —————


            张三  23:58

            14层的楼道灯坏了

            李四  00:03

            我们15层好的

            —————  2024-06-17  —————

            张三  08:10

            换好了
            """);
    assertThat(t.groupName()).isEqualTo("米亚花园三期业主群");
    assertThat(t.messages())
        .extracting(ChatMessage::at)
        .containsExactly(
            LocalDateTime.of(2024, 6, 15, 23, 58),
            LocalDateTime.of(2024, 6, 16, 0, 3),
            LocalDateTime.of(2024, 6, 17, 8, 10));
    assertThat(t.passedOver()).containsExactly(1, 4, 15);
  }

  @Test
  void timesWithoutADayAreToldBackFromNow() {
    ChatTranscript t = Chats.transcript("张三 23:50\n灯坏了\n李四 00:10\n是的\n王五 19:00\n修了吗\n");
    assertThat(t.messages())
        .extracting(ChatMessage::day)
        .containsExactly(TODAY.minusDays(1), TODAY, TODAY);
    assertThat(t.messages().getFirst().at())
        .isEqualTo(TODAY.minusDays(1).atTime(LocalTime.of(23, 50)));
  }

  @Test
  void whatNobodySaidIsPassedOver() {
    ChatTranscript t =
        Chats.transcript(
            """
            张三 19:38
            灯坏了
            李四 撤回了一条消息
            "王五"邀请"赵六"加入了群聊
            以下为新消息
            李四 19:40
            [图片]
            """);
    assertThat(t.messages()).extracting(ChatMessage::text).containsExactly("灯坏了", "[图片]");
    assertThat(t.passedOver()).containsExactly(3, 4, 5);
  }

  @Test
  void namesWithoutTimesAreRead() {
    ChatTranscript t =
        Chats.transcript(
            "沈玉兰 9-1-1402：\n14层的楼道灯坏了\n地址：9栋1单元\n周敏（议事会）：收到，我来转\n" + "看看 http://example.cn/a\n");
    assertThat(t.form()).isEqualTo(Form.NAMES);
    assertThat(t.messages())
        .extracting(m -> m.sender() + "|" + m.text())
        .containsExactly(
            "沈玉兰 9-1-1402|14层的楼道灯坏了\n地址：9栋1单元", "周敏（议事会）|收到，我来转\n看看 http://example.cn/a");
    assertThat(t.messages()).allSatisfy(m -> assertThat(m.at()).isNull());
  }

  @Test
  void anUnknownLayoutIsOneMessageALine() {
    ChatTranscript t = Chats.transcript("14层的楼道灯坏了\n\n我要退出这个群\n昨天 19:38\n<<>>\n");
    assertThat(t.form()).isEqualTo(Form.LINES);
    assertThat(t.messages())
        .extracting(ChatMessage::text)
        .containsExactly("14层的楼道灯坏了", "我要退出这个群", "<<>>");
    assertThat(Chats.transcript("").messages()).isEmpty();
    assertThat(Chats.transcript(" \n\n").messages()).isEmpty();
  }

  @Test
  void aQuotedReplyKnowsWhatItAnswers() {
    ChatTranscript t =
        Chats.transcript(
            "张三: 2024-06-17 19:38\n「沈玉兰：14层的楼道灯坏了」\n- - - - - - - - - - - - - - -\n是的，我家也看不见");
    ChatMessage m = t.messages().getFirst();
    assertThat(m.quoted()).isEqualTo(new ChatMessage.Quote("沈玉兰", "14层的楼道灯坏了"));
    assertThat(m.text()).isEqualTo("是的，我家也看不见");
  }

  @Test
  void fiveThousandLinesAreReadInNoTime() {
    StringBuilder chat = new StringBuilder();
    for (int i = 0; i < 2_500; i++) {
      chat.append(
          "业主%d栋1402 6月%d日 %02d:%02d\n".formatted(i % 30 + 1, i / 100 % 17 + 1, i % 24, i % 60));
      chat.append(i % 7 == 0 ? i % 30 + 1 + "栋的楼道灯坏了，麻烦修一下\n" : "晚上吃什么好呢\n");
    }
    read(chat.toString());
    long start = System.nanoTime();
    ChatReading reading = read(chat.toString());
    assertThat(reading.proposals()).isNotEmpty();
    // the budget is 200 ms on an idle machine; this only catches work that grows with the square
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一",
        "9",
        "9-",
        "19:38 ",
        "张三 ",
        "：",
        "「",
        "- ",
        "\n",
        " \n",
        "@",
        "楼道",
        "（",
        "十百",
        "张三 19:38\n"
      })
  void twoMegabytesOfAnythingDoNotHang(String unit) {
    String text = unit.repeat(2_000_000 / 3 / unit.length());
    long start = System.nanoTime();
    read(text);
    read("张三 19:38\n" + text);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void noiseNeverFailsAndNothingIsLost() {
    String alphabet = "张三李四灯坏了19:38-/年月日星期一：:，。\n\n\r 「」@[]（）+1是的谢谢明天周五楼道电梯栋单元层室😀𠮷";
    int[] points = alphabet.codePoints().toArray();
    Random random = new Random(20240617);
    for (int round = 0; round < 3_000; round++) {
      StringBuilder s = new StringBuilder();
      for (int i = random.nextInt(120); i > 0; i--) {
        s.appendCodePoint(points[random.nextInt(points.length)]);
      }
      ChatTranscript t = Chats.transcript(s.toString());
      ChatReading reading = ChatReading.of(t, Chats.HINTS, Catalogue.starting());
      for (ChatMessage m : t.messages()) {
        boolean left = reading.leftOut().stream().anyMatch(l -> l.message().equals(m));
        assertThat(reading.usedIn(m).isPresent() || left).as(s.toString()).isTrue();
      }
    }
  }

  private static ChatReading read(String text) {
    return Chats.read(text);
  }
}
