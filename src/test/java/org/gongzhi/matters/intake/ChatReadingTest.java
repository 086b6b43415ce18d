package org.gongzhi.matters.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.matters.intake.HandlingNote.Says;
import org.gongzhi.matters.intake.LeftOut.Reason;
import org.gongzhi.platform.Refused.Sentence;
import org.junit.jupiter.api.Test;

class ChatReadingTest {
  private static final LocalDate MONDAY = LocalDate.of(2024, 6, 17);

  private static final String EVENING =
      """
      米亚花园三期业主交流群
      沈玉兰 9-1-1402 19:38
      14层的楼道灯坏了，黑灯瞎火的，老人上下楼不方便
      顾海 19:40
      我们15层好的
      周敏（议事会） 19:42
      收到，我来转
      物业吕师傅 19:47
      已联系电工，明天去更换
      何雨晴 19:52
      谢谢吕师傅
      丁文博 20:05
      16栋后面下水道又冒水了，味道很大
      顾海 20:06
      是的，我家一楼也闻到了
      王秀珍 20:11
      明天晚上是不是开议事会？停车棚没通过，下一步怎么办
      周敏（议事会） 20:13
      19点，党群活动室，都来
      沈玉兰 9-1-1402 20:14
      好的
      """;

  @Test
  void theNewspapersTwoLinesAreOneMatterWithAPromiseForTheNextDay() {
    for (String pasted :
        List.of(
            "张爱兰: 2024-06-17 19:38\n14层的楼道灯坏了，麻烦物业修理一下。\n\n"
                + "周敏: 2024-06-17 19:50\n已经联系物业吴师傅，明天去更换。\n",
            "“14层的楼道灯坏了，麻烦物业修理一下。”\n“已经联系物业吴师傅，明天去更换。”",
            "张爱兰：14层的楼道灯坏了，麻烦物业修理一下。\r\n邻居：已经联系物业吴师傅，明天去更换。")) {
      ChatReading reading = Chats.read(pasted);
      assertThat(reading.leftOut()).isEmpty();
      assertThat(reading.proposals()).hasSize(1);
      Proposal lamp = reading.proposals().getFirst();
      assertThat(lamp.title()).isEqualTo("14层楼道灯坏了");
      assertThat(code(lamp)).isEqualTo("A01");
      assertThat(lamp.classes().getFirst().value().words()).containsExactly("楼道灯");
      assertThat(lamp.kind().value()).isEqualTo(MatterKind.HELP);
      assertThat(lamp.urgency().value()).isEqualTo(Urgency.NORMAL);
      assertThat(lamp.place().value().floor()).isEqualTo("14");
      assertThat(lamp.topic()).isNull();
      HandlingNote note = lamp.notes().getFirst();
      assertThat(note.message().text()).contains("已经联系物业吴师傅，明天去更换。");
      assertThat(note.promise())
          .extracting(Promise::on, Promise::deed)
          .containsExactly(MONDAY.plusDays(1), "更换");
    }
  }

  @Test
  void anEveningInTheGroupHoldsThreeMattersAndFourChats() {
    ChatReading reading = Chats.read(EVENING);
    assertThat(reading.proposals())
        .extracting(Proposal::title)
        .containsExactly("14层楼道灯坏了", "16栋后面下水道又冒水了", "停车棚没通过，下一步怎么办");
    assertThat(reading.leftOut())
        .extracting(l -> l.message().text(), LeftOut::reason)
        .containsExactly(
            tuple("我们15层好的", Reason.FINE),
            tuple("谢谢吕师傅", Reason.THANKS),
            tuple("19点，党群活动室，都来", Reason.CHATTER),
            tuple("好的", Reason.ACKNOWLEDGED));
  }

  @Test
  void theLampIsPlacedByTheReportersCardAndKeepsBothAnswers() {
    Proposal lamp = Chats.read(EVENING).proposals().getFirst();
    assertThat(lamp.words())
        .extracting(ChatMessage::text)
        .containsExactly("14层的楼道灯坏了，黑灯瞎火的，老人上下楼不方便");
    assertThat(lamp.reporter().name()).isEqualTo("沈玉兰");
    assertThat(lamp.place().value().label()).isEqualTo("米亚花园三期 9栋1单元14层");
    assertThat(lamp.place().why())
        .anySatisfy(why -> {
          assertThat(why.key()).isEqualTo("intake.why.place.card");
          assertThat(why.args()).containsExactly("9-1-1402");
        });
    assertThat(lamp.notes())
        .extracting(HandlingNote::says)
        .containsExactly(Says.RECEIVED, Says.UNDERWAY);
    assertThat(lamp.notes().get(1).promise())
        .isEqualTo(new Promise(MONDAY.plusDays(1), "已联系电工，明天去更换", "更换"));
  }

