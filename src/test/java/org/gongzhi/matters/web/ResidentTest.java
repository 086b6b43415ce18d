package org.gongzhi.matters.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.imageio.ImageIO;
import org.gongzhi.TownTest;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.casework.Deed;
import org.gongzhi.casework.VerifyLedger;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.matters.Matters;
import org.gongzhi.people.PrivateLinks;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/** A resident says it, sees it through and says whether it is solved; over the wire, without scripts. */
@SpringBootTest(classes = Rooms.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TownTest.OnFreshDatabase.class)
class ResidentTest {
  private static final String LAMP = "14层的楼道灯坏了，黑灯瞎火的，老人上下楼不方便";

  @Autowired MockMvc web;
  @Autowired Rooms.Neighbourhood neighbours;
  @Autowired Matters matters;
  @Autowired CaseQuery cases;
  @Autowired PrivateLinks links;
  @Autowired JdbcClient jdbc;

  @Test
  void oneSentenceIsEnough() {
    Phone phone = shen();
    Document understood = phone.press(phone.open("/"), "下一步", Map.of("text", LAMP)).page();
    assertThat(understood.select(".understood strong").eachText())
        .startsWith("米亚花园三期 9栋1单元14层", "房屋共用部位", "一般")
        .contains("米亚物业服务中心");
    assertThat(understood.select(".understood").text())
        .contains("因为您说到", "5 个工作日", "蚌政热线〔2019〕1号", "6月25日");
    assertThat(understood.select(".understood details[open]")).isEmpty();
    Document thread = phone.press(understood, "送出").follow();
    assertThat(thread.select(".banner").text()).contains("已经送到米亚物业服务中心");
    assertThat(thread.select(".title").text())
        .contains("DFH-2024-", "房屋共用部位", "米亚花园三期 9栋1单元14层", "14层楼道灯坏了");
    assertThat(thread.select(".thread blockquote").text()).isEqualTo(LAMP);
    assertThat(thread.select(".holder a").attr("href")).isEqualTo("tel:05520000001");
  }

  @Test
  void whatWasMisunderstoodIsPutRightInPlace() {
    Phone phone = shen();
    Document first = say(phone, LAMP);
    Document again =
        phone
            .press(
                first,
                "改好了，再看一眼",
                Map.of("urgency", "CRITICAL", "place", "9栋2单元1501门口", "class", "A03"))
            .page();
    assertThat(again.select(".understood strong").eachText())
        .startsWith("米亚花园三期 9栋2单元1501门口", "消防", "特急");
    assertThat(again.select(".understood").text()).contains("2 小时", "今天 10:30");
    Document thread = phone.press(again, "送出").follow();
    // the room is for those who come, not for everybody who reads the place
    assertThat(thread.select(".title").text())
        .contains("9栋2单元门口", "消防")
        .doesNotContain("1501");
  }

  @Test
  void otherWordsAreUnderstoodAnew() {
    Phone phone = shen();
    Document first = say(phone, LAMP);
    Document again =
        phone.press(first, "改好了，再看一眼", Map.of("text", "9栋电梯困人了，快来人")).page();
    assertThat(again.select(".understood strong").eachText()).contains("电梯", "特急");
    assertThat(again.select(".danger").text()).contains("困人", "119");
    assertThat(again.select(".danger a").attr("href")).isEqualTo("tel:119");
    // and nobody sends what they have not looked at
    Document unseen = phone.press(again, "送出", Map.of("text", LAMP)).page();
    assertThat(phone.answer().getStatus()).isEqualTo(200);
    assertThat(unseen.select("h1").text()).isEqualTo("看看说得对不对");
  }

  @Test
  void whatNobodyCanTellIsAskedOrGoesToTheCommunity() {
    Phone phone = new Phone(web).signedIn("newcomer");
    Document asked = say(phone, "那个东西又那样了");
    assertThat(asked.select(".understood details[open] strong").eachText())
        .containsExactly("请选择", "请选择");
    assertThat(asked.select("select[name=quarter] option").eachText())
        .contains("米亚花园三期", "红旗三路教师楼", "不在小区里");
    Document refused = phone.press(asked, "送出").page();
    assertThat(phone.answer().getStatus()).isEqualTo(422);
    assertThat(refused.select(".error").text()).contains("请选是哪个小区");
    Document thread =
        phone
            .press(refused, "送出", Map.of("quarter", "none", "place", "社区广场"))
            .follow();
    assertThat(thread.select(".holder").text()).contains("东方红社区居民委员会");
    assertThat(thread.select(".countdown").text()).contains("按时");
  }

