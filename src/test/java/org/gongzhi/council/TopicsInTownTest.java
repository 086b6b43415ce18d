package org.gongzhi.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.gongzhi.TownTest;
import org.gongzhi.casework.Act;
import org.gongzhi.casework.Answer;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Deed;
import org.gongzhi.casework.Outcome;
import org.gongzhi.casework.beside.Asides;
import org.gongzhi.council.opinions.OpinionResult;
import org.gongzhi.council.opinions.Opinions;
import org.gongzhi.council.router.Decider;
import org.gongzhi.council.router.Touch;
import org.gongzhi.council.topics.Consents;
import org.gongzhi.council.topics.Elsewhere;
import org.gongzhi.council.topics.MeetingOutcome;
import org.gongzhi.council.topics.NewTopic;
import org.gongzhi.council.topics.Proposals;
import org.gongzhi.council.topics.Topic;
import org.gongzhi.council.topics.TopicQuery;
import org.gongzhi.council.topics.TopicVerb;
import org.gongzhi.council.topics.Topics;
import org.gongzhi.council.topics.Voices;
import org.gongzhi.council.topics.WaitingTopic;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.find.Sought;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Topics among the people of 东方红社区: the two of the script, and what sixty-four of them do at once. */
@TownTest
class TopicsInTownTest {
  private static final String AREA = "340303004007";
  private static final int CROWD = 64;

  @Autowired JdbcClient sql;
  @Autowired Casework casework;
  @Autowired Proposals proposals;
  @Autowired Topics topics;
  @Autowired TopicQuery query;
  @Autowired Opinions opinions;
  @Autowired Consents consents;
  @Autowired Voices voices;
  @Autowired Elsewhere elsewhere;
  @Autowired Asides asides;
  @Autowired TownClock clock;

  @Test
  void theMetersWentAllTheWay() {
    CaseFile c = titled("红旗三路教师楼水表分户");
    assertThat(c.stage()).isEqualTo("CLOSED");
    assertThat(c.result().outcome()).isEqualTo(Outcome.SOLVED);
    assertThat(c.result().answer()).isEqualTo(Answer.CONFIRMED);
    assertThat(casework.thread(Actor.SYSTEM, c.key()))
        .extracting(Act::verb)
        .containsExactly(
            "PROPOSE", "ADMIT", "ROUTE", "ANNOUNCE", "GATHERED", "FORWARD", "DECIDE", "POSTING_OVER",
            "START", "WARN", "TASK_DONE", "TASK_DONE", "FINISH", "PASS_CHECK", "REVIEW_OVER", "CLEAR_YES");
    assertThat(consents.of(c.key())).hasSize(48).allMatch(Consents.Household::isSettled);
    assertThat(sql.sql(
                "select count(*) from casework.link where area = :area and kind = 'CARRIED_TO' and other_id = :id")
            .param("area", AREA).param("id", c.key().id()).query(Integer.class).single())
        .isEqualTo(1);
    OpinionResult few = opinions.result(c.key()).orElseThrow().result();
    assertThat(few.held()).isEqualTo("FEW");
  }

  /** The council's opinion did not bind the owners; their vote failed for area, and nobody typed that. */
  @Test
  void theShedWasDecidedByItsOwners() {
    CaseFile c = titled("在16栋北侧绿地建非机动车停车棚");
    Topic t = topics.of(c.key().id(), AREA);
    assertThat(c.stage()).isEqualTo("POSTED");
    assertThat(t.way().decider()).isEqualTo(Decider.OWNERS);
    assertThat(t.came().result()).isEqualTo(Topic.Result.REFUSED);
    List<Act> acts = casework.thread(Actor.SYSTEM, c.key());
    assertThat(acts).extracting(Act::verb).endsWith("FORWARD", "CALL_VOTE", "VOTE_FAILED");
    assertThat(acts.getLast().facts()).containsEntry("vote", String.valueOf(t.came().vote()));
    OpinionResult r = opinions.result(c.key()).orElseThrow().result();
    assertThat(r.people()).isEqualTo(44);
    assertThat(r.groups()).hasSizeGreaterThanOrEqualTo(2).allMatch(g -> g.people() >= OpinionResult.FLOOR);
    assertThat(r.agreed()).isNotEmpty();
    // counted again, nothing new comes out
    assertThat(opinions.count(c.key())).isFalse();
  }