  @Test
  void theSewageHasASupporterAndIsNotAtTheSupportersHome() {
    Proposal sewage = Chats.read(EVENING).proposals().get(1);
    assertThat(code(sewage)).isEqualTo("A06");
    assertThat(sewage.urgency().value()).isEqualTo(Urgency.URGENT);
    assertThat(sewage.place().value().building()).isEqualTo("16");
    assertThat(sewage.supporters()).extracting(ChatMessage::sender).containsExactly("顾海");
    assertThat(sewage.notes()).isEmpty();
  }

  @Test
  void theBicycleShedIsATopicAndNotARepair() {
    Proposal shed = Chats.read(EVENING).proposals().get(2);
    assertThat(code(shed)).isEqualTo("B02");
    assertThat(shed.topic()).isNotNull();
    assertThat(shed.urgency().value()).isEqualTo(Urgency.DELIBERATIVE);
    assertThat(shed.kind().value()).isEqualTo(MatterKind.QUESTION);
  }

  @Test
  void everyMessageIsUsedOrLeftOut() {
    ChatTranscript transcript = Chats.transcript(EVENING);
    ChatReading reading = Chats.read(EVENING);
    assertThat(transcript.groupName()).isEqualTo("米亚花园三期业主交流群");
    assertThat(transcript.messages()).hasSize(10);
    for (ChatMessage m : transcript.messages()) {
      boolean left = reading.leftOut().stream().anyMatch(l -> l.message().equals(m));
      assertThat(reading.usedIn(m).isPresent()).as(m.text()).isNotEqualTo(left);
    }
    assertThat(reading.usedIn(transcript.messages().get(3))).hasValue(0);
    assertThat(reading.usedIn(transcript.messages().get(6))).hasValue(1);
  }

  @Test
  void oneMessageMayHoldTwoMatters() {
    ChatReading reading = Chats.read("沈玉兰 9-1-1402 19:38\n14层的楼道灯坏了，另外16栋下水道也堵了。谢谢");
    assertThat(reading.proposals())
        .extracting(ChatReadingTest::code, Proposal::title)
        .containsExactly(tuple("A01", "14层楼道灯坏了"), tuple("A06", "16栋下水道也堵了"));
    assertThat(reading.proposals().get(1).place().value().building()).isEqualTo("16");
    assertThat(reading.proposals().get(1).words().getFirst().text()).contains("14层的楼道灯坏了");
  }

  @Test
  void oneAnswerMayAnswerTwoMatters() {
    ChatReading reading =
        Chats.read(
            """
            沈玉兰 19:38
            14层的楼道灯坏了
            丁文博 19:40
            16栋后面下水道堵了
            物业吕师傅 19:47
            楼道灯明天换，下水道后天来疏通
            """);
    assertThat(reading.proposals())
        .extracting(p -> p.notes().getFirst().promise())
        .containsExactly(
            new Promise(MONDAY.plusDays(1), "楼道灯明天换", "换"),
            new Promise(MONDAY.plusDays(2), "下水道后天来疏通", "疏通"));
  }

  @Test
  void theSameThingInTheSameBuildingIsOneMatterAndElsewhereAnother() {
    ChatReading reading =
        Chats.read(
            """
            沈玉兰 19:38
            16栋下水道堵了
            顾海 19:40
            16栋后面污水冒出来了，快来人
            丁文博 19:45
            3栋的下水道堵了
            何雨晴 19:46
            +1
            """);
    assertThat(reading.proposals()).hasSize(2);
    assertThat(reading.proposals().getFirst().supporters())
        .extracting(ChatMessage::sender)
        .containsExactly("顾海");
    assertThat(reading.proposals().get(1).supporters())
        .extracting(ChatMessage::sender)
        .containsExactly("何雨晴");
  }

  @Test
  void aQuoteLeadsAnAnswerPastNewerMatters() {
    ChatReading reading =
        Chats.read(
            """
            沈玉兰: 2024-06-17 19:38
            14层的楼道灯坏了
            丁文博: 2024-06-17 19:40
            8栋门口垃圾没人收
            物业吕师傅: 2024-06-17 19:47
            「沈玉兰：14层的楼道灯坏了」
            - - - - - - - - - - - - - - -
            收到，明天处理
            """);
    assertThat(reading.proposals().getFirst().notes()).hasSize(1);
    assertThat(reading.proposals().get(1).notes()).isEmpty();
  }

