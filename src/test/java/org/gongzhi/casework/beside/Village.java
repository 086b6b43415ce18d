package org.gongzhi.casework.beside;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Deed;
import org.gongzhi.casework.Opening;
import org.gongzhi.casework.Procedures;
import org.gongzhi.casework.Term;
import org.gongzhi.matters.MatterProcedure;
import org.gongzhi.matters.MatterStage;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.matters.catalogue.Catalogue;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.TimeLimit;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.PlatformConfig;
import org.gongzhi.platform.TownClock;
import org.gongzhi.worktime.Limit;
import org.gongzhi.worktime.Calendars;
import org.gongzhi.worktime.WorkCalendar;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Everybody who takes part in a resident's matter, under the rules it really runs by; a clock that stands. */
final class Village {
  static final String AREA = "340303004007";
  static final UUID QUARTER = new UUID(1, 1);
  static final UUID COMPANY = new UUID(2, 1);
  static final UUID WATER = new UUID(2, 2);
  static final UUID POLICE = new UUID(2, 6);
  static final UUID COMMUNITY = new UUID(2, 3);
  static final UUID STREET = new UUID(2, 4);
  static final Actor SHEN = Actor.resident(new UUID(3, 1), "沈玉兰");
  static final Actor GU = Actor.resident(new UUID(3, 2), "顾海");
  static final Actor LYU = staff(3, "吕建平", COMPANY, "米亚物业", null);
  static final Actor HE = staff(7, "贺志刚", WATER, "供水公司", null);
  static final Actor JIANG = staff(8, "江海波", POLICE, "派出所", null);
  static final Actor LAN = staff(4, "沈岚", COMMUNITY, "东方红社区", AREA);
  static final Actor XUE = staff(9, "韩雪", COMMUNITY, "东方红社区", AREA);
  static final Actor LUO = staff(5, "罗建华", STREET, "黄庄街道", "340303004");

  final JdbcClient sql;
  final Casework casework;
  final Assists assists;
  final Merges merges;
  final Letters letters;
  final Carries carries;
  final Asides asides;

  /** Tuesday, 18 June 2024, 9:00. */
  Instant now = at("2024-06-18T09:00");

  private final TransactionTemplate transaction;

  Village(DataSource connections) {
    JdbcTemplate template = new JdbcTemplate(connections);
    sql = new PlatformConfig().jdbcClient(template);
    Calendars calendar = Calendars.everywhere(WorkCalendar.stateCouncil());
    TownClock clock = clock();
    casework =
        new Casework(template, new Procedures(List.of(MatterProcedure.VALUE)), calendar, clock);
    var transactions = new JdbcTransactionManager(connections);
    transaction = new TransactionTemplate(transactions);
    Turns turns = new Turns(transactions);
    assists = new Assists(casework, sql, turns, calendar, clock);
    merges = new Merges(casework, sql, turns, clock);
    letters = new Letters(casework, sql, calendar, clock);
    carries = new Carries(casework, sql, clock);
    asides = new Asides(sql);
  }

  /** What Spring does around the services that say they are one transaction. */
  <T> T together(java.util.function.Supplier<T> deed) {
    return transaction.execute(_ -> deed.get());
  }

  static Instant at(String local) {
    return java.time.LocalDateTime.parse(local).atZone(TownClock.ZONE).toInstant();
  }

  static Instant evening(String day) {
    return LocalDate.parse(day).atTime(17, 30).atZone(TownClock.ZONE).toInstant();
  }

  CaseFile dispatched(Actor reporter) {
    return casework.open(
        reporter,
        new Opening(
            AREA,
            Ids.next(),
            MatterProcedure.VALUE,
            MatterStage.DISPATCHED,
            new CaseFile.Subject("14层楼道灯坏了", "A01", 3, QUARTER, "米亚花园三期 9栋", "SELF"),
            new CaseFile.Parties(reporter.person(), COMPANY, COMMUNITY, STREET),
            terms(),
            Casework.PROMISE,
            new Opening.Said("14层的楼道灯坏了", Map.of(), null, Ids.next().toString())));
  }

  CaseFile inHand(Actor reporter) {
    return does(LYU, dispatched(reporter), MatterVerb.ACKNOWLEDGE);
  }

  CaseFile resolved(CaseFile c) {
    return does(LYU, c, deed(c, MatterVerb.RESOLVE, Map.of("outcome", "SOLVED")).note("换了新灯"));
  }

  static Deed deed(CaseFile c, MatterVerb verb, Map<String, Object> facts) {
    return Deed.of(verb, c.version(), Ids.next().toString()).note("写明").facts(facts);
  }

  CaseFile does(Actor actor, CaseFile c, MatterVerb verb) {
    return does(actor, c, Deed.of(verb, c.version(), Ids.next().toString()).note("写明"));
  }

  CaseFile does(Actor actor, CaseFile c, MatterVerb verb, Map<String, Object> facts) {
    return does(actor, c, deed(c, verb, facts));
  }

  CaseFile does(Actor actor, CaseFile c, Deed deed) {
    return casework.act(actor, c.key(), deed);
  }

  /** Sends it to this organisation. */
  CaseFile sends(Actor actor, CaseFile c, MatterVerb verb, UUID lead) {
    return does(actor, c, deed(c, verb, Map.of()).change(new Deed.Change(null, lead, null)));
  }

  CaseFile asks(CaseFile c, UUID organisation, String day) {
    Map<String, Object> facts =
        Map.of("organisation", organisation.toString(), "until", evening(day).toString());
    return together(() -> assists.ask(LYU, c.key(), deed(c, MatterVerb.ASSIST, facts)));
  }

  CaseFile answers(Actor actor, CaseFile c, String words) {
    return assists.answer(
        actor, c.key(), MatterVerb.ASSISTED, words,
        new Assists.Answer(Map.of(), Ids.next().toString()));
  }

  CaseFile merges(Actor actor, CaseFile c, CaseFile into) {
    Deed deed = deed(c, MatterVerb.MERGE, Map.of("other", into.number()));
    return merges.merge(actor, c.key(), deed, into.key(), MatterVerb.JOIN);
  }

  CaseFile now(CaseFile c) {
    return casework.find(Actor.SYSTEM, c.key());
  }

  List<String> verbs(CaseFile c) {
    return casework.thread(Actor.SYSTEM, c.key()).stream().map(a -> a.verb()).toList();
  }

  /** The limits of the starting catalogue for an ordinary request for help. */
  static Term.Terms terms() {
    Map<String, Term> terms = new HashMap<>();
    for (TimeLimit.What what : TimeLimit.What.values()) {
      TimeLimit l =
          Catalogue.starting().limit(what, "A01", Urgency.NORMAL, MatterKind.HELP, null);
      terms.put(what.name(), new Term(Limit.parse(l.limit()), l.source()));
    }
    return new Term.Terms(terms);
  }

  private static Actor staff(
      int id, String name, UUID organisation, String organisationName, String area) {
    return new Actor(
        new UUID(3, id),
        name,
        List.of(new Actor.Post(organisation, organisationName, "STAFF", area, Set.of())));
  }

  private TownClock clock() {
    return new TownClock(
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now;
          }
        });
  }
}
