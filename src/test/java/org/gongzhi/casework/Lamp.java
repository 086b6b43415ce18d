package org.gongzhi.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongzhi.casework.Party.LEAD;
import static org.gongzhi.casework.Party.OVERSEER;
import static org.gongzhi.casework.Party.REPORTER;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.gongzhi.Database;
import org.gongzhi.casework.CaseFile.Parties;
import org.gongzhi.casework.CaseFile.Subject;
import org.gongzhi.casework.Procedure.Need;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.PlatformConfig;
import org.gongzhi.platform.TownClock;
import org.gongzhi.worktime.Limit;
import org.gongzhi.worktime.Calendars;
import org.gongzhi.worktime.WorkCalendar;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A lamp is out: the smallest procedure that uses every word of the rule book, with the people in it. */
final class Lamp {
  enum LampStage implements Stage {
    SENT,
    IN_HAND,
    CHECKED,
    DONE
  }

  enum LampVerb implements Verb {
    RAISE,
    SIGN,
    FINISH,
    CONFIRM,
    DISPUTE,
    LAPSE,
    WAIT,
    GO_ON,
    HAND_OVER,
    WITHDRAW,
    REOPEN
  }

  static final Procedure PROCEDURE =
      Procedure.named("lamp")
          .opensWith(LampVerb.RAISE, LampStage.SENT)
          .at(LampStage.SENT).owedBy(LEAD).withinPromiseAnd("SIGN").unsigned()
            .overdue(1, OVERSEER)
            .overdue(2, Party.HIGHER, Limit.workdays(2))
            .may(LampVerb.SIGN, LEAD).to(LampStage.IN_HAND)
            .may(LampVerb.HAND_OVER, OVERSEER).requires(Need.LEAD).to(LampStage.SENT)
            .may(LampVerb.WITHDRAW, REPORTER).closes(Outcome.WITHDRAWN).to(LampStage.DONE)
          .at(LampStage.IN_HAND).owedBy(LEAD)
            .overdue(1, OVERSEER)
            .may(LampVerb.FINISH, LEAD).requires(Need.OUTCOME, Need.NOTE).to(LampStage.CHECKED)
            .may(LampVerb.WAIT, LEAD).requiresReason("PARTS", "WEATHER").stopsClock()
            .may(LampVerb.GO_ON, LEAD).startsClock()
          .at(LampStage.CHECKED).owedBy(OVERSEER).within("CHECK").asksReporter()
            .whenDue(LampVerb.LAPSE)
            .may(LampVerb.CONFIRM, REPORTER).closes(Answer.CONFIRMED).to(LampStage.DONE)
            .may(LampVerb.DISPUTE, REPORTER).promising("RESOLVE").to(LampStage.IN_HAND)
            .may(LampVerb.LAPSE, Party.SYSTEM).closes(Answer.SILENT).to(LampStage.DONE)
          .at(LampStage.DONE)
            .may(LampVerb.REOPEN, REPORTER).promising("RESOLVE").until("REOPEN").to(LampStage.IN_HAND)
          .build();

  static final String AREA = "340303004007";
  static final UUID QUARTER = new UUID(1, 1);
  static final UUID COMPANY = new UUID(2, 1);
  static final UUID OTHER_COMPANY = new UUID(2, 2);
  static final UUID COMMUNITY = new UUID(2, 3);
  static final UUID STREET = new UUID(2, 4);
  static final Actor REPORTER_SHEN = Actor.resident(new UUID(3, 1), "沈玉兰");
  static final Actor NEIGHBOUR = Actor.resident(new UUID(3, 2), "何雨晴");
  static final Actor LYU = staff(3, "吕建平", COMPANY, "米亚物业", "PROPERTY_STAFF", null);
  static final Actor WORKER = staff(4, "沈岚", COMMUNITY, "东方红社区", "COMMUNITY_WORKER", AREA);
  static final Actor OFFICER = staff(5, "孙启", STREET, "黄庄街道", "STREET_OFFICER", "340303004");
  static final Actor MEMBER =
      new Actor(
          new UUID(3, 6),
          "周敏",
          List.of(new Actor.Post(new UUID(2, 5), "议事会", "COUNCIL_MEMBER", null, Set.of(QUARTER))));

  /** Monday, 17 June 2024, 19:38. */
  static final Instant EVENING = Instant.parse("2024-06-17T11:38:00Z");