  @Test
  void nothingTypedIsLostWhenItIsRefused() {
    Phone phone = shen();
    Document empty = say(phone, "  \n ");
    assertThat(phone.answer().getStatus()).isEqualTo(422);
    assertThat(empty.select(".error").text()).contains("一句话就行");
    String long_ = "灯".repeat(Matters.TEXT + 1);
    Document tooLong = say(phone, long_);
    assertThat(tooLong.select("textarea[name=text]").text()).isEqualTo(long_);
    assertThat(tooLong.select(".error").text()).contains("10000", "10001");
    Document notAPhoto =
        phone.upload("/report", Map.of("text", LAMP), "no picture".getBytes()).page();
    assertThat(phone.answer().getStatus()).isEqualTo(422);
    assertThat(notAPhoto.select("textarea[name=text]").text()).isEqualTo(LAMP);
    assertThat(notAPhoto.select(".error")).isNotEmpty();
  }

  @Test
  void theSameSubmissionIsOneMatter() {
    Phone phone = shen();
    Document understood = say(phone, LAMP);
    String first = phone.press(understood, "送出").answer().getHeader("Location");
    assertThat(phone.press(understood, "送出").answer().getHeader("Location")).isEqualTo(first);
  }

  @Test
  void aPhotoIsKeptAtOnceAndSeenByThoseOfTheMatterOnly() throws IOException {
    Phone phone = shen();
    Document understood = phone.upload("/report", Map.of("text", LAMP), photo()).page();
    String waiting = understood.select(".photos img").attr("src");
    phone.open(waiting);
    assertThat(phone.answer().getContentType()).isEqualTo("image/jpeg");
    assertThat(phone.answer().getHeader("Cache-Control")).contains("private");
    Phone other = new Phone(web).signedIn("newcomer");
    other.open(waiting);
    assertThat(other.answer().getStatus()).isEqualTo(404);
    Document thread = phone.press(understood, "送出").follow();
    String ofMatter = thread.select(".thread img").attr("src");
    phone.open(ofMatter);
    assertThat(phone.answer().getStatus()).isEqualTo(200);
    other.open(ofMatter);
    assertThat(other.answer().getStatus()).isEqualTo(404);
    phone.open(waiting);
    assertThat(phone.answer().getStatus()).as("it is the case's now").isEqualTo(404);
  }

  @Test
  void whatAPhoneSendsByItselfArrivesOnceWithItsPhotoOnce() throws IOException {
    Phone phone = new Phone(web).signedIn("newcomer");
    String once = Ids.next().toString();
    Map<String, String> said = Map.of("text", "那个东西又那样了", "once", once);
    String first = phone.upload("/report/kept", said, photo()).answer().getContentAsString(UTF_8);
    String again = phone.upload("/report/kept", said, photo()).answer().getContentAsString(UTF_8);
    assertThat(first).contains("DFH-2024-").isEqualTo(again);
    String number = first.replaceAll(".*(DFH-2024-\\d+).*", "$1");
    assertThat(
            jdbc.sql(
                    """
                    select p.area || count(*) from matters.photo p
                      join casework.case_file c on c.area = p.area and c.id = p.case_id
                    where c.number = ? group by p.area
                    """)
                .param(number)
                .query(String.class)
                .single())
        .endsWith("1")
        .hasSize(13);
    assertThat(phone.open("/matters/" + number).text()).contains("地点没说清", "东方红社区居民委员会");
    phone.submit("/report/kept", Map.of("text", " ", "once", Ids.next().toString()));
    assertThat(phone.answer().getStatus()).isEqualTo(422);
    assertThat(phone.answer().getContentAsString(UTF_8)).contains("一句话就行");
  }

