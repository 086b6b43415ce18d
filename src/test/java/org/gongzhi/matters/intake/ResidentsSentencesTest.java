package org.gongzhi.matters.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.Urgency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What residents say, and what it is. All sentences are invented here. */
class ResidentsSentencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3栋2单元5楼声控灯不亮了，晚上摸黑上楼                  | A01 | HELP       | NORMAL
          楼道里的灯闪了一个星期，麻烦来个人换一下                | A01 | HELP       | NORMAL
          单元门关不上，外人随便进                                | A01 | HELP       | NORMAL
          顶楼屋面漏雨，我家天花板都湿了                          | A01 | HELP       | NORMAL
          7栋西侧外墙瓷砖掉下来了，差点砸到人                     | A01 | HELP       | CRITICAL
          楼梯扶手松动，老人扶着害怕                              | A01 | HELP       | NORMAL
          二单元电梯有人被困，快来人                              | A02 | HELP       | CRITICAL
          电梯又停了，12楼老太太下不来                            | A02 | HELP       | URGENT
          5栋电梯运行的时候异响很大                               | A02 | HELP       | URGENT
          消防通道被堵死了，救护车都进不来                        | A03 | HELP       | URGENT
          一楼有人飞线充电，从阳台拉下来的                        | A03 | HELP       | URGENT
          3楼楼道堆满杂物，还有电瓶车                             | A03 | COMPLAINT  | URGENT
          9栋5楼冒烟了，好像着火了                                | A03 | HELP       | CRITICAL
          今天早上又停水了，通知都没有                            | A04 | HELP       | URGENT
          自来水发黄，不敢给孩子喝                                | A04 | HELP       | URGENT
          教师楼楼内水管跑冒滴漏，破了好几处                      | A05 | HELP       | NORMAL
          能不能把水表分户，一家一个                              | A05 | QUESTION   | DELIBERATIVE
          16栋后面下水道堵了，污水往外溢                          | A06 | HELP       | URGENT
          """)
  void whatIsBrokenHasAClassAKindAndAnUrgency(
      String sentence, String code, MatterKind kind, Urgency urgency) {
    check(sentence, code, kind, urgency);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          化粪池满了，臭得不敢开窗                                | A06 | HELP       | URGENT
          楼道里有很重的燃气味                                    | A07 | HELP       | CRITICAL
          10栋整栋停电，冰箱里东西要坏了                          | A07 | HELP       | URGENT
          暖气不热，家里才14度                                    | A07 | HELP       | URGENT
          外来车辆占车位，业主没地方停                            | B01 | COMPLAINT  | NORMAL
          谁家车停在我车前面挡住了，麻烦挪一下                    | B01 | HELP       | NORMAL
          建议在16栋旁边建个停车棚                                | B02 | SUGGESTION | DELIBERATIVE
          充电桩坏了三个，没法充电                                | B02 | HELP       | NORMAL
          8栋门口垃圾三天没人收，苍蝇乱飞                         | C01 | COMPLAINT  | NORMAL
          树枝长到三楼窗户了，能不能修剪                          | C01 | QUESTION   | NORMAL
          一楼在绿地里圈地种菜，没人管吗                          | C02 | COMPLAINT  | NORMAL
          顶楼私搭阳光房，天天施工                                | C02 | COMPLAINT  | NORMAL
          楼下广场舞音响太吵，孩子没法写作业                      | C03 | COMPLAINT  | NORMAL
          楼上装修周末电钻响一天，老人受不了                      | C03 | HELP       | NORMAL
          遛狗不牵绳，昨天还咬人了                                | C03 | HELP       | CRITICAL
          物业费涨了，收费标准也不公示                            | D01 | COMPLAINT  | NORMAL
          大家要求更换物业，该怎么办                              | D01 | QUESTION   | DELIBERATIVE
          业委会什么时候换届选举                                  | D02 | QUESTION   | DELIBERATIVE
          维修资金能不能用来修电梯                                | D03 | QUESTION   | DELIBERATIVE
          楼上漏水把我家墙泡了，对方不肯赔偿                      | E01 | HELP       | NORMAL
          15层有人往下扔烟头，烧了我家被子                        | E02 | REPORT     | CRITICAL
          隔壁独居老人好几天联系不上了                            | F01 | HELP       | CRITICAL
          请问低保怎么申请                                        | F01 | QUESTION   | NORMAL
          厂里拖欠工资三个月了，求助                              | F02 | COMPLAINT  | NORMAL
          孩子今年上学，学区怎么划的                              | F03 | QUESTION   | NORMAL
          车库里电动车被偷了                                      | G01 | REPORT     | URGENT
          请问居住证在哪儿办                                      | H01 | QUESTION   | NORMAL
          表扬物业吴师傅，大半夜来给我们修水泵                    | H01 | PRAISE     | NORMAL
          """)
  void whatPeopleLiveWithHasAClassAKindAndAnUrgency(
      String sentence, String code, MatterKind kind, Urgency urgency) {
    check(sentence, code, kind, urgency);
  }

  /** In traditional characters, full width, with the slips everybody makes, with emoji; the words stay as typed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          電梯壞了，老人下不了樓                                  | A02 | HELP       | URGENT
          樓道裡的燈不亮了                                        | A01 | HELP       | NORMAL
          厨房漏氣了，快來人                                      | A07 | HELP       | CRITICAL
          天燃气泄露，味道好大                                    | A07 | HELP       | CRITICAL
          电梯里困了两个人                                        | A02 | HELP       | CRITICAL
          下水到堵了，往上返脏水                                  | A06 | HELP       | URGENT
          拉圾三天没人清运                                        | C01 | HELP       | NORMAL
          广场午音响太吵，燥音到半夜                              | C03 | COMPLAINT  | NORMAL
          ５号楼２单元楼道登坏了                                  | A01 | HELP       | NORMAL
          😡😡电梯又坏了🆘                                        | A02 | HELP       | URGENT
          落水管坏了，一下雨就往外喷                              | A01 | HELP       | NORMAL
          """)
  void howeverItIsTypedItIsUnderstood(
      String sentence, String code, MatterKind kind, Urgency urgency) {
    check(sentence, code, kind, urgency);
  }

  private static void check(String sentence, String code, MatterKind kind, Urgency urgency) {
    Proposal p = Chats.matter(sentence);
    assertThat(p.classes()).as(sentence).isNotEmpty();
    assertThat(p.classes().getFirst().value().matterClass().code()).isEqualTo(code);
    assertThat(p.kind().value()).isEqualTo(kind);
    assertThat(p.urgency().value()).isEqualTo(urgency);
    assertThat(p.words().getFirst().text()).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          麻烦看一下，3栋楼道灯坏了                       | 3栋楼道灯坏了
          @物业吕师傅 电梯门关不上                        | 电梯门关不上
          大家好，16栋2单元的单元门坏了，锁也掉了         | 16栋2单元单元门坏了
          “14层的楼道灯坏了，麻烦物业修理一下。”          | 14层楼道灯坏了
          垃圾桶，三天没人倒了                            | 垃圾桶，三天没人倒了
          """)
  void theTitleIsTheReportersWordsWithoutCourtesies(String sentence, String title) {
    assertThat(Chats.matter(sentence).title()).isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"厨房漏气了", "我家漏气！", "一单元电梯困人", "她说不想活了", "我怕她想不开要轻生", "变压器冒烟", "老人在楼道里晕倒了"})
  void dangerRaisesAnythingToTheHighestUrgencyAndNamesTheNumber(String sentence) {
    ChatReading reading = Chats.read("沈玉兰 9-1-1402: 2024-06-17 19:38\n" + sentence);
    assertThat(reading.proposals()).as(sentence).hasSize(1);
    Proposal p = reading.proposals().getFirst();
    assertThat(p.urgency().value()).isEqualTo(Urgency.CRITICAL);
    assertThat(p.dangers()).isNotEmpty().allSatisfy(d -> assertThat(d.call()).isNotBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"楼道里飞线充电，怕起火", "燃气管锈成这样，万一漏气怎么办"})
  void aFearedDangerIsUrgentAndStillNamesTheNumber(String sentence) {
    Proposal p = Chats.matter(sentence);
    assertThat(p.urgency().value()).isEqualTo(Urgency.URGENT);
    assertThat(p.urgency().why().getFirst().key()).isEqualTo("intake.why.urgency.feared");
    assertThat(p.dangers()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"检查过了，没有漏气，就是灶打不着，麻烦看看燃气灶"})
  void aDeniedDangerRaisesNothing(String sentence) {
    Proposal p = Chats.matter(sentence);
    assertThat(p.urgency().value()).isEqualTo(Urgency.URGENT);
    assertThat(p.dangers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "早上好",
        "谁家多了一把葱",
        "今天天气真好",
        "哈哈哈",
        "👍👍",
        "收到",
        "谢谢大家",
        "我们这栋电梯好的",
        "停车场旁边那家早点不错",
        "周末一起跳舞啊",
        "我下班了",
        "😂",
        "[图片]",
        "[语音] 12\"",
        "@沈玉兰 吃了吗",
        "两点开会",
        "这个月电费真贵"
      })
  void chatterIsNoMatter(String sentence) {
    ChatReading reading = Chats.read("何雨晴: 2024-06-17 19:38\n" + sentence);
    assertThat(reading.proposals()).isEmpty();
    assertThat(reading.leftOut()).hasSize(1);
  }
}