  static final Term.Terms TERMS =
      new Term.Terms(
          Map.of(
              "SIGN", term(Limit.workdays(1)),
              "RESOLVE", term(Limit.workdays(5)),
              "CHECK", term(Limit.workdays(3)),
              "PAUSE", term(Limit.workdays(10)),
              "REOPEN", term(Limit.days(30))));

  private Lamp() {}

  static Opening opening(Procedure procedure, Stage stage, Term.Terms terms, Opening.Said said) {
    return new Opening(
        AREA,
        Ids.next(),
        procedure,
        stage,
        new Subject("14层楼道灯坏了", "A01", 3, QUARTER, "米亚花园三期 9栋", "CHAT"),
        new Parties(REPORTER_SHEN.person(), COMPANY, COMMUNITY, STREET),
        terms,
        "RESOLVE",
        said);
  }

  /** The usual terms with some of them changed. */
  static Term.Terms terms(Map<String, Limit> changed) {
    Map<String, Term> terms = new HashMap<>(TERMS.byName());
    changed.forEach((name, limit) -> terms.put(name, term(limit)));
    return new Term.Terms(terms);
  }

  private static Term term(Limit limit) {
    return new Term(limit, "蚌政热线〔2019〕1号");
  }

  private static Actor staff(
      int id, String name, UUID organisation, String organisationName, String office, String area) {
    return new Actor(
        new UUID(3, id),
        name,
        List.of(new Actor.Post(organisation, organisationName, office, area, Set.of())));
  }

  /** A casework with a clock that stands until it is moved. */
  static final class Town {
    private static final Map<Database, DataSource> CONNECTIONS = new ConcurrentHashMap<>();

    final DataSource connections;
    final JdbcTemplate template;
    final JdbcClient sql;
    final Casework casework;
    Instant now = EVENING;

    /** One connection serves all towns on a database that stand one after the other. */
    Town(Database database) {
      this(CONNECTIONS.computeIfAbsent(database, Town::connection));
    }

    private static DataSource connection(Database database) {
      try {
        return new SingleConnectionDataSource(database.dataSource().getConnection(), true);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    Town(DataSource connections) {
      this.connections = connections;
      template = new JdbcTemplate(connections);
      sql = new PlatformConfig().jdbcClient(template);
      casework =
          new Casework(
              template,
              new Procedures(List.of(PROCEDURE)),
              Calendars.everywhere(WorkCalendar.stateCouncil()),
              clock());
    }

    /** Transactions on the connections of this town's statements. */
    PlatformTransactionManager transactions() {
      return new JdbcTransactionManager(connections);
    }

    Seals seals() {
      return new Seals(sql, clock(), transactions());
    }

    TownClock clock() {
      return new TownClock(
          new java.time.Clock() {
            @Override
            public java.time.ZoneId getZone() {
              return java.time.ZoneOffset.UTC;
            }

            @Override
            public java.time.Clock withZone(java.time.ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now;
            }
          });
    }

    CaseFile lampIsOut() {
      return lampIsOut(Ids.next().toString());
    }

    CaseFile lampIsOut(String key) {
      return casework.open(MEMBER, opening(key));
    }

    Opening opening(String key) {
      return opening("14层的楼道灯坏了，麻烦物业修理一下。", Map.of("consent", true), key);
    }

    Opening opening(String words, Map<String, Object> facts, String key) {
      return Lamp.opening(
          PROCEDURE,
          LampStage.SENT,
          TERMS,
          new Opening.Said(
              words, facts, new Deed.OnBehalf(REPORTER_SHEN.person(), "沈*兰"), key));
    }

    /** Checks that a case's acts follow each other without gap or fork; returns how many they are. */
    int whole(CaseFile c) {
      byte[] before = Chain.START;
      int seq = 0;
      for (CaseStore.Written w : new CaseStore(template).thread(c.key())) {
        assertThat(w.act().seq()).isEqualTo(++seq);
        assertThat(w.act().previous()).isEqualTo(before);
        assertThat(w.act().hash()).isEqualTo(w.hash());
        before = w.hash();
      }
      return seq;
    }

    CaseFile does(Actor actor, CaseFile c, LampVerb verb) {
      return does(actor, c, Deed.of(verb, c.version(), Ids.next().toString()));
    }

    CaseFile does(Actor actor, CaseFile c, Deed deed) {
      return casework.act(actor, c.key(), deed);
    }

    CaseFile finished(CaseFile c) {
      return does(
          LYU,
          does(LYU, c, LampVerb.SIGN),
          Deed.of(LampVerb.FINISH, 2, Ids.next().toString())
              .note("换了新灯")
              .facts(Map.of("outcome", "SOLVED")));
    }
  }
}