  @Test
  void sixtyFourAtOnceLeaveOneOfEach() throws Exception {
    CaseFile joint = joint();
    List<Actor> home = neighbours();
    Actor one = home.get(1);
    atOnce(_ -> proposals.sign(one, joint.key()));
    assertThat(rows("signature", joint)).isEqualTo(2);
    atOnce(n -> proposals.sign(home.get(n % 10), joint.key()));
    assertThat(rows("signature", joint)).isEqualTo(10);
    // whoever of them was the tenth, it went to the gate once
    assertThat(casework.thread(Actor.SYSTEM, joint.key())).extracting(Act::verb).containsExactly("PROPOSE", "SIGNED");

    CaseFile c = announced(joint, Decider.HOUSEHOLDS, Set.of(Touch.SINGLE_HOUSEHOLDS));
    atOnce(n -> opinions.answer(one, c.key(), 1, Opinions.Stance.values()[n % 3]));
    assertThat(rows("stance", c)).isEqualTo(1);

    timeIsOver(c);
    Actor lan = actor("沈岚");
    CaseFile waits = now(c);
    assertThat(waits.stage()).isEqualTo("DELIBERATING");
    assertThatThrownBy(
            () -> topics.act(lan, c.key(), deed(waits, TopicVerb.AGREE).facts(Map.of("until", day("2024-07-20")))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("notBinding");
    topics.decidedAtMeeting(
        lan, c.key(), new MeetingOutcome(MeetingOutcome.Kind.REACHED, "大家同意", new MeetingOutcome.At("试议", ""), waits.version(), key()));
    assertThat(now(c).stage()).isEqualTo("DECIDING");
    consents.list(lan, c.key(), "101\n102\n101");
    LocalDate today = LocalDate.ofInstant(clock.instant(), TownClock.ZONE);
    List<String> fates = atOnce(n -> consents.answer(lan, c.key(), 1, 0, new Consents.Answer(n % 2 == 0, today, "")));
    assertThat(fates).filteredOn(String::isEmpty).hasSize(1);
    assertThat(fates).filteredOn(f -> f.equals("STALE")).hasSize(CROWD - 1);
    assertThat(consents.of(c.key())).hasSize(2);
    assertThatThrownBy(
            () -> topics.act(lan, c.key(), deed(now(c), TopicVerb.DECIDE).note("定了").facts(Map.of("until", day("2024-07-30")))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("households");
  }

  /** What nobody has to deliberate goes on as a matter with an owner and a clock, asked for by who proposed it; each names the other. */
  @Test
  void whatGoesAnotherWayBecomesAMatterSomebodyOwes() {
    Actor lan = actor("沈岚");
    CaseFile fix = admitted(joint());
    CaseFile matter = elsewhere.send(lan, fix.key(), other(fix, "WORK"), "A01");
    assertThat(now(fix).isOpen()).isFalse();
    assertThat(matter.stage()).isEqualTo("DISPATCHED");
    assertThat(matter.subject().category()).isEqualTo("A01");
    assertThat(matter.clock().responsible()).isNotNull();
    assertThat(matter.clock().dueAt()).isAfter(clock.instant());
    assertThat(matter.reporter()).isEqualTo(neighbours().getFirst().person());
    assertThat(casework.thread(lan, fix.key()).getLast().facts()).containsEntry("opened", matter.number());
    assertThat(asides.of(lan, matter.key()).related())
        .containsExactly(new Asides.Related("AROSE_FROM", "topic", fix.number(), fix.subject().title()));
    assertThat(asides.of(neighbours().getFirst(), matter.key()).related()).hasSize(1);
    assertThat(asides.of(Actor.resident(Ids.next(), "路人"), matter.key()).related()).isEmpty();

    CaseFile quarrel = admitted(member("楼上漏水两家谈不拢"));
    CaseFile dispute = elsewhere.send(lan, quarrel.key(), other(quarrel, "MEDIATION"), "A01");
    assertThat(dispute.subject().category()).isEqualTo("E01");
    assertThat(dispute.clock().responsible()).isNotNull();

    CaseFile unclear = admitted(member("有人私拉电线"));
    assertThatThrownBy(() -> elsewhere.send(lan, unclear.key(), other(unclear, "ENFORCEMENT").note(""), ""))
        .isInstanceOf(Refused.class);
    CaseFile looked = elsewhere.send(lan, unclear.key(), other(unclear, "ENFORCEMENT"), "");
    assertThat(looked.stage()).isEqualTo("RAISED");
    assertThat(looked.clock().responsible()).isNotNull();
  }

  private CaseFile admitted(CaseFile c) {
    if (now(c).stage().equals("COLLECTING"))
      topics.act(Actor.SYSTEM, c.key(), deed(now(c), TopicVerb.SIGNED).facts(Map.of("signatures", 10L)));
    topics.act(actor("许桂英"), c.key(), deed(now(c), TopicVerb.ADMIT).note("具体"));
    return now(c);
  }

  private Deed other(CaseFile c, String way) {
    return deed(now(c), TopicVerb.SEND_ELSEWHERE).note("不用协商").facts(Map.of("reason", way));
  }

  /** A topic that is not announced is found by nobody but those who work on it; one residents propose together by their neighbours. */
  @Test
  void aTopicIsFoundByThoseWhoMayReadIt() {
    CaseFile quiet = member("健身角铺Ｅ型地垫");
    CaseFile joint = joint();
    Actor neighbour = neighbours().getLast();
    Actor stranger = Actor.resident(Ids.next(), "路人");
    assertThat(found(actor("许桂英"), "e型地垫")).containsExactly(quiet.number());
    assertThat(found(neighbour, "e型地垫")).isEmpty();
    assertThat(found(neighbour, joint.number().toLowerCase(Locale.ROOT))).containsExactly(joint.number());
    assertThat(found(stranger, joint.number().toLowerCase(Locale.ROOT))).isEmpty();
    // what was decided is public
    assertThat(found(stranger, "停车棚")).contains(titled("在16栋北侧绿地建非机动车停车棚").number());
  }

  private List<String> found(Actor actor, String word) {
    return query.find(actor, new Sought(List.of(word), Instant.EPOCH, 50)).stream()
        .map(s -> s.topic().number())
        .toList();
  }

  /** What was decided is posted and what was done is judged, as if the days had come. */
  @Test
  void onePersonJudgesOnceAndHasOneObjectionOpen() throws Exception {
    CaseFile c = announced(member("楼道里贴个公告栏"), Decider.COUNCIL, Set.of(Touch.PREFERENCE));
    sql.sql(
            """
            update council.topic
            set result = 'AGREED', result_words = '贴', posted_until = :later, review_until = :later
            where area = :area and id = :id
            """)
        .param("later", Sql.at(clock.instant().plusSeconds(86_400)))
        .param("area", AREA).param("id", c.key().id()).update();
    Actor one = neighbours().getFirst();
    assertThat(atOnce(n -> voices.review(one, c.key(), 1 + n % 5, "第" + n + "次"))).containsOnly("");
    assertThat(rows("review", c)).isEqualTo(1);
    assertThat(voices.reviewOf(one, c.key())).hasValueSatisfying(level -> assertThat(level).isBetween(1, 5));
    List<String> fates = atOnce(n -> voices.object(one, c.key(), "不同意" + n));
    assertThat(fates).filteredOn(String::isEmpty).hasSize(1);
    assertThat(rows("topic_objection", c)).isEqualTo(1);
    assertThatThrownBy(() -> voices.review(Actor.resident(Ids.next(), "路人"), c.key(), 5, ""))
        .isInstanceOf(Refused.class);
  }

  @Test
  void twoRoundsThatFailGoUpAndTheAgendaFollowsSupport() {
    CaseFile c = announced(member("楼下晾衣架怎么摆"), Decider.COUNCIL, Set.of(Touch.PREFERENCE));
    List<Actor> home = neighbours();
    for (int i = 0; i < 6; i++) opinions.answer(home.get(i), c.key(), 1, Opinions.Stance.AGREE);
    opinions.count(c.key());
    CaseFile other = announced(member("健身器材放哪边"), Decider.COUNCIL, Set.of(Touch.PREFERENCE));
    for (int i = 0; i < 6; i++) opinions.answer(home.get(i), other.key(), 1, Opinions.Stance.DISAGREE);
    opinions.count(other.key());
    timeIsOver(c);
    timeIsOver(other);
    List<UUID> agenda =
        query.waitingForMeeting(AREA, quarter()).stream()
            .map((WaitingTopic w) -> w.topic().key().id())
            .filter(id -> id.equals(c.key().id()) || id.equals(other.key().id()))
            .toList();
    assertThat(agenda).containsExactly(c.key().id(), other.key().id());
    Actor branch = actor("许桂英");
    for (String stage : List.of("DELIBERATING", "ESCALATED")) {
      topics.decidedAtMeeting(
          branch, c.key(),
          new MeetingOutcome(MeetingOutcome.Kind.NOT_REACHED, "意见不合", new MeetingOutcome.At("试议", ""), now(c).version(), key()));
      assertThat(now(c).stage()).isEqualTo(stage);
      assertThat(now(c).clock().responsible()).isNotNull();
    }
  }

  private CaseFile joint() {
    return proposals.propose(neighbours().getFirst(), topic("雨棚" + Ids.next(), NewTopic.Kind.JOINT));
  }

  private CaseFile member(String title) {
    return proposals.propose(actor("许桂英"), topic(title, NewTopic.Kind.MEMBER));
  }

  private NewTopic topic(String title, NewTopic.Kind kind) {
    return new NewTopic(
        AREA, quarter(), new NewTopic.Text(title, "说说" + title, "办好" + title, ""),
        new NewTopic.Origin(kind, null), 0, key());
  }

  /** Through the gate and the router to the notice, with opinions for three days. */
  private CaseFile announced(CaseFile c, Decider decider, Set<Touch> touches) {
    Actor branch = actor("许桂英");
    topics.act(branch, c.key(), deed(now(c), TopicVerb.ADMIT).note("可以议"));
    topics.route(
        actor("沈岚"), c.key(), deed(now(c), TopicVerb.ROUTE),
        new Topic.Way(touches, decider, null, decider == Decider.HOUSEHOLDS));
    LocalDate end = LocalDate.ofInstant(clock.instant(), TownClock.ZONE).plusDays(4);
    topics.act(branch, c.key(), deed(now(c), TopicVerb.ANNOUNCE).facts(Map.of("until", day(end.toString()))));
    return now(c);
  }

  /** Lets the time for opinions end without moving the clock of everybody's town. */
  private void timeIsOver(CaseFile c) {
    topics.act(Actor.SYSTEM, c.key(), deed(now(c), TopicVerb.GATHERED));
  }

  private static String day(String day) {
    return LocalDate.parse(day).atStartOfDay(TownClock.ZONE).toInstant().toString();
  }

  private CaseFile now(CaseFile c) {
    return casework.find(Actor.SYSTEM, c.key());
  }

  private static Deed deed(CaseFile c, TopicVerb verb) {
    return Deed.of(verb, c.version(), key());
  }

  private static String key() {
    return Ids.next().toString();
  }

  private int rows(String table, CaseFile c) {
    return sql.sql("select count(*) from council." + table + " where area = :area and topic = :topic")
        .param("area", AREA).param("topic", c.key().id()).query(Integer.class).single();
  }

  private CaseFile titled(String title) {
    UUID id =
        sql.sql("select id from council.topic where area = :area and title = :title order by id limit 1")
            .param("area", AREA).param("title", title).query(UUID.class).single();
    return casework.find(Actor.SYSTEM, new CaseKey(AREA, id));
  }

  private UUID quarter() {
    return sql.sql("select id from places.quarter where area = :area and name = '米亚花园三期'")
        .param("area", AREA).query(UUID.class).single();
  }

  /** People whose homes lie in the quarter, in the order they moved in. */
  private List<Actor> neighbours() {
    return sql.sql(
            """
            select h.person
            from people.pub_home h
            join places.pub_dwelling d on d.area = h.area and d.id = h.dwelling
            where h.area = :area and d.quarter = :quarter
            order by h.person
            limit 20
            """)
        .param("area", AREA).param("quarter", quarter()).query(UUID.class).list().stream()
        .map(id -> Actor.resident(id, "邻居"))
        .toList();
  }

  private Actor actor(String name) {
    return sql.sql(
            """
            select p.id as person, o.id as organisation, o.short_name, t.office, o.area, o.quarter
            from people.person p
            join people.post t on t.area = p.area and t.person = p.id
            join people.organisation o on o.area = t.area and o.id = t.organisation
            where p.area = :area and p.name = :name
            """)
        .param("area", AREA).param("name", name)
        .query(
            (r, _) ->
                new Actor(
                    r.getObject("person", UUID.class), name,
                    List.of(
                        new Actor.Post(
                            r.getObject("organisation", UUID.class), r.getString("short_name"), r.getString("office"),
                            r.getObject("quarter") == null ? r.getString("area") : null,
                            r.getObject("quarter") == null ? Set.of() : Set.of(r.getObject("quarter", UUID.class))))))
        .list().getFirst();
  }

  /** All do it at the same moment; the kinds of refusals, empty where there was none. */
  private static List<String> atOnce(IntConsumer deed) throws Exception {
    CyclicBarrier start = new CyclicBarrier(CROWD);
    List<Callable<String>> all = new ArrayList<>();
    for (int i = 0; i < CROWD; i++) {
      int who = i;
      all.add(
          () -> {
            start.await();
            try {
              deed.accept(who);
              return "";
            } catch (Refused r) {
              return r.kind().name();
            }
          });
    }
    List<String> fates = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(CROWD)) {
      for (Future<String> f : threads.invokeAll(all)) fates.add(f.get());
    }
    return fates;
  }
}
