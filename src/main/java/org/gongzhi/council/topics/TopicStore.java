package org.gongzhi.council.topics;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.council.router.Decider;
import org.gongzhi.council.router.Touch;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.find.Sought;
import org.gongzhi.voting.count.OwnersItem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of topics. Their stages are the case's; a row here changes only together with an act there. */
@Repository
class TopicStore {
  private final JdbcClient jdbc;

  TopicStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean insert(Topic t) {
    return jdbc.sql(
                """
                insert into council.topic (area, id, number, quarter, title, origin, origin_id, proposer,
                  proposer_name, words, wish, basis, households, rule_version, signatures)
                values (:area, :id, :number, :quarter, :title, :origin, :originId, :proposer,
                  :name, :words, :wish, :basis, :households, :rule, :signatures)
                on conflict (area, id) do nothing
                """)
            .param("area", t.area())
            .param("id", t.key().id())
            .param("number", t.number())
            .param("quarter", t.quarter())
            .param("title", t.title())
            .param("origin", t.raised().origin().kind().name())
            .param("originId", t.raised().origin().id())
            .param("proposer", t.raised().proposer())
            .param("name", t.raised().name())
            .param("words", t.text().words())
            .param("wish", t.text().wish())
            .param("basis", t.text().basis())
            .param("households", t.households())
            .param("rule", t.raised().rule())
            .param("signatures", t.raised().signatures())
            .update()
        == 1;
  }

  Optional<Topic> find(CaseKey key) {
    return jdbc.sql("select * from council.topic where area = :area and id = :id")
        .param("area", key.area())
        .param("id", key.id())
        .query((r, _) -> topic(r))
        .optional();
  }

  /**
   * A topic, how its steps are called there, and what the reader is to the place.
   *
   * @param here registered in the area
   * @param atHome their home lies where it is decided
   */
  record Found(Topic topic, StepSet names, boolean here, boolean atHome) {}

  Optional<Found> numbered(String number, UUID me) {
    return jdbc.sql(
            """
            -- across areas: the number names the area by its prefix
            select t.*, r.steps, r.own_names,
              exists (select from people.pub_home h
                where h.area = t.area and h.person = :me) as here,
              exists (select from people.pub_home h
                left join places.pub_dwelling d on d.area = h.area and d.id = h.dwelling
                where h.area = t.area and h.person = :me
                  and (t.quarter is null or d.quarter = t.quarter)) as at_home
            from council.topic t
            left join council.topic_rule r on r.area = t.area and r.version = t.rule_version
            where t.number = :number
            """)
        .param("number", number)
        .param("me", me)
        .query(
            (r, _) ->
                new Found(
                    topic(r), TopicRules.names(r), r.getBoolean("here"), r.getBoolean("at_home")))
        .optional();
  }

  /** The newest topics of an area, or of one of its quarters. */
  List<Topic> newest(String area, @Nullable UUID quarter, int limit) {
    return jdbc.sql(
            """
            select * from council.topic
            where area = :area and (cast(:quarter as uuid) is null or quarter = :quarter)
            order by id desc
            limit :limit
            """)
        .param("area", area)
        .param("quarter", quarter)
        .param("limit", limit)
        .query((r, _) -> topic(r))
        .list();
  }

  /** The topics of quarters and areas somebody works for, newest first. */
  List<Topic> served(Set<UUID> quarters, Set<String> areas, int limit) {
    return jdbc.sql(
            """
            -- across areas: a street oversees several
            select t.* from council.topic t
            where t.quarter = any(:quarters)
              or exists (select from unnest(:areas) a where t.area like a || '%')
            order by t.id desc
            limit :limit
            """)
        .param("quarters", Sql.uuids(quarters))
        .param("areas", Sql.texts(areas))
        .param("limit", limit)
        .query((r, _) -> topic(r))
        .list();
  }

  private static final String FIND =
      """
      -- across areas: somebody may live here and serve there
      select t.*
      from council.topic t
      where (t.proposer = :me
          or t.public_at is not null and t.result is not null
          or t.quarter = any(:quarters)
          or exists (select from unnest(:areas) a where t.area like a || '%%')
          or (t.origin = 'JOINT' or t.public_at is not null) and exists (
            select from people.pub_home h
            where h.area = t.area and h.person = :me))
        and %s like all(:patterns)
      order by t.id desc
      limit :limit
      """
          .formatted(Sought.inSql("concat_ws(' ', t.number, t.title, t.words, t.wish, t.basis, t.opinion, t.result_words)"));

  /** Topics that hold all the words and that somebody may read, the newest first. */
  List<Topic> find(Actor actor, List<String> patterns, int limit) {
    return jdbc.sql(FIND)
        .param("me", actor.person())
        .param("quarters", Sql.uuids(actor.quarters()))
        .param("areas", Sql.texts(actor.areas()))
        .param("patterns", Sql.texts(patterns))
        .param("limit", limit)
        .query((r, _) -> topic(r))
        .list();
  }

  /** Topics of where somebody lives that ask for their opinion or their judgement now. */
  List<Topic> asking(UUID me, Instant now) {
    return jdbc.sql(
            """
            -- across areas: a person knows where they live
            select distinct t.*
            from people.pub_home h
            left join places.pub_dwelling d on d.area = h.area and d.id = h.dwelling
            join council.topic t on t.area = h.area and (t.quarter is null or t.quarter = d.quarter)
            where h.person = :me
              and (t.public_at <= :now and t.opinions_until > :now or t.review_until > :now)
            order by t.id
            """)
        .param("me", me)
        .param("now", Sql.at(now))
        .query((r, _) -> topic(r))
        .list();
  }

