package org.gongzhi.council.topics;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.Deed;
import org.gongzhi.people.Organisations;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 落实. Tasks with an owner, a day and where the money comes from; and at the end, striking off as those say it was done for. */
@Service
public class FollowUp {
  private static final int WHAT = 200;
  private static final int MONEY = 100;

  private final Topics topics;
  private final Standings standings;
  private final Organisations organisations;
  private final JdbcClient jdbc;
  private final Clock clock;

  FollowUp(
      Topics topics,
      Standings standings,
      Organisations organisations,
      JdbcClient jdbc,
      Clock clock) {
    this.topics = topics;
    this.standings = standings;
    this.organisations = organisations;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * 一项任务, as it is given.
   *
   * @param owner the organisation that does it
   * @param until the last day
   * @param money where it comes from: 各户自付, 街道专项, 不花钱
   */
  public record Task(String what, @Nullable UUID owner, @Nullable LocalDate until, String money) {}

  /**
   * 一项任务, as it stands.
   *
   * @param doneAt null while it is not done
   */
  public record Given(
      int no,
      String what,
      String owner,
      LocalDate until,
      String money,
      @Nullable Instant doneAt,
      String doneWords,
      String doneBy) {}

  public Standing standing(CaseKey topic) {
    return standings.of(topic);
  }

  /** The tasks of a topic; for those who were shown it. */
  public List<Given> tasks(CaseKey topic) {
    return jdbc.sql(
            """
            select no, what, owner_name, until, money, done_at, coalesce(done_words, '') as done_words,
              coalesce(done_by, '') as done_by
            from council.topic_task
            where area = :area and topic = :topic
            order by no
            """)
        .param("area", topic.area())
        .param("topic", topic.id())
        .query((r, _) -> given(r))
        .list();
  }

  private static Given given(ResultSet r) throws SQLException {
    return new Given(
        r.getInt("no"),
        r.getString("what"),
        r.getString("owner_name"),
        r.getObject("until", LocalDate.class),
        r.getString("money"),
        TopicStore.at(r, "done_at"),
        r.getString("done_words"),
        r.getString("done_by"));
  }

  /**
   * 开始落实. The topic is due on the last day of its tasks.
   *
   * @throws Refused as invalid, field by field, when a task lacks its owner, day or money
   */
  @Transactional
  public CaseFile start(Actor actor, CaseKey key, Deed deed, List<Task> typed) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), TownClock.ZONE);
    Map<String, Sentence> wrong = new LinkedHashMap<>();
    for (int i = 0; i < typed.size(); i++) check(typed.get(i), i + 1, today, wrong);
    if (typed.isEmpty()) wrong.put("what1", Sentence.of("council.task.what"));
    if (!wrong.isEmpty()) throw Refused.invalid(wrong);
    LocalDate last = today;
    int no = tasks(key).size();
    for (Task t : typed) {
      insert(key, ++no, t);
      if (t.until() != null && t.until().isAfter(last)) last = t.until();
    }
    Map<String, Object> facts = new HashMap<>(deed.facts());
    facts.put("until", end(last).toString());
    return topics.act(actor, key, deed.facts(facts));
  }

  private void check(Task t, int no, LocalDate today, Map<String, Sentence> wrong) {
    if (TypedText.line("what" + no, t.what(), WHAT).isEmpty())
      wrong.put("what" + no, Sentence.of("council.task.what"));
    if (t.owner() == null || organisations.find(t.owner()).isEmpty())
      wrong.put("owner" + no, Sentence.of("council.task.owner"));
    if (t.until() == null || t.until().isBefore(today))
      wrong.put("until" + no, Sentence.of("council.task.until"));
    if (TypedText.line("money" + no, t.money(), MONEY).isEmpty())
      wrong.put("money" + no, Sentence.of("council.task.money"));
  }

  private void insert(CaseKey key, int no, Task t) {
    jdbc.sql(
            """
            insert into council.topic_task (area, topic, no, what, owner, owner_name, until, money)
            select :area, :topic, :no, :what, o.id, o.name, :until, :money
            from people.pub_organisation o
            where o.id = :owner
            """)
        .param("area", key.area())
        .param("topic", key.id())
        .param("no", no)
        .param("what", TypedText.line(t.what()))
        .param("owner", t.owner())
        .param("until", t.until() == null ? null : Date.valueOf(t.until()))
        .param("money", TypedText.line(t.money()))
        .update();
  }

  private static Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(TownClock.ZONE).toInstant();
  }

  /** 一项任务办完. */
  @Transactional
  public CaseFile done(Actor actor, CaseKey key, Deed deed, int no) {
    Given task =
        tasks(key).stream()
            .filter(t -> t.no() == no && t.doneAt() == null)
            .findFirst()
            .orElseThrow(() -> Refused.invalid("task", "council.task.which"));
    CaseFile c = topics.act(actor, key, deed.facts(Map.of("task", task.what())));
    jdbc.sql(
            """
            update council.topic_task
            set done_at = :now, done_words = :words, done_by = :by
            where area = :area and topic = :topic and no = :no and done_at is null
            """)
        .param("now", Sql.at(clock.instant()))
        .param("words", TypedText.clean(deed.note()))
        .param("by", actor.name())
        .param("area", key.area())
        .param("topic", key.id())
        .param("no", no)
        .update();
    return c;
  }

  /** 销号. How it ends is not chosen by whoever strikes it off: those who judged have said it. */
  @Transactional
  public CaseFile clear(Actor actor, CaseKey key, int seen, String note, String once) {
    return topics.act(actor, key, Deed.of(clearing(standings.of(key)), seen, once).note(note));
  }

  /** How it would end now. */
  public static TopicVerb clearing(Standing s) {
    if (s.reviews() == 0) return TopicVerb.CLEAR_SILENT;
    return s.accepted() ? TopicVerb.CLEAR_YES : TopicVerb.CLEAR_NO;
  }
}
