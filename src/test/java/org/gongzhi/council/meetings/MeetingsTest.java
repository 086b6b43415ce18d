package org.gongzhi.council.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongzhi.TownTest;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.Casework;
import org.gongzhi.matters.Matters;
import org.gongzhi.matters.NewMatter;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.find.Sought;
import org.gongzhi.voting.Ballots;
import org.gongzhi.voting.Cast;
import org.gongzhi.voting.Receipts;
import org.gongzhi.voting.VoteKey;
import org.gongzhi.voting.count.Body;
import org.gongzhi.voting.count.Stance;
import org.gongzhi.platform.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A meeting of four parties, by its rules. */
@TownTest
class MeetingsTest {
  @Autowired ApplicationContext context;
  @Autowired JdbcClient sql;
  @Autowired Agenda agenda;
  @Autowired Attendance attendance;
  @Autowired Motions motions;
  @Autowired Decisions decisions;
  @Autowired Minutes minutes;
  @Autowired Floor floor;

  private MeetingTown town;

  @BeforeEach
  void seven() {
    town = new MeetingTown(context, 7);
  }

  private static void refused(ThrowingCallable deed, String key) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            Refused.class,
            r ->
                assertThat(
                        r.fields().isEmpty()
                            ? r.sentence().key()
                            : r.fields().values().iterator().next().key())
                    .isEqualTo(key));
  }

  private int put(MeetingKey key, Motion.How how) {
    return motions.put(town.secretary, key, "请物业一周内换掉减速带", "成员1", Body.MOTION, how);
  }

  private Motion only(MeetingKey key) {
    return motions.of(key).getFirst();
  }

  @Test
  void nothingIsDecidedWithoutAQuorumOrAPartyItConcerns() {
    MeetingKey key = town.open(4);
    agenda.begin(town.secretary, key, 1);
    put(key, Motion.How.HANDS);
    refused(() -> motions.vote(town.secretary, key, 1), "council.quorum.missing");
    attendance.signByHand(town.secretary, town.now(key), town.council.get(4).person());
    refused(() -> motions.vote(town.secretary, key, 1), "council.party.missing");
    attendance.signByHand(town.secretary, town.now(key), town.manager.person());
    motions.vote(town.secretary, key, 1);
    assertThat(only(key).state()).isEqualTo(Motion.State.VOTING);
  }

  @Test
  void whoChairsAndWhoOpensAreThereByThatAndOnRecord() {
    MeetingKey key = town.told();
    Actor opener = town.council.get(1);
    town.meetings().open(opener, key);
    Presence there = attendance.of(town.now(key));
    assertThat(there.seats()).filteredOn(Presence.Seat::present)
        .extracting(Presence.Seat::person).containsExactlyInAnyOrder(town.secretary.person(), opener.person());
    assertThat(there.count(OrganisationKind.PARTY_BRANCH))
        .isEqualTo(new Presence.Count(OrganisationKind.PARTY_BRANCH, 1, 1, 0, 0));
    assertThat(there.votersPresent()).isEqualTo(1);
    assertThat(sql.sql("select facts from council.proceeding where area = :area and meeting = :meeting and verb = 'SIGNED_IN'")
            .param("area", key.area()).param("meeting", key.id()).query(String.class).single())
        .contains(town.secretary.name(), opener.name());
    assertThat(town.meetings().whole(town.now(key))).isTrue();
  }

  @Test
  void aMeetingIsFoundByItsAgendaByThoseWhoMayKnowOfIt() {
    MeetingKey key = town.meetings().plan(town.secretary, MeetingTown.AREA, town.quarter).orElseThrow();
    agenda.add(town.secretary, key, new Item.Words("南门地桩Ｂ２太低", "夜里绊人", "", ""), Set.of());
    Sought words = new Sought(List.of("地桩b2", "绊人"), Instant.EPOCH, 50);
    assertThat(town.meetings().find(town.secretary, words)).extracting(f -> f.meeting().key()).containsExactly(key);
    assertThat(town.meetings().find(town.manager, words)).isEmpty();
    town.meetings().notice(town.secretary, key, "临时召集");
    assertThat(town.meetings().find(town.manager, words)).hasSize(1);
    assertThat(town.meetings().find(Actor.resident(Ids.next(), "路人"), words)).isEmpty();
    assertThat(town.meetings().find(town.secretary, new Sought(List.of("地桩%"), Instant.EPOCH, 50))).isEmpty();
  }

  @Test
  void oneMotionAtATimeAndItsWordsChangeBeforeTheVoteOnly() {
    MeetingKey key = town.debating(7);
    put(key, Motion.How.SIGNED);
    refused(() -> put(key, Motion.How.HANDS), "council.motion.another");
    motions.amend(town.secretary, key, 1, "请物业三天内换掉减速带", "成员2");
    assertThat(only(key).words().text()).contains("三天");
    motions.vote(town.secretary, key, 1);
    refused(() -> motions.amend(town.secretary, key, 1, "不换", "成员3"), "refused.stale");
    refused(
        () -> decisions.end(town.secretary, key, 1, Item.Conclusion.AGREED, "换", town.task()),
        "council.item.motionOpen");
  }

  @Test
  void handsCountWhenTwoPeopleSayTheSame() {
    MeetingKey key = town.debating(7);
    put(key, Motion.How.HANDS);
    motions.vote(town.secretary, key, 1);
    refused(() -> motions.hands(town.secretary, key, 1, 6, 2, 0), "council.hands.many");
    motions.hands(town.secretary, key, 1, 5, 2, 0);
    refused(() -> motions.hands(town.secretary, key, 1, 5, 2, 0), "council.hands.twice");
    motions.hands(town.owner, key, 1, 4, 3, 0);
    assertThat(only(key).count()).isNull();
    assertThat(motions.tellers(key, 1).round()).isEqualTo(2);
    motions.hands(town.owner, key, 1, 5, 2, 0);
    motions.hands(town.secretary, key, 1, 5, 2, 0);
    assertThat(only(key).end()).isEqualTo(new Motion.End("PASSED", null));
  }

  @Test
  void theChairBreaksATieAndNothingElse() {
    MeetingKey key = town.debating(6);
    put(key, Motion.How.HANDS);
    motions.vote(town.secretary, key, 1);
    refused(() -> motions.casting(town.secretary, key, 1, Stance.FOR), "refused.stale");
    motions.hands(town.secretary, key, 1, 3, 3, 0);
    motions.hands(town.owner, key, 1, 3, 3, 0);
    assertThat(only(key).state()).isEqualTo(Motion.State.TIED);
    refused(() -> motions.casting(town.council.get(1), key, 1, Stance.FOR), "council.casting.chair");
    motions.casting(town.secretary, key, 1, Stance.FOR);
    assertThat(only(key).end()).isEqualTo(new Motion.End("PASSED", "FOR"));
  }

  @Test
  void whoStepsAsideSpeaksAndDoesNotVote() {
    MeetingKey key = town.debating(7);
    Actor aside = town.council.getFirst();
    attendance.recuse(town.secretary, key, 1, aside.person(), "自家门口");
    floor.ask(aside, key, Speech.Side.FOR);
    refused(() -> floor.ask(aside, key, Speech.Side.FOR), "council.floor.waiting");
    put(key, Motion.How.SECRET);
    motions.vote(town.secretary, key, 1);
    VoteKey vote = new VoteKey(MeetingTown.AREA, only(key).vote());
    refused(
        () -> context.getBean(Ballots.class).cast(aside, vote, new Cast(1, Stance.FOR, 0, Ids.next(), Receipts.fresh())),
        "voting.cast.recused");
  }

  @Test
  void everyItemEndsWithAnOwnerAndADayOrIsCarriedOver() {
    MeetingKey key = town.debating(7);
    refused(
        () -> decisions.end(town.secretary, key, 1, Item.Conclusion.AGREED, "", List.of()),
        "council.decision.missing");
    refused(() -> town.meetings().close(town.secretary, key), "council.close.items");
    assertThatThrownBy(
            () ->
                sql.sql(
                        """
                        update council.item
                        set ended_at = begun_at, outcome = 'AGREED', decision = '换'
                        where area = :area and meeting = :meeting
                        """)
                    .param("area", key.area())
                    .param("meeting", key.id())
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("decided_or_carried_over");
    decisions.end(town.secretary, key, 1, Item.Conclusion.CARRIED, "", List.of());
    town.meetings().close(town.secretary, key);
    assertThat(town.now(key).state()).isEqualTo(Meeting.State.CLOSED);
  }

  @Test
  void whatFailedTwiceGoesToWhoeverCanSettleIt() {
    MeetingKey first = town.debating(7);
    decisions.end(town.secretary, first, 1, Item.Conclusion.CARRIED, "", List.of());
    town.meetings().close(town.secretary, first);
    MeetingKey second = sooner(town);
    Item again = agenda.of(second).getFirst();
    assertThat(again.source()).isEqualTo(Item.Source.CARRIED);
    assertThat(again.round()).isEqualTo(2);
  }

  /** The next meeting, though one was held today. */
  private MeetingKey sooner(MeetingTown t) {
    sql.sql("update council.meeting set held_on = held_on - 7 where area = :area and quarter = :quarter")
        .param("area", MeetingTown.AREA)
        .param("quarter", t.quarter)
        .update();
    return t.meetings().plan(t.secretary, MeetingTown.AREA, t.quarter).orElseThrow();
  }

  @Test
  void minutesWriteThemselvesAndEveryPartySignsTheSameWords() {
    MeetingKey key = town.debating(6);
    put(key, Motion.How.HANDS);
    motions.vote(town.secretary, key, 1);
    for (Actor teller : List.of(town.secretary, town.owner)) motions.hands(teller, key, 1, 5, 1, 0);
    decisions.end(town.secretary, key, 1, Item.Conclusion.AGREED, "一周内换掉。", town.task());
    refused(() -> minutes.write(town.secretary, key), "council.minutes.early");
    town.meetings().close(town.secretary, key);
    minutes.write(town.secretary, key);
    MinutesText first = minutes.latest(key).orElseThrow();
    assertThat(first.sections().toString())
        .contains("应到 7 人，实到 6 人", "同意 5 票，反对 1 票", "一周内换掉。", "换减速带，由", "公共收益");
    minutes.sign(town.owner, key, OrganisationKind.OWNERS_COMMITTEE, 1, first.digest());
    List<MinutesText.Section> better = new ArrayList<>(first.sections());
    better.set(0, new MinutesText.Section("一、会议概况", "重写"));
    minutes.edit(town.secretary, key, 1, better);
    refused(
        () -> minutes.sign(town.secretary, key, OrganisationKind.PARTY_BRANCH, 1, first.digest()),
        "refused.stale");
    MinutesText second = minutes.latest(key).orElseThrow();
    assertThat(second.signatures()).isEmpty();
    minutes.sign(town.secretary, key, OrganisationKind.PARTY_BRANCH, 2, second.digest());
    minutes.sign(town.council.getFirst(), key, OrganisationKind.RESIDENTS_COUNCIL, 2, second.digest());
    minutes.sign(town.owner, key, OrganisationKind.OWNERS_COMMITTEE, 2, second.digest());
    minutes.sign(town.manager, key, OrganisationKind.PROPERTY_COMPANY, 2, second.digest());
    refused(() -> minutes.edit(town.secretary, key, 2, first.sections()), "council.minutes.signed");
    assertThat(town.meetings().whole(town.now(key))).isTrue();
    sql.sql("update council.meeting set head = sha256('x'::bytea) where area = :area and id = :id")
        .param("area", key.area())
        .param("id", key.id())
        .update();
    assertThat(town.meetings().whole(town.now(key))).isFalse();
  }

  @Test
  void forAndAgainstSpeakByTurns() {
    MeetingKey key = town.debating(7);
    Actor[] who = {town.council.get(0), town.council.get(2), town.council.get(3)};
    floor.ask(who[0], key, Speech.Side.FOR);
    floor.ask(who[1], key, Speech.Side.FOR);
    floor.ask(who[2], key, Speech.Side.AGAINST);
    floor.give(town.secretary, key, 1);
    assertThat(Floor.queue(floor.of(key))).extracting(Speech::no).containsExactly(3, 2);
    floor.give(town.secretary, key, 3);
    assertThat(floor.of(key)).filteredOn(Speech::now).extracting(Speech::no).containsExactly(3);
    refused(() -> floor.give(town.council.get(3), key, 2), "council.lead.only");
  }

  @Test
  void aStrangerKnowsNothingOfTheDesk() {
    MeetingKey key = town.told();
    Actor neighbour = Actor.resident(Ids.next(), "路人");
    refused(() -> town.meetings().prepare(neighbour, key.id()), "refused.notFound");
    refused(() -> agenda.add(neighbour, key, new Item.Words("x", "", "", ""), Set.of()), "refused.notFound");
    refused(() -> attendance.sign(neighbour, town.now(key), attendance.code(town.secretary, town.now(key))), "refused.notFound");
    refused(() -> attendance.sign(town.owner, town.now(key), "00000000000000000000"), "council.sign.old");
  }

  @Test
  void aCalendarFollowsItsOwnerUntilTheLinkIsRevoked() {
    MeetingKey key = town.told();
    CalendarLinks links = context.getBean(CalendarLinks.class);
    String old = links.make(town.owner);
    assertThat(links.open(old)).extracting(Meeting::key).containsExactly(key);
    String next = links.make(town.owner);
    refused(() -> links.open(old), "refused.notFound");
    assertThat(links.open(next)).hasSize(1);
    links.revoke(town.owner);
    refused(() -> links.open(next), "refused.notFound");
    refused(() -> links.open("nothing"), "refused.notFound");
  }

  @Test
  void aDecisionIsReadInTheThreadItCameFromOnce() {
    CaseFile matter =
        context
            .getBean(Matters.class)
            .raise(
                town.council.getFirst(),
                new NewMatter(
                    MeetingTown.AREA,
                    "减速带太高",
                    "南门减速带太高，老人骑车摔过。",
                    new NewMatter.Filing(null, MatterKind.HELP, Urgency.NORMAL),
                    new NewMatter.Where(town.quarter, null, "", "", "", "晨光里南门"),
                    new NewMatter.Reporter.Self(),
                    NewMatter.Source.GROUP_CHAT,
                    List.of(),
                    "meeting-test-" + Ids.next()));
    MeetingKey key = town.debating(7);
    Item.Words words = new Item.Words("南门减速带", "", "", "");
    refused(
        () -> agenda.add(town.secretary, key, words, Set.of(), "DFH-2024-999999"), "council.item.about.unknown");
    agenda.add(town.secretary, key, words, Set.of(), matter.number().toLowerCase(Locale.ROOT));
    refused(() -> agenda.add(town.secretary, key, words, Set.of(), matter.number()), "council.item.about.there");
    decisions.end(town.secretary, key, 1, Item.Conclusion.AGREED, "先办别的。", town.task());
    agenda.begin(town.secretary, key, 2);
    decisions.end(town.secretary, key, 2, Item.Conclusion.AGREED, "一周内换掉。", town.task());
    assertThat(context.getBean(Casework.class).thread(town.secretary, matter.key()))
        .filteredOn(a -> a.note().contains("一周内换掉。"))
        .singleElement()
        .satisfies(a -> assertThat(a.facts()).containsEntry("page", key.page()));
  }

  /** Three matters of the script were talked over on the evening they were open; their threads and the meetings name each other. */
  @Test
  void theDemosMeetingsAreReadInTheThreadsTheyWereAbout() {
    assertThat(
            sql.sql(
                    """
                    select distinct c.title || ' ' || m.ordinal, m.ordinal
                    from council.item i
                    join council.meeting m on m.area = i.area and m.id = i.meeting
                    join casework.case_file c on c.area = i.area and c.id = i.subject_id
                    join casework.act a on a.area = c.area and a.case_id = c.id
                      and a.verb = 'NOTE' and a.facts ->> 'page' = '/meetings/' || m.id
                    where i.area = :area and i.subject_kind = 'matter' and i.source = 'HAND' and m.ordinal < 25
                      and c.quarter = (select quarter from council.meeting where area = :area and ordinal = 25)
                    order by m.ordinal
                    """)
                .param("area", MeetingTown.AREA)
                .query((r, _) -> r.getString(1))
                .list())
        .containsExactly("16栋北侧能不能建停车棚 20", "电梯广告的钱去哪了 22", "夜间有车停在9栋消防通道 24");
  }

  @Test
  void theDemoHasTwentyFourMeetingsWithSignedMinutesAndOneAhead() {
    List<Meeting> all =
        sql.sql("select quarter from council.meeting where area = :area and ordinal = 25")
            .param("area", MeetingTown.AREA)
            .query(UUID.class)
            .optional()
            .map(q -> town.meetings().in(MeetingTown.AREA, q))
            .orElseThrow();
    assertThat(all).hasSize(25).extracting(Meeting::ordinal).startsWith(25, 24).endsWith(1);
    assertThat(all.getFirst().state()).isEqualTo(Meeting.State.NOTICED);
    assertThat(agenda.of(all.getFirst().key()))
        .extracting(Item::source)
        .contains(Item.Source.HAND);
    assertThat(all.subList(1, 25))
        .allSatisfy(
            m -> {
              assertThat(m.state()).isEqualTo(Meeting.State.CLOSED);
              assertThat(m.late()).isEmpty();
              assertThat(
                      minutes.latest(m.key()).orElseThrow().signedBy(attendance.of(m).counts()))
                  .isTrue();
              assertThat(town.meetings().whole(m)).isTrue();
            });
  }
}
