package org.gongzhi.matters.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.people.Masking;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.crypto.SealedColumn;
import org.gongzhi.platform.crypto.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 业主接待日. The log of who came, with what, and what came of it. */
@Service
public class OwnersDays {
  static final SealedColumn VISITOR = SealedColumn.of("matters.owners_day", "visitor", "id");

  private static final int NAME = 60;
  private static final int TEXT = 1_000;
  private static final int SHOWN = 200;

  private static final String INSERT =
      """
      insert into matters.owners_day (area, id, quarter, day, host, visitor, visitor_masked, what,
        outcome, answer, made_by, made_name, made_at)
      values (:area, :id, :quarter, :day, :host, :visitor, :masked, :what,
        :outcome, :answer, :by, :byName, :at)
      on conflict (area, id) do nothing
      """;

  private static final String LATEST =
      """
      -- across areas: a street looks at all its communities, a member at their quarter
      select d.area, d.id, d.quarter, coalesce(q.name, '') as quarter_name, d.day, d.host,
        d.visitor_masked, d.what, d.outcome, d.answer, d.number
      from matters.owners_day d
        left join places.pub_quarter q on q.area = d.area and q.id = d.quarter
      where d.quarter = any(:quarters)
        or exists (select from unnest(:prefixes) p where d.area like p || '%')
      order by d.day desc, d.id desc
      limit :limit
      """;

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  OwnersDays(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /** 结果. */
  public enum Outcome {
    /** 当场答复. */
    ANSWERED,
    /** 报成一件事. */
    MATTER,
    /** 记下再说. */
    LATER
  }

  /**
   * 一条记录.
   *
   * @param visitorMasked who came, masked
   * @param answer what was answered; empty when nothing was
   * @param number the matter it has become; null when none
   */
  public record Entry(
      String area,
      UUID id,
      UUID quarter,
      String quarterName,
      LocalDate day,
      String host,
      String visitorMasked,
      String what,
      Outcome outcome,
      String answer,
      @Nullable String number) {}

  /** What is written down. */
  public record Came(
      String area,
      UUID quarter,
      LocalDate day,
      String host,
      String visitor,
      String what,
      Outcome outcome,
      String answer) {}

  /**
   * Writes one down.
   *
   * @param key of the form, so that sent twice it stands there once
   * @throws Refused as invalid with a sentence per field
   */
  public void add(Actor actor, UUID key, Came typed) {
    if (!Visits.may(actor, typed.area(), typed.quarter())) throw Refused.notFound();
    Map<String, Sentence> wrong = new LinkedHashMap<>();
    String host = TypedText.line("host", typed.host(), NAME);
    String visitor = TypedText.line("visitor", typed.visitor(), NAME);
    String what = TypedText.clean("what", typed.what(), TEXT);
    String answer = TypedText.clean("answer", typed.answer(), TEXT);
    if (host.isEmpty()) wrong.put("host", Sentence.of("ownersDay.host.missing"));
    if (visitor.isEmpty()) wrong.put("visitor", Sentence.of("ownersDay.visitor.missing"));
    if (what.isBlank()) wrong.put("what", Sentence.of("ownersDay.what.missing"));
    if (typed.outcome() == Outcome.ANSWERED && answer.isBlank())
      wrong.put("answer", Sentence.of("ownersDay.answer.missing"));
    if (!wrong.isEmpty()) throw Refused.invalid(wrong);
    jdbc.sql(INSERT)
        .param("area", typed.area())
        .param("id", key)
        .param("quarter", typed.quarter())
        .param("day", typed.day())
        .param("host", host)
        .param("visitor", vault.seal(visitor, VISITOR.context(typed.area(), key)))
        .param("masked", Masking.name(visitor))
        .param("what", what)
        .param("outcome", typed.outcome().name())
        .param("answer", answer)
        .param("by", actor.person())
        .param("byName", actor.name())
        .param("at", Sql.at(clock.instant()))
        .update();
  }

  public List<Entry> latest(Actor actor) {
    return jdbc.sql(LATEST)
        .param("quarters", Sql.uuids(actor.quarters()))
        .param("prefixes", Sql.texts(actor.areas()))
        .param("limit", SHOWN)
        .query(Entry.class)
        .list();
  }

  /** Who came, unmasked, for the report that is made of it by whoever may read the log. */
  public String visitor(Actor actor, Entry entry) {
    if (!Visits.may(actor, entry.area(), entry.quarter())) throw Refused.notFound();
    byte[] sealed =
        jdbc.sql("select visitor from matters.owners_day where area = :area and id = :id")
            .param("area", entry.area())
            .param("id", entry.id())
            .query((r, _) -> r.getBytes("visitor"))
            .single();
    return vault.open(sealed, VISITOR.context(entry.area(), entry.id()));
  }

  public Entry find(Actor actor, String area, UUID id) {
    return latest(actor).stream()
        .filter(e -> e.area().equals(area) && e.id().equals(id))
        .findFirst()
        .orElseThrow(Refused::notFound);
  }

  void became(String area, UUID id, String number) {
    jdbc.sql(
            """
            update matters.owners_day
            set number = :number
            where area = :area and id = :id and number is null
            """)
        .param("number", number)
        .param("area", area)
        .param("id", id)
        .update();
  }
}
