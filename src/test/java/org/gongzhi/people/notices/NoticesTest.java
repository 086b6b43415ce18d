package org.gongzhi.people.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is told what, how often and when. */
class NoticesTest {
  private final NoticeTown town = new NoticeTown();
  private final UUID gu = town.person("顾海", "13800000001");

  @Test
  void nobodyIsToldTheSameTwice() {
    UUID lu = town.person("吕师傅", "13800000002");
    UUID company = town.organisation("PROPERTY_STAFF", lu, gu);
    Audience both = new Audience(java.util.Set.of(gu), java.util.Set.of(company));
    Telling told = town.telling(NoticeTown.ADDRESS, "act:1", both);
    assertThat(town.notices.tell(List.of(told, told))).isEqualTo(2);
    assertThat(town.notices.tell(told)).isZero();
    assertThat(town.notices.tell(told.by(lu).pace(Pace.AT_ONCE))).isZero();
  }

  @Test
  void whoDidItAndWhoOnlyKeepsTheSettingsAreNotTold() {
    UUID lu = town.person("吕师傅", "13800000002");
    UUID keeper = town.person("管理员", "13800000003");
    UUID company = town.organisation("PROPERTY_STAFF", lu);
    UUID office = town.organisation("ADMINISTRATOR", keeper);
    Audience all = Audience.organisations(List.of(company, office));
    assertThat(town.notices.tell(town.telling(NoticeTown.ADDRESS, "act:1", all).by(lu))).isZero();
    assertThat(town.notices.tell(town.telling(NoticeTown.ADDRESS, "act:2", all))).isEqualTo(1);
  }

  @Test
  void whatIsPressingGoesOutAtOnceAndIsKeptThroughTheNight() {
    town.now("2024-06-18T21:00");
    town.notices.tell(town.telling(NoticeTown.PRESSING, "act:1", Audience.person(gu)));
    town.notices.tell(
        town.telling(NoticeTown.PRESSING, "act:2", Audience.person(gu)).pace(Pace.EVEN_AT_NIGHT));
    assertThat(town.postman.round(10)).isEqualTo(1);
    town.now("2024-06-19T07:59");
    assertThat(town.postman.round(10)).isZero();
    town.now("2024-06-19T08:00");
    assertThat(town.postman.round(10)).isEqualTo(1);
    assertThat(town.gateway.texts())
        .hasSize(2)
        .allSatisfy(t -> assertThat(t).startsWith("【东方红社区】您登记了邮箱 gu@example.org"))
        .allSatisfy(t -> assertThat(t.codePointCount(0, t.length())).isLessThanOrEqualTo(70));
  }

  @Test
  void whatMayWaitComesOnceADayAndWithoutWhatWasReadMeanwhile() {
    town.notices.tell(town.telling(NoticeTown.ADDRESS, "act:1", Audience.person(gu)));
    town.notices.tell(town.telling(NoticeTown.ADDRESS, "act:2", Audience.person(gu)));
    assertThat(town.postman.round(10)).isZero();
    assertThat(town.digests.prepare()).isZero();
    town.now("2024-06-18T18:00");
    assertThat(town.digests.prepare()).isEqualTo(1);
    town.notices.tell(town.telling(NoticeTown.ADDRESS, "act:3", Audience.person(gu)));
    assertThat(town.digests.prepare()).isZero();
    town.postman.round(10);
    assertThat(town.gateway.texts())
        .singleElement()
        .asString()
        .startsWith("【东方红社区】您有 2 条新消息。最新：您登记了");
    town.now("2024-06-19T18:00");
    town.sql.sql("update people.notice set read_at = at").update();
    assertThat(town.digests.prepare()).isZero();
  }

  @Test
  void whatIsOverWakesNobody() {
    Telling old = town.telling(NoticeTown.PRESSING, "act:1", Audience.person(gu));
    town.now("2024-06-20T10:00");
    town.notices.tell(old);
    assertThat(town.column("select pace from people.notice")).containsExactly("DAILY");
    Telling older = town.telling(NoticeTown.PRESSING, "act:2", Audience.person(gu));
    town.now("2024-07-20T10:00");
    town.notices.tell(older);
    assertThat(town.column("select cause from people.notice where read_at is not null"))
        .containsExactly("act:2");
    assertThat(town.column("select state from people.sending")).isEmpty();
  }

  @Test
  void peopleHearWhatTheyWishAndWhatIsUrgentAllTheSame() {
    town.sql
        .sql(
            """
            insert into people.notice_wish (area, person, heading, inbox, sms, mail)
            values (:area, :person, 'MINE', false, false, false)
            """)
        .param("area", NoticeTown.AREA)
        .param("person", gu)
        .update();
    assertThat(town.notices.tell(town.telling(NoticeTown.ADDRESS, "act:1", Audience.person(gu))))
        .isZero();
    assertThat(town.notices.tell(town.telling(NoticeTown.PRESSING, "act:2", Audience.person(gu))))
        .isEqualTo(1);
    assertThat(town.column("select shown::text from people.notice")).containsExactly("true");
    assertThat(town.column("select state from people.sending")).isEmpty();
  }
}