  @Test
  void theReporterHasTheLastWord() {
    Phone phone = shen();
    CaseFile c = raised(phone);
    Document thread = phone.open("/matters/" + c.number());
    thread = phone.press(thread, "补充一句", Map.of("note", "13层也暗了")).follow();
    assertThat(thread.select(".thread blockquote").first().text()).isEqualTo("13层也暗了");
    thread = phone.press(thread, "催一催").follow();
    resolve(c);
    Document asked = phone.open("/matters/" + c.number());
    assertThat(asked.select(".ask-title").text()).isEqualTo("米亚物业说办完了。解决了吗？");
    assertThat(asked.select(".panel input[checked]")).as("nobody answers for people").isEmpty();
    Document home = phone.open("/");
    assertThat(home.select(".matters").text()).contains("等您确认", "米亚物业说今天");
    Document again = phone.press(home, "还没有").follow();
    assertThat(again.select(".countdown").text()).contains("按时", "6月25日");
    resolve(c);
    Document done =
        phone
            .press(
                phone.open("/matters/" + c.number()),
                "交给社区",
                Map.of("verb", "CONFIRM", "rating", "5", "note", "亮堂多了"))
            .follow();
    assertThat(done.select(".countdown").text()).contains("已解决", "您说解决了");
    assertThat(done.select(".thread li").first().text()).contains("亮堂多了", "非常满意");
    Document reopened = phone.press(done, "重新打开", Map.of("note", "又不亮了")).follow();
    assertThat(reopened.select(".countdown").text()).contains("按时");
  }

  @Test
  void whoeverIsSlowerSeesWhatHasHappenedAndLosesNothing() {
    Phone phone = shen();
    CaseFile c = raised(phone);
    Document seen = phone.open("/matters/" + c.number());
    matters.act(neighbours.lyu(), c.key(), deed(c, MatterVerb.ACKNOWLEDGE, ""));
    Document late = phone.press(seen, "补充一句", Map.of("note", "13层也暗了")).page();
    assertThat(phone.answer().getStatus()).isEqualTo(409);
    assertThat(late.select(".refusal").text()).contains("刚刚有人处理过");
    assertThat(late.select(".thread li").first().text()).contains("签收");
    assertThat(late.select("textarea[name=note]").text()).contains("13层也暗了");
    assertThat(phone.press(late, "补充一句").follow().select(".thread").text())
        .contains("13层也暗了");
  }

  @Test
  void anAnswerWithoutAChoiceIsAskedForAgain() {
    Phone phone = shen();
    CaseFile c = raised(phone);
    resolve(c);
    Document asked = phone.open("/matters/" + c.number());
    Document again = phone.press(asked, "交给社区", Map.of("note", "挺好")).page();
    assertThat(phone.answer().getStatus()).isEqualTo(422);
    assertThat(again.select(".error").text()).contains("请先选一个回答");
    assertThat(again.select("textarea[name=note]").text()).isEqualTo("挺好");
    phone.press(asked, "交给社区", Map.of("verb", "CONFIRM", "rating", "9"));
    assertThat(phone.answer().getStatus()).isEqualTo(422);
    phone.press(asked, "交给社区", Map.of("verb", "RESOLVE"));
    assertThat(phone.answer().getStatus()).isEqualTo(404);
  }

  @Test
  void aPauseTellsWhyAndHowLong() {
    Phone phone = shen();
    CaseFile c = matters.act(neighbours.lyu(), raised(phone).key(), seen(phone, "ACKNOWLEDGE"));
    matters.act(
        neighbours.lyu(),
        c.key(),
        deed(c, MatterVerb.PAUSE, "灯具周五到货").facts(Map.of("reason", "PARTS")));
    Document paused = phone.open("/matters/" + c.number());
    assertThat(paused.select(".pause").text()).contains("等配件材料", "灯具周五到货", "吕师傅");
    assertThat(paused.select(".countdown").text()).contains("停着的时候还剩 5个工作日", "复查");
    assertThat(phone.open("/").select(".matters").text()).contains("计时停着");
  }

