package org.gongzhi.council.topics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.gongzhi.casework.Term;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TypedText;
import org.gongzhi.worktime.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 议事程序的版本. What holds now for new topics, and what held for those that run. Versions are added, never changed. */
@Service
public class TopicRules {
  private static final int NAME = 20;
  private static final int REMARK = 200;

  /** Between a limit and the words that say where it is written. */
  private static final String SOURCE = " ; ";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

  private static final String COLUMNS =
      "version, steps, own_names, signatures, opinion_days, posting_days, limits";

  private final JdbcClient sql;
  private final Clock clock;

  TopicRules(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** What holds for topics proposed now. */
  public TopicRule of(String area) {
    return sql.sql(
            """
            select %s
            from council.topic_rule
            where area = :area
            order by version desc
            limit 1
            """
                .formatted(COLUMNS))
        .param("area", area)
        .query((r, _) -> read(r))
        .optional()
        .orElse(TopicRule.STARTING);
  }

  /** The version a topic runs under. */
  public TopicRule of(String area, int version) {
    if (version == 0) return TopicRule.STARTING;
    return sql.sql(
            """
            select %s
            from council.topic_rule
            where area = :area and version = :version
            """
                .formatted(COLUMNS))
        .param("area", area)
        .param("version", version)
        .query((r, _) -> read(r))
        .optional()
        .orElse(TopicRule.STARTING);
  }

  /**
   * 发布新的一版. For topics proposed from now on; those that run keep theirs.
   *
   * @param rule with the version that was changed
   * @throws Refused if the actor does not oversee the area, something needs mending, or somebody was quicker
   */
  public void publish(Actor actor, String area, TopicRule rule, String remark) {
    if (!actor.oversees(area)) throw Refused.notFound();
    TopicRule checked = checked(rule);
    String why = TypedText.line("remark", remark, REMARK);
    if (why.isEmpty()) throw Refused.invalid("remark", "council.rules.remark.missing");
    int done =
        sql.sql(
                """
                insert into council.topic_rule (area, version, steps, own_names, signatures,
                  opinion_days, posting_days, limits, remark, made_by, made_by_name, at)
                select :area, :version, :steps, :own::jsonb, :signatures,
                  :opinionDays, :postingDays, :limits::jsonb, :remark, :by, :name, :at
                where :version - 1 = (
                  select coalesce(max(version), 0)
                  from council.topic_rule
                  where area = :area)
                on conflict (area, version) do nothing
                """)
            .param("area", area)
            .param("version", rule.version() + 1)
            .param("steps", checked.steps().name())
            .param("own", JSON.writeValueAsString(new TreeMap<>(checked.own())))
            .param("signatures", checked.signatures())
            .param("opinionDays", checked.opinionDays())
            .param("postingDays", checked.postingDays())
            .param("limits", limits(checked.limits()))
            .param("remark", why)
            .param("by", actor.person())
            .param("name", actor.name())
            .param("at", Sql.at(clock.instant()))
            .update();
    if (done == 0) throw Refused.stale();
  }

  private static TopicRule checked(TopicRule r) {
    Map<String, Sentence> wrong = new LinkedHashMap<>();
    if (r.signatures() < 2 || r.signatures() > 1_000)
      wrong.put("signatures", Sentence.of("council.rules.signatures.wrong", 2, 1_000));
    if (r.opinionDays() < 1 || r.opinionDays() > 90)
      wrong.put("opinionDays", Sentence.of("council.rules.days.wrong", 1, 90));
    if (r.postingDays() < TopicRule.LEAST_POSTING || r.postingDays() > 90)
      wrong.put("postingDays", Sentence.of("council.rules.days.wrong", TopicRule.LEAST_POSTING, 90));
    Map<TopicStage, String> own = new EnumMap<>(TopicStage.class);
    r.own()
        .forEach(
            (stage, typed) -> {
              String name = TypedText.line("name-" + stage, typed, NAME);
              if (!name.isEmpty()) own.put(stage, name);
            });
    if (!wrong.isEmpty()) throw Refused.invalid(wrong);
    return new TopicRule(
        r.version(), r.steps(), own, r.signatures(), r.opinionDays(), r.postingDays(), r.limits());
  }

  private static String limits(Map<String, Term> limits) {
    Map<String, String> texts = new TreeMap<>();
    limits.forEach((name, term) -> texts.put(name, term.limit() + SOURCE + term.source()));
    return JSON.writeValueAsString(texts);
  }

  private static Term limit(String text) {
    String[] parts = text.split(SOURCE, 2);
    return new Term(Limit.parse(parts[0]), parts.length == 2 ? parts[1] : "");
  }

  /** What the steps are called, of a row that may have none. */
  static StepSet names(ResultSet r) throws SQLException {
    String steps = r.getString("steps");
    return steps == null
        ? StepSet.STANDARD
        : new StepSet(StepNames.valueOf(steps), own(r.getString("own_names")));
  }

  private static Map<TopicStage, String> own(String json) {
    Map<TopicStage, String> own = new EnumMap<>(TopicStage.class);
    JSON.readValue(json, TEXTS)
        .forEach((stage, name) -> own.put(TopicStage.valueOf(stage), name));
    return own;
  }

  private static TopicRule read(ResultSet r) throws SQLException {
    Map<TopicStage, String> own = own(r.getString("own_names"));
    Map<String, Term> limits = new LinkedHashMap<>();
    JSON.readValue(r.getString("limits"), TEXTS)
        .forEach((name, limit) -> limits.put(name, limit(limit)));
    return new TopicRule(
        r.getInt("version"),
        StepNames.valueOf(r.getString("steps")),
        own,
        r.getInt("signatures"),
        r.getInt("opinion_days"),
        r.getInt("posting_days"),
        limits);
  }
}
