package org.gongzhi.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.casework.CaseFile.Parties;
import org.gongzhi.casework.CaseFile.Result;
import org.gongzhi.casework.CaseFile.Subject;
import org.gongzhi.casework.CaseFile.Tally;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;

/** How a case and an act lie in their rows. */
final class CaseRow {
  private CaseRow() {}

  /** Every column of the case and of the act that is written with it. */
  static Map<String, @Nullable Object> parameters(Progress p, String key) {
    Map<String, @Nullable Object> row = new HashMap<>();
    caseParameters(row, p.after());
    actParameters(row, p.act());
    row.put("key", key);
    return row;
  }

  private static void caseParameters(Map<String, @Nullable Object> row, CaseFile c) {
    Subject subject = c.subject();
    CaseClock clock = c.clock();
    row.put("area", c.key().area());
    row.put("id", c.key().id());
    row.put("number", c.number());
    row.put("procedure", c.procedure());
    row.put("stage", c.stage());
    row.put("version", c.version());
    row.put("title", subject.title());
    row.put("category", subject.category());
    row.put("urgency", subject.urgency());
    row.put("quarter", subject.quarter());
    row.put("place", subject.place());
    row.put("source", subject.source());
    row.put("reporter", c.reporter());
    row.put("lead", c.lead());
    row.put("overseer", c.overseer());
    row.put("higher", c.higher());
    row.put("responsible", clock.responsible());
    row.put("stageAt", Sql.at(clock.stageAt()));
    row.put("dueAt", Sql.atOrNull(clock.dueAt()));
    row.put("warnAt", Sql.atOrNull(clock.warnAt()));
    row.put("promiseAt", Sql.atOrNull(clock.promiseAt()));
    row.put("pause", clock.pause() == null ? null : Canonical.json(clock.pause().facts()));
    row.put("level", clock.level());
    row.put("sweepAt", Sql.atOrNull(clock.sweepAt()));
    row.put("terms", clock.terms().text());
    row.put("outcome", name(c.result().outcome()));
    row.put("answer", name(c.result().answer()));
    row.put("extended", c.tally().extended());
    row.put("redone", c.tally().redone());
    row.put("repeated", c.tally().repeated());
    row.put("openedAt", Sql.at(c.openedAt()));
    row.put("closedAt", Sql.atOrNull(c.result().closedAt()));
    row.put("head", c.head());
  }

  private static void actParameters(Map<String, @Nullable Object> row, Act act) {
    row.put("at", Sql.at(act.at()));
    row.put("person", act.by().person());
    row.put("name", act.by().name());
    row.put("organisation", act.by().organisation());
    row.put("organisationName", act.by().organisationName());
    row.put("onBehalf", act.onBehalf() == null ? null : act.onBehalf().person());
    row.put("onBehalfName", act.onBehalf() == null ? null : act.onBehalf().name());
    row.put("verb", act.verb());
    row.put("from", act.from());
    row.put("note", act.note());
    row.put("facts", Canonical.json(act.facts()));
    row.put("previous", act.previous());
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  static CaseFile file(ResultSet r) throws SQLException {
    return new CaseFile(
        new CaseKey(r.getString("area"), r.getObject("id", UUID.class)),
        r.getString("number"),
        r.getString("procedure"),
        r.getString("stage"),
        r.getInt("version"),
        new Subject(
            r.getString("title"),
            r.getString("category"),
            r.getInt("urgency"),
            r.getObject("quarter", UUID.class),
            r.getString("place"),
            r.getString("source")),
        new Parties(
            r.getObject("reporter", UUID.class),
            r.getObject("lead", UUID.class),
            r.getObject("overseer", UUID.class),
            r.getObject("higher", UUID.class)),
        clock(r),
        new Result(outcome(r), answer(r), instant(r, "closed_at")),
        new Tally(r.getInt("extended"), r.getInt("redone"), r.getInt("repeated")),
        r.getObject("opened_at", OffsetDateTime.class).toInstant(),
        r.getObject("acted_at", OffsetDateTime.class).toInstant(),
        r.getBytes("head"));
  }

  private static CaseClock clock(ResultSet r) throws SQLException {
    String pause = r.getString("pause");
    return new CaseClock(
        r.getObject("responsible", UUID.class),
        r.getObject("stage_at", OffsetDateTime.class).toInstant(),
        instant(r, "due_at"),
        instant(r, "warn_at"),
        instant(r, "promise_at"),
        pause == null ? null : CaseClock.Pause.of(Facts.parse(pause)),
        r.getInt("level"),
        instant(r, "sweep_at"),
        Term.Terms.of(r.getString("terms")));
  }

  static @Nullable Instant instant(ResultSet r, String column) throws SQLException {
    OffsetDateTime t = r.getObject(column, OffsetDateTime.class);
    return t == null ? null : t.toInstant();
  }

  static Act act(ResultSet r) throws SQLException {
    UUID onBehalf = r.getObject("on_behalf", UUID.class);
    return new Act(
        new CaseKey(r.getString("area"), r.getObject("case_id", UUID.class)),
        r.getString("number"),
        r.getString("procedure"),
        r.getInt("seq"),
        r.getObject("at", OffsetDateTime.class).toInstant(),
        new Act.By(
            r.getObject("person", UUID.class),
            r.getString("name"),
            r.getObject("organisation", UUID.class),
            r.getString("organisation_name")),
        onBehalf == null ? null : new Deed.OnBehalf(onBehalf, r.getString("on_behalf_name")),
        r.getString("verb"),
        r.getString("from_stage"),
        r.getString("to_stage"),
        r.getString("note"),
        Facts.parse(r.getString("facts")),
        new Act.After(
            r.getObject("responsible", UUID.class),
            instant(r, "due_at"),
            instant(r, "promise_at"),
            outcome(r),
            answer(r)),
        r.getBytes("previous"));
  }

  private static @Nullable Outcome outcome(ResultSet r) throws SQLException {
    String name = r.getString("outcome");
    return name == null ? null : Outcome.valueOf(name);
  }

  private static @Nullable Answer answer(ResultSet r) throws SQLException {
    String name = r.getString("answer");
    return name == null ? null : Answer.valueOf(name);
  }
}