  @Test
  void theReporterGoesOnAndNeighboursAskHowFarItIs() {
    Proposal p =
        Chats.read(
                """
                沈玉兰 19:38
                14层的楼道灯坏了
                沈玉兰 19:39
                黑得什么都看不见
                顾海 20:00
                什么时候来修啊？
                """)
            .proposals()
            .getFirst();
    assertThat(p.words()).hasSize(2);
    assertThat(p.supporters()).extracting(ChatMessage::sender).containsExactly("顾海");
  }

  @Test
  void whatIsDoneIsDoneAndWhatIsStillBrokenIsNot() {
    ChatReading done = Chats.read("沈玉兰 8:00\n14层的楼道灯坏了\n物业吕师傅 19:47\n灯换好了");
    assertThat(done.proposals().getFirst().notes())
        .extracting(HandlingNote::says)
        .containsExactly(Says.DONE);
    ChatReading still = Chats.read("沈玉兰 19:38\n已经联系过物业，楼道灯还是坏的");
    assertThat(still.proposals()).hasSize(1);
    ChatReading asked = Chats.read("沈玉兰 19:38\n麻烦师傅来修一下楼道灯");
    assertThat(asked.proposals()).hasSize(1);
  }

  @Test
  void aNoticeToEverybodyAnswersNobody() {
    ChatReading reading = Chats.read("沈玉兰 19:38\n14层的楼道灯坏了\n物业客服 19:47\n通知：明天上午停水检修，请大家储水");
    assertThat(reading.proposals().getFirst().notes()).isEmpty();
    assertThat(reading.leftOut()).extracting(LeftOut::reason).containsExactly(Reason.NOTICE);
  }

  @Test
  void aCouncilMemberWhoFoundSomethingReportsIt() {
    ChatReading reading = Chats.read("周敏（议事会） 9:38\n巡查发现9栋消防通道堆了杂物");
    assertThat(reading.proposals()).hasSize(1);
    assertThat(code(reading.proposals().getFirst())).isEqualTo("A03");
  }

  @Test
  void theGateIsNotAtTheReportersHomeButTheirKitchenIs() {
    Proposal gate = Chats.matter("小区门口路灯坏了");
    assertThat(gate.place().value().label()).isEqualTo("米亚花园三期");
    Proposal kitchen = Chats.matter("我家厨房下水道返水了");
    assertThat(kitchen.place().value().label()).isEqualTo("米亚花园三期 9栋1单元1402室");
    Proposal elsewhere = Chats.matter("教师楼三楼的楼道灯坏了");
    assertThat(elsewhere.place().value().label()).isEqualTo("红旗三路教师楼 3层");
  }

  @Test
  void spansPointIntoTheOriginalWords() {
    Proposal p = Chats.read("沈玉兰 19:38\n14层的楼道灯坏了。16栋下水道也堵了。").proposals().get(1);
    PlaceMention.Span span = p.place().value().spans().getFirst();
    assertThat(p.words().getFirst().text().substring(span.start(), span.end())).isEqualTo("16栋");
  }

  @Test
  void everyReasonCanBeToldInBothLanguages() {
    List<String> keys =
        Stream.concat(
                Chats.read(EVENING).proposals().stream()
                    .flatMap(p ->
                        Stream.of(
                                p.place().why(),
                                p.classes().getFirst().why(),
                                p.kind().why(),
                                p.urgency().why(),
                                p.topic() == null ? List.<Sentence>of() : List.of(p.topic()))
                            .flatMap(List::stream)
                            .map(Sentence::key)),
                Stream.concat(
                    Stream.of(Reason.values()).map(r -> "intake.leftOut." + r),
                    Stream.of(Says.values()).map(r -> "intake.says." + r)))
            .distinct()
            .toList();
    for (String language : List.of("zh_CN", "en")) {
      Properties texts = new Properties();
      try (Reader in =
          new InputStreamReader(
              Objects.requireNonNull(
                  getClass().getResourceAsStream("/messages/matters_" + language + ".properties")),
              StandardCharsets.UTF_8)) {
        texts.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      assertThat(texts.stringPropertyNames()).containsAll(keys);
    }
  }

  private static String code(Proposal p) {
    return p.classes().getFirst().value().matterClass().code();
  }
}
