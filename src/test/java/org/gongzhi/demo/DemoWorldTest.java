package org.gongzhi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongzhi.Database;
import org.gongzhi.TownTest;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.LedgerExport;
import org.gongzhi.casework.Lights;
import org.gongzhi.casework.Procedures;
import org.gongzhi.casework.VerifyLedger;
import org.gongzhi.matters.MatterStage;
import org.gongzhi.people.Accounts;
import org.gongzhi.people.Actors;
import org.gongzhi.people.DemoRoles;
import org.gongzhi.people.SignIn;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Settings;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.crypto.Sm3;
import org.gongzhi.platform.html.Light;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 东方红社区 on the morning of 18 June 2024, as whoever starts the product for the first time finds it. */
@TownTest
class DemoWorldTest {
  private static final String AREA = "340303004007";

  /** Ordinary people on the newspaper page, whose names are nobody's business here. */
  private static final Set<String> ON_THE_PAGE = Set.of("张爱兵", "郭桂芹", "吴媛媛", "李洪云");

  /** Cases of the script, which other tests in this town add to. */
  /** Other tests found quarters of their own in this town. */
  private static final String OF_THE_DEMO = "name not like '晨光里%'";

  private static final String OF_THE_SCRIPT =
      "(select case_id from casework.act where area = '" + AREA + "' and seq = 1 and key like 'demo-%')";

  @Autowired JdbcClient sql;
  @Autowired Clock clock;
  @Autowired DemoRoles roles;
  @Autowired DemoWorld world;
  @Autowired Casework casework;
  @Autowired Procedures procedures;
  @Autowired LedgerExport export;
  @Autowired Accounts accounts;
  @Autowired Actors actors;
  @Autowired SignIn signIn;

  @Test
  void sevenBranchesAndSevenCouncilsOfSeven() {
    String branches = "from people.pub_organisation where kind = 'PARTY_BRANCH' and ";
    String councils = "from people.pub_organisation where kind = 'RESIDENTS_COUNCIL' and ";
    assertThat(count(branches + OF_THE_DEMO)).isEqualTo(7);
    assertThat(count(councils + OF_THE_DEMO)).isEqualTo(7);
    assertThat(
            count(
                "from people.post where office = 'COUNCIL_MEMBER' and organisation in (select id "
                    + councils + OF_THE_DEMO + ")"))
        .isEqualTo(49);
    assertThat(count("from places.pub_quarter where area = '" + AREA + "' and " + OF_THE_DEMO)).isEqualTo(7);
  }

  @Test
  void sixtySixMattersWereSolvedThisYear() {
    String solved =
        "from casework.case_file where id in "
            + OF_THE_SCRIPT
            + " and outcome in ('SOLVED', 'PARTLY_SOLVED', 'EXPLAINED') and closed_at is not null";
    assertThat(count(solved)).isEqualTo(66);
    assertThat(count(solved + " and opened_at >= '2024-01-01' and closed_at < '2024-06-18'"))
        .isEqualTo(66);
    assertThat(count(solved + " and answer = 'CONFIRMED'")).isEqualTo(58);
    assertThat(count(solved + " and answer = 'SILENT'")).isEqualTo(8);
    assertThat(count("from casework.case_file where id in " + OF_THE_SCRIPT)).isEqualTo(93);
  }

  @Test
  void threeOfThemWereLate() {
    List<String> late =
        sql.sql(
                """
                select c.title
                from casework.case_file c
                where c.answer is not null and c.id in %s
                  and exists (
                    select from casework.act a
                    where a.area = c.area and a.case_id = c.id
                      and a.verb = 'RESOLVE' and a.at > a.promise_at)
                """
                    .formatted(OF_THE_SCRIPT))
            .query(String.class)
            .list();
    assertThat(late).containsExactlyInAnyOrder("顶层楼道墙皮往下掉", "一楼搭阳光房", "电梯广告的钱去哪了");
  }

  @Test
  void everyOpenMatterHasAnOwnerAndADueTimeAndShowsALight() {
    Set<Light> lights = EnumSet.noneOf(Light.class);
    for (UUID id : open()) {
      var c = casework.find(Actor.SYSTEM, new CaseKey(AREA, id));
      assertThat(c.clock().responsible()).as(c.number()).isNotNull();
      assertThat(c.clock().dueAt()).as(c.number()).isNotNull();
      Light light = Lights.of(c, procedures.get(c.procedure()), DemoClock.START);
      lights.add(light);
    }
    assertThat(lights)
        .contains(
            Light.GREEN, Light.YELLOW, Light.RED, Light.BLUE, Light.BLACK, Light.WAIT, Light.YOU);
  }