  @Test
  void aPrivateLinkShowsTheMatterToItsReporterAndNothingElse() {
    Phone phone = shen();
    CaseFile c = raised(phone);
    resolve(c);
    String token =
        links.create(
            neighbours.lan(), Rooms.AREA, c.key().id(), neighbours.shen().person(), Duration.ofDays(1));
    Phone stranger = new Phone(web);
    Document thread = stranger.open("/r/" + token);
    assertThat(thread.select("h1").text()).isEqualTo("14层楼道灯坏了");
    assertThat(thread.select(".tabbar")).isEmpty();
    assertThat(thread.select(".thread").text()).contains("您");
    assertThat(stranger.answer().getHeader("X-Robots-Tag")).contains("noindex");
    assertThat(stranger.answer().getHeaders("Referrer-Policy")).containsExactly("no-referrer");
    Document done = stranger.press(thread, "交给社区", Map.of("verb", "CONFIRM")).follow();
    assertThat(done.select(".countdown").text()).contains("已解决");
    assertThat(stranger.open("/r/" + token + "/verify").select("code").text())
        .contains(c.number());
    stranger.open("/r/" + "0".repeat(40));
    assertThat(stranger.answer().getStatus()).isEqualTo(404);
    stranger.open("/matters/" + c.number());
    assertThat(stranger.answer().getHeader("Location")).startsWith("/signin");
  }

  @Test
  void theRecordCanBeCheckedWithoutUs() throws IOException {
    Phone phone = shen();
    CaseFile c = raised(phone);
    Document verify = phone.open("/matters/" + c.number() + "/verify");
    phone.open(verify.select("a[download]").attr("href"));
    assertThat(phone.answer().getHeader("Content-Disposition")).contains(c.number() + ".jsonl");
    Path file = Files.createTempFile(Path.of("target"), "ledger", ".jsonl");
    Files.write(file, phone.answer().getContentAsByteArray());
    assertThat(VerifyLedger.run(file, System.out)).isZero();
    Phone other = new Phone(web).signedIn("newcomer");
    other.open("/matters/" + c.number() + "/ledger");
    assertThat(other.answer().getStatus()).isEqualTo(404);
  }

  @Test
  void withdrawnMattersMoveToTheClosedOnes() {
    Phone phone = shen();
    CaseFile c = raised(phone);
    Document thread = phone.open("/matters/" + c.number());
    phone.press(thread, "撤回", Map.of("note", "自己换好了")).follow();
    assertThat(phone.open("/mine").select(".matters a, .state").html()).doesNotContain(c.number());
    assertThat(phone.open("/mine?view=closed").select(".matters a").eachAttr("href"))
        .contains("/matters/" + c.number());
  }

  private Phone shen() {
    return new Phone(web).signedIn("13800000142");
  }

  private static Document say(Phone phone, String words) {
    return phone.press(phone.open("/"), "下一步", Map.of("text", words)).page();
  }

  private CaseFile raised(Phone phone) {
    phone.press(say(phone, LAMP), "送出");
    String path = phone.answer().getHeader("Location");
    return cases.byNumber(
        neighbours.shen(), path.substring("/matters/".length(), path.indexOf('?')));
  }

  private Deed seen(Phone phone, String verb) {
    return Deed.of(MatterVerb.valueOf(verb), 1, Ids.next().toString());
  }

  private static Deed deed(CaseFile c, MatterVerb verb, String note) {
    return Deed.of(verb, c.version(), Ids.next().toString()).note(note);
  }

  /** The property company does its work, from wherever the matter stands. */
  private void resolve(CaseFile matter) {
    Actor lyu = neighbours.lyu();
    CaseFile c = cases.byNumber(lyu, matter.number());
    if (c.stage().equals("DISPATCHED"))
      c = matters.act(lyu, c.key(), deed(c, MatterVerb.ACKNOWLEDGE, ""));
    matters.act(
        lyu,
        c.key(),
        deed(c, MatterVerb.RESOLVE, "换了12瓦声控灯").facts(Map.of("outcome", "SOLVED")));
  }

  private static byte[] photo() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", out);
    return out.toByteArray();
  }
}
