package org.gongzhi.voting;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TypedText;
import org.gongzhi.voting.count.Base;
import org.gongzhi.voting.count.Body;
import org.gongzhi.voting.count.OwnersItem;
import org.gongzhi.voting.count.ReadingKind;
import org.gongzhi.voting.count.Rule;
import org.gongzhi.voting.count.Threshold;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 议事规则. What no law settles and each place settles for itself: how many of a council must be there and agree, whether those who
 * step aside count, whether the silent follow the majority. Every change is a version with its source; a vote keeps the one it
 * was proposed under.
 */
@Service
public class HouseRules {
  /** Stands for the whole area. */
  private static final UUID WHOLE = new UUID(0, 0);

  private static final int TEXT = 500;
  private static final int REMARK = 200;
  private static final int LEAST_DAYS = 15;
  private static final int MOST_DAYS = 90;

  private final JdbcClient sql;
  private final Clock clock;

  HouseRules(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * 一份议事规则.
   *
   * @param version 0 until somebody wrote one down
   * @param council how a council decides
   * @param countRecused whether those who step aside count among all and among those present
   * @param relied by which reading owners' votes are decided
   * @param silence the clause on silence, word for word; empty if there is none
   * @param objectionDays how long objections are taken
   * @param source what all this rests on
   */
  public record House(
      int version,
      Council council,
      boolean countRecused,
      ReadingKind relied,
      String silence,
      int objectionDays,
      String source) {}

  /**
   * @param quorum share of the members that must be there
   * @param base of whom more than half must agree: all members, or those present
   */
  public record Council(Threshold quorum, Base base) {}

  /** What holds where nobody has written anything down. */
  public static final House STARTING =
      new House(
          0,
          new Council(Threshold.TWO_THIRDS, Base.ALL),
          true,
          ReadingKind.STRICT,
          "",
          LEAST_DAYS,
          "");

  /** What holds in a quarter: its own rules, else those of the whole area, else what one starts from. */
  public House of(String area, @Nullable UUID quarter) {
    return sql.sql(
            """
            select version, settings
            from voting.house_rule
            where area = :area and quarter = any(:quarters)
            order by quarter = :whole, version desc
            limit 1
            """)
        .param("area", area)
        .param("quarters", Sql.uuids(quarter == null ? List.of(WHOLE) : List.of(quarter, WHOLE)))
        .param("whole", WHOLE)
        .query((r, _) -> read(r.getInt("version"), Json.read(r.getString("settings"))))
        .optional()
        .orElse(STARTING);
  }

  /** The version of exactly this quarter, or of the whole area; 0 if there is none. */
  public int version(String area, @Nullable UUID quarter) {
    return sql.sql(
            """
            select coalesce(max(version), 0)
            from voting.house_rule
            where area = :area and quarter = :quarter
            """)
        .param("area", area)
        .param("quarter", Optional.ofNullable(quarter).orElse(WHOLE))
        .query(Integer.class)
        .single();
  }

  /**
   * 发布新的一版.
   *
   * @param seen the version that was changed
   * @throws Refused if the actor may not, something needs mending, or somebody was quicker
   */
  public void publish(Actor actor, String area, @Nullable UUID quarter, int seen, House house, String remark) {
    if (!Officers.mayRun(actor, area, quarter)) throw Refused.notFound();
    House checked = checked(house);
    requireOwners(actor, area, quarter, checked);
    String why = TypedText.line("remark", remark, REMARK);
    if (why.isEmpty()) throw Refused.invalid("remark", "voting.house.remark.missing");
    int done =
        sql.sql(
                """
                insert into voting.house_rule (area, quarter, version, settings, remark, made_by, made_by_name, at)
                select :area, :quarter, :version, :settings::jsonb, :remark, :by, :name, :now
                where :version - 1 = (
                  select coalesce(max(version), 0)
                  from voting.house_rule
                  where area = :area and quarter = :quarter)
                on conflict (area, quarter, version) do nothing
                """)
            .param("area", area)
            .param("quarter", Optional.ofNullable(quarter).orElse(WHOLE))
            .param("version", seen + 1)
            .param("settings", Json.write(facts(checked)))
            .param("remark", why)
            .param("by", actor.person())
            .param("name", actor.name())
            .param("now", Sql.at(clock.instant()))
            .update();
    if (done == 0) throw Refused.stale();
  }

  /** By which reading owners' votes are decided is for the owners' committee or the community, not for the council. */
  private void requireOwners(Actor actor, String area, @Nullable UUID quarter, House wanted) {
    if (Officers.mayRun(actor, area, quarter, Body.OWNERS)) return;
    House now = of(area, quarter);
    Map<String, Sentence> wrong = new LinkedHashMap<>();
    if (wanted.relied() != now.relied())
      wrong.put("relied", Sentence.of("voting.house.owners"));
    if (!wanted.silence().equals(now.silence()))
      wrong.put("silence", Sentence.of("voting.house.owners"));
    if (!wrong.isEmpty()) throw Refused.invalid(wrong);
  }

  private static House checked(House h) {
    Map<String, Sentence> wrong = new LinkedHashMap<>();
    String silence = TypedText.line("silence", h.silence(), TEXT);
    String source = TypedText.line("source", h.source(), TEXT);
    if (source.isEmpty()) wrong.put("source", Sentence.of("voting.house.source.missing"));
    if (h.relied() == ReadingKind.RULES && silence.isEmpty())
      wrong.put("silence", Sentence.of("voting.house.silence.missing"));
    if (h.objectionDays() < LEAST_DAYS || h.objectionDays() > MOST_DAYS)
      wrong.put("days", Sentence.of("voting.house.days", LEAST_DAYS, MOST_DAYS));
    if (!wrong.isEmpty()) throw Refused.invalid(wrong);
    return new House(
        h.version(), h.council(), h.countRecused(), h.relied(), silence, h.objectionDays(), source);
  }

  /** The rule by which a body decides under these house rules; an item only for owners. */
  public static Rule rule(House h, Body body, @Nullable OwnersItem item) {
    Rule rule =
        switch (body) {
          case OWNERS -> {
            if (item == null) throw Refused.invalid("item", "voting.item.missing");
            yield Rule.owners(item, h.relied(), h.silence(), h.source());
          }
          case RESIDENTS -> Rule.residents("");
          case REPRESENTATIVES -> Rule.representatives("");
          case COUNCIL ->
              Rule.council(
                  h.council().quorum(), h.council().base(), Threshold.MORE_THAN_HALF, h.source());
          case MOTION -> Rule.motion(h.council().quorum(), h.source());
        };
    return h.countRecused() ? rule : rule.withoutRecused();
  }

  private static Map<String, Object> facts(House h) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("quorum", h.council().quorum().equals(Threshold.TWO_THIRDS) ? "TWO_THIRDS" : "HALF");
    facts.put("base", h.council().base().name());
    facts.put("countRecused", h.countRecused());
    facts.put("relied", h.relied().name());
    facts.put("silence", h.silence());
    facts.put("objectionDays", h.objectionDays());
    facts.put("source", h.source());
    return facts;
  }

  private static House read(int version, Map<String, Object> facts) {
    boolean twoThirds = Json.text(facts, "quorum").equals("TWO_THIRDS");
    return new House(
        version,
        new Council(
            twoThirds ? Threshold.TWO_THIRDS : Threshold.MORE_THAN_HALF,
            Base.valueOf(Json.text(facts, "base"))),
        Json.flag(facts, "countRecused"),
        ReadingKind.valueOf(Json.text(facts, "relied")),
        Json.text(facts, "silence"),
        Math.toIntExact(Json.number(facts, "objectionDays")),
        Json.text(facts, "source"));
  }
}