  @Test
  void thereIsAMatterInEveryStage() {
    assertThat(
            sql.sql("select distinct stage from casework.case_file where id in " + OF_THE_SCRIPT)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(MatterStage.values()).map(Enum::name).toList());
    assertThat(count("from casework.assist")).isGreaterThanOrEqualTo(2);
    assertThat(count("from casework.letter where answer is not null")).isGreaterThanOrEqualTo(1);
    assertThat(count("from casework.joined")).isGreaterThanOrEqualTo(1);
    assertThat(count("from casework.carry where taken_at is null")).isGreaterThanOrEqualTo(2);
  }

  @Test
  void nobodyIsNamedWhoIsOnThePage() throws IOException {
    for (Path file : files(Path.of("src/main/resources/demo")))
      assertThat(Files.readString(file)).as(file.toString()).doesNotContain(ON_THE_PAGE);
  }

  @Test
  void theLedgerHoldsTogether(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("ledger.jsonl");
    try (Writer out = Files.newBufferedWriter(file)) {
      export.area(actor("程立新"), AREA, out);
    }
    assertThat(VerifyLedger.run(file, new PrintStream(System.out, true, StandardCharsets.UTF_8)))
        .isZero();
  }

  /** Ids differ from town to town; numbers, words, times and due times do not. */
  @Test
  void theWorldIsTheSameEverywhere() {
    List<String> acts =
        sql.sql(
                """
                select concat_ws('|', number, seq, at at time zone 'UTC', name, organisation_name,
                  on_behalf_name, verb, from_stage, to_stage, note, due_at at time zone 'UTC',
                  promise_at at time zone 'UTC', outcome, answer)
                from casework.act
                where at <= :start and case_id in %s
                order by number collate "C", seq
                """
                    .formatted(OF_THE_SCRIPT))
            .param("start", DemoClock.START.atOffset(ZoneOffset.UTC))
            .query(String.class)
            .list();
    assertThat(Sm3.hex(String.join("\n", acts).getBytes(StandardCharsets.UTF_8)))
        .as("%d acts", acts.size())
        .isEqualTo("7b5e78f8381ff0681b10148107535c3ab4094dcfe03df5a289d1e90cbce53742");
  }

  @Test
  void theClockStartsOnTheMorningOf18JuneAndRuns() {
    assertThat(Duration.between(DemoClock.START, clock.instant()))
        .isBetween(Duration.ZERO, Duration.ofHours(2));
  }

  @Test
  void aSecondStartFindsTheWorldAsItIsAndTheClockWhereItHasRunTo() {
    int people = count("from people.person");
    world.afterSingletonsInstantiated();
    assertThat(count("from people.person")).isEqualTo(people);
    TownClock restarted = new TownClock(Clock.systemUTC());
    DemoClock again = new DemoClock(new Settings(sql), sql);
    restarted.shiftBy(again.shift(restarted.instant()));
    assertThat(Duration.between(clock.instant(), restarted.instant()).abs())
        .isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void aTownOfRealPeopleKeepsTheRealTimeAndLetsNobodyInWithOneTap() {
    JdbcClient real = Database.fresh().sql();
    DemoClock there = new DemoClock(new Settings(real), real);
    assertThat(there.shift(DemoClock.START.plusSeconds(60))).isEqualTo(Duration.ofSeconds(-60));
    real.sql(
            """
            insert into people.organisation (area, id, kind, name, short_name)
            values ('340303004007', gen_random_uuid(), 'COMMUNITY', '东方红社区', '东方红社区')
            """)
        .update();
    assertThat(there.shift(DemoClock.START.plusSeconds(60))).isZero();
    assertThat(new DemoRolesOfTown(there).roles()).isEmpty();
  }

  @Test
  void everyRoleOfTheSignInPageLetsSomebodyIn() {
    assertThat(roles.roles()).hasSize(12);
    for (DemoRoles.Role role : roles.roles())
      assertThat(actors.of(signIn.demo(role.key())).orElseThrow().name()).isEqualTo(role.account());
    assertThat(actor("顾海").posts()).isEmpty();
    assertThat(actor("梁静").oversees(AREA)).isFalse();
    assertThat(actor("罗建华").oversees(AREA)).isTrue();
  }

  private Actor actor(String name) {
    return actors.of(accounts.named(name).orElseThrow()).orElseThrow();
  }

  private List<UUID> open() {
    return sql.sql(
            "select id from casework.case_file where closed_at is null and id in "
                + OF_THE_SCRIPT
                + " order by number")
        .query(UUID.class)
        .list();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var all = Files.list(folder)) {
      return all.toList();
    }
  }

  private int count(String from) {
    return sql.sql("select count(*) " + from).query(Integer.class).single();
  }
}
