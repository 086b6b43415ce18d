package org.gongzhi.matters.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.gongzhi.TownTest;
import org.gongzhi.matters.web.list.Desk;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The bulletin of the demo's June, read by nobody in particular. */
@TownTest
class BulletinTest {
  @Autowired MockMvc web;
  @Autowired Announcer announcer;
  @Autowired JdbcClient sql;

  @BeforeEach
  void upToDate() {
    while (announcer.follow(500) > 0) {
      // the timers stand still in tests
    }
  }

  @Test
  void anybodyReadsWhatBecameOfMatters() {
    Document page = Desk.stranger(web).open("/bulletin");
    assertThat(page.select("article")).isNotEmpty();
    assertThat(page.text()).contains("姓名、电话、车牌和房号都已隐去");
    Document notice = Desk.stranger(web).open(page.select("article a").attr("href"));
    assertThat(notice.select("dl.facts").text()).contains("公示时间");
    assertThat(Desk.stranger(web).open("/bulletin?view=earlier").select("article")).isNotEmpty();
  }

  @Test
  void whatIsShownIsMaskedAndWhatIsPrivateIsNotShown() {
    assertThat(
            sql.sql(
                    """
                    select count(*)
                    from matters.notice
                    where area = '340303004007'
                      and (category in ('E01', 'F01', 'F02', 'G01')
                        or concat(title, words, place) ~ '1[3-9][0-9]{9}'
                        or outcome in ('DECLINED', 'WITHDRAWN', 'MERGED'))
                    """)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void whatIsHeldIsReadOnTheBulletinUntilItIsReleasedAndOnlyIfItWasToBe() {
    String shown = held("9栋楼顶的隔热层整片翘起来了", true);
    String quiet = held("9栋楼顶的避雷带锈断了", false);
    upToDate();
    String page = Desk.stranger(web).open("/bulletin?view=HELD").text();
    assertThat(page).contains("隔热层整片翘起来").doesNotContain("避雷带锈断");
    assertThat(Desk.stranger(web).open("/bulletin/" + shown).text()).contains("等维修资金归集");
    assertThat(Desk.stranger(web).answer("/bulletin/" + quiet).getStatus()).isEqualTo(404);
    act("property", shown, 4, Map.of("verb", "RELEASE", "note", "资金到了，接着办"));
    upToDate();
    assertThat(Desk.stranger(web).open("/bulletin?view=HELD").text()).doesNotContain("隔热层整片翘起来");
  }

  /** Raised, taken on, and held with the community's consent. */
  private String held(String words, boolean published) {
    Desk resident = Desk.of(web, "resident");
    Document look = Desk.page(resident.post("/report", Map.of("text", words)));
    Map<String, String> fields = new HashMap<>();
    look.select("form[action=/report/send] input[type=hidden]")
        .forEach(i -> fields.put(i.attr("name"), i.attr("value")));
    fields.putAll(Map.of("text", words, "class", "A01"));
    String number =
        resident.post("/report/send", fields).getHeader("Location").replaceAll(".*/|\\?.*", "");
    act("property", number, 1, Map.of("verb", "ACKNOWLEDGE"));
    Map<String, String> hold = new HashMap<>(Map.of("reason", "FUNDS", "until", "2024-08-30"));
    hold.putAll(Map.of("condition", "资金归集", "note", "等维修资金归集", "verb", "ASK_HOLD"));
    act("property", number, 2, hold);
    hold.put("verb", "GRANT_HOLD");
    if (published) hold.put("published", "yes");
    act("community-worker", number, 3, hold);
    return number;
  }

  private void act(String role, String number, int seen, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.putAll(Map.of("seen", Integer.toString(seen), "once", java.util.UUID.randomUUID().toString()));
    var done = Desk.of(web, role).post("/desk/matter/" + number + "/acts", all);
    assertThat(done.getStatus()).as(Desk.page(done).select(".refusal, .error").text()).isEqualTo(303);
  }

  @Test
  void fifteenDaysAreTheLeast() {
    assertThatThrownBy(
            () ->
                sql.sql(
                        """
                        update matters.notice
                        set shown_until = shown_from + 14
                        where area = '340303004007'
                        """)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("fifteen_days");
  }

  @Test
  void anObjectionIsAnsweredForAllToRead() {
    Desk stranger = Desk.stranger(web);
    String path = stranger.open("/bulletin").select("article a").attr("href");
    Document refused = Desk.page(stranger.post(path, Map.of("words", "", "phone", "13800000301")));
    assertThat(refused.select("#words-e").text()).contains("哪里不对");
    assertThat(refused.select("#phone").val()).isEqualTo("13800000301");
    Map<String, String> said =
        Map.of(
            "words", "灯还是不亮，打我电话13800000301",
            "name", "赵大有",
            "phone", "13800000301",
            "once", "018f0000-0000-7000-8000-000000000021");
    assertThat(stranger.post(path, said).getStatus()).isEqualTo(303);
    // sent twice by an impatient finger
    stranger.post(path, said);
    assertThat(stranger.open(path).text()).doesNotContain("灯还是不亮");
    Desk worker = Desk.of(web, "community-worker");
    Element row =
        worker.open("/desk/objections").select("tbody tr").stream()
            .filter(r -> r.text().contains("灯还是不亮"))
            .toList()
            .getFirst();
    String form = row.selectFirst("form").attr("action");
    assertThat(Desk.page(worker.post(form, Map.of("answer", ""))).text()).contains("请写答复");
    assertThat(Desk.of(web, "property").post(form, Map.of("answer", "好")).getStatus()).isEqualTo(404);
    worker.post(form, Map.of("answer", "昨晚又去看过，今天换整灯。", "matter", "yes"));
    Document shown = stranger.open(path);
    assertThat(shown.text())
        .contains("灯还是不亮", "赵*有", "今天换整灯", "已另立一件办理")
        .doesNotContain("13800000301", "赵大有");
    assertThat(worker.open("/desk/objections").text()).contains("已另立 DFH-2024-");
  }
}