  void route(CaseKey key, Topic.Way way) {
    jdbc.sql(
            """
            update council.topic
            set touches = :touches, decider = :decider, owners_item = :item, consents = :consents
            where area = :area and id = :id
            """)
        .param("touches", Sql.texts(way.touches().stream().map(Enum::name).sorted().toList()))
        .param("decider", way.decider() == null ? null : way.decider().name())
        .param("item", way.item() == null ? null : way.item().number())
        .param("consents", way.consents())
        .param("area", key.area())
        .param("id", key.id())
        .update();
  }

  /** It is public now, and what it wishes is the first statement people answer. */
  void announce(CaseKey key, Instant now, Instant until) {
    jdbc.sql(
            """
            with announced as (
              update council.topic
              set public_at = :now, opinions_until = :until
              where area = :area and id = :id
              returning area, id, wish)
            insert into council.statement (area, topic, no, words, state, judged_by, judged_at, at)
            select area, id, 1, wish, 'SHOWN', '', :now, :now
            from announced
            on conflict (area, topic, no) do nothing
            """)
        .param("now", Sql.at(now))
        .param("until", Sql.at(until))
        .param("area", key.area())
        .param("id", key.id())
        .update();
  }

  /** What a meeting, a vote or the households came to. */
  void came(CaseKey key, Topic.Came came, @Nullable Instant postedUntil) {
    jdbc.sql(
            """
            update council.topic
            set rounds = :rounds, carried_over = :carriedOver, opinion = :opinion, vote = :vote,
              result = :result, result_words = :words, posted_until = :until
            where area = :area and id = :id
            """)
        .param("rounds", came.rounds())
        .param("carriedOver", came.carriedOver())
        .param("opinion", came.opinion())
        .param("vote", came.vote())
        .param("result", came.result() == null ? null : came.result().name())
        .param("words", came.result() == null ? null : came.words())
        .param("until", Sql.atOrNull(postedUntil))
        .param("area", key.area())
        .param("id", key.id())
        .update();
  }

  void review(CaseKey key, Instant until) {
    jdbc.sql(
            """
            update council.topic
            set review_until = :until
            where area = :area and id = :id
            """)
        .param("until", Sql.at(until))
        .param("area", key.area())
        .param("id", key.id())
        .update();
  }

  /** Holds the topic's row: whoever signs at the same moment waits, so that one of them sees that it is enough. */
  void hold(CaseKey key) {
    jdbc.sql("select id from council.topic where area = :area and id = :id for update")
        .param("area", key.area())
        .param("id", key.id())
        .query(UUID.class)
        .optional();
  }

  /**
   * @return whether it was not signed by them before
   */
  boolean sign(CaseKey key, UUID person, String shown, Instant now) {
    return jdbc.sql(
                """
                insert into council.signature (area, topic, person, shown_name, at)
                values (:area, :topic, :person, :shown, :at)
                on conflict (area, topic, person) do nothing
                """)
            .param("area", key.area())
            .param("topic", key.id())
            .param("person", person)
            .param("shown", shown)
            .param("at", Sql.at(now))
            .update()
        == 1;
  }

  int signatures(CaseKey key) {
    return jdbc.sql(
            """
            select count(*) from council.signature where area = :area and topic = :topic
            """)
        .param("area", key.area())
        .param("topic", key.id())
        .query(Integer.class)
        .single();
  }

  static Topic topic(ResultSet r) throws SQLException {
    return new Topic(
        new CaseKey(r.getString("area"), r.getObject("id", UUID.class)),
        r.getString("number"),
        r.getObject("quarter", UUID.class),
        new NewTopic.Text(
            r.getString("title"), r.getString("words"), r.getString("wish"), r.getString("basis")),
        new Topic.Raised(
            new NewTopic.Origin(
                NewTopic.Kind.valueOf(r.getString("origin")), r.getObject("origin_id", UUID.class)),
            r.getObject("proposer", UUID.class),
            r.getString("proposer_name"),
            r.getInt("rule_version"),
            r.getInt("signatures")),
        r.getInt("households"),
        way(r),
        new Topic.Dates(
            at(r, "public_at"), at(r, "opinions_until"), at(r, "posted_until"), at(r, "review_until")),
        came(r),
        new Topic.Voice(r.getObject("support", Integer.class), r.getInt("voices")));
  }

  private static Topic.Way way(ResultSet r) throws SQLException {
    String decider = r.getString("decider");
    Array touches = r.getArray("touches");
    return new Topic.Way(
        Arrays.stream((String[]) touches.getArray())
            .map(Touch::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        decider == null ? null : Decider.valueOf(decider),
        OwnersItem.numbered(r.getInt("owners_item")).orElse(null),
        r.getBoolean("consents"));
  }

  private static Topic.Came came(ResultSet r) throws SQLException {
    String result = r.getString("result");
    String words = r.getString("result_words");
    return new Topic.Came(
        r.getInt("rounds"),
        r.getInt("carried_over"),
        r.getString("opinion"),
        r.getObject("vote", UUID.class),
        result == null ? null : Topic.Result.valueOf(result),
        words == null ? "" : words);
  }

  static @Nullable Instant at(ResultSet r, String column) throws SQLException {
    OffsetDateTime t = r.getObject(column, OffsetDateTime.class);
    return t == null ? null : t.toInstant();
  }
}
