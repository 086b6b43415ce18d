package org.gongzhi.voting;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.gongzhi.Database;
import org.gongzhi.people.PersonsOfTests;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.PlatformConfig;
import org.gongzhi.platform.TownClock;
import org.gongzhi.voting.count.OwnersItem;
import org.gongzhi.voting.count.Rule;
import org.gongzhi.voting.roll.CsvText;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** 米亚花园三期 with an owners' committee, on the morning of 2024-06-18, and this module's services on a database of its own. */
final class VotingTown {
  static final String AREA = "340303004007";
  static final UUID MIYA = Ids.next();
  static final Actor SUN =
      serving("孙宏图", "COMMITTEE_MEMBER", null, Set.of(MIYA));
  static final Actor LAN = serving("沈岚", "GRID_WORKER", AREA, Set.of());
  static final Actor XUE = serving("韩雪", "COMMUNITY_WORKER", AREA, Set.of());
  static final Actor LYU = serving("吕建平", "PROPERTY_STAFF", null, Set.of());

  final Database database = Database.fresh();
  final JdbcClient sql;
  final TownClock clock;
  final HouseRules houseRules;
  final Rolls rolls;
  final Votes votes;
  final Ballots ballots;
  final PaperDesk paper;
  final Deliveries deliveries;
  final Objections objections;
  final QuickVotes quick;
  final Closing closing;

  private Duration later = Duration.ZERO;

  VotingTown() {
    this("2024-06-18T00:30:00Z");
  }

  VotingTown(String now) {
    this(now, null);
  }

  /**
   * @param pool many connections, for many people at once
   */
  VotingTown(HikariDataSource pool) {
    this("2024-06-18T00:30:00Z", pool);
  }

  private VotingTown(String now, HikariDataSource pool) {
    if (pool != null) pool.setDataSource(database.dataSource());
    DataSource connections = pool == null ? database.dataSource() : pool;
    sql = new PlatformConfig().jdbcClient(new JdbcTemplate(connections));
    clock = new TownClock(Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    houseRules = new HouseRules(sql, clock);
    VoteStore store = new VoteStore(sql);
    RollStore rollStore = new RollStore(sql);
    BallotStore ballotStore = new BallotStore(sql);
    var persons = PersonsOfTests.on(sql, clock, keys());
    closing =
        new Closing(sql, store, new JdbcTransactionManager(connections), _ -> {}, clock);
    rolls = new Rolls(rollStore, store, persons, clock);
    votes = new Votes(store, rollStore, closing, houseRules, clock);
    ballots = new Ballots(ballotStore, store, clock);
    paper = new PaperDesk(sql, store, ballotStore, clock);
    deliveries = new Deliveries(sql, store, persons, clock);
    objections = new Objections(sql, clock);
    quick = new QuickVotes(votes, rolls, houseRules, clock);
  }

  private static Path keys() {
    try {
      return Files.createTempDirectory(Path.of("target"), "keys");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Actor serving(String name, String office, String area, Set<UUID> quarters) {
    return new Actor(
        Ids.next(), name, List.of(new Actor.Post(Ids.next(), name, office, area, quarters)));
  }

  void wait(Duration time) {
    later = later.plus(time);
    clock.shiftBy(later);
  }

  /** A vote of owners about the bicycle shed, from the first of July to the fifteenth, both whole days. */
  NewVote shed(Manner manner, Rule rule) {
    return new NewVote(
        AREA,
        MIYA,
        Subject.PLAIN,
        new Vote.Words("16栋北侧停车棚", "同意在16栋北侧绿地建非机动车停车棚吗？"),
        rule,
        manner,
        true,
        new NewVote.Plan(
            LocalDate.of(2024, 6, 16), midnight("2024-07-01"), midnight("2024-07-16")),
        "");
  }

  static Instant midnight(String day) {
    return LocalDate.parse(day).atStartOfDay(TownClock.ZONE).toInstant();
  }

  /** Owners with one dwelling of 100 ㎡ each, and a telephone by which they can be found. */
  static String owners(int many) {
    StringBuilder sheet = new StringBuilder("房号,面积,业主,电话\n");
    IntStream.rangeClosed(1, many)
        .forEach(i -> sheet.append("9栋%d,100.00,业主%d,138%08d\n".formatted(i, i, i)));
    return sheet.toString();
  }

  /** A vote of that many owners, opened; it is the first of July. */
  VoteKey opened(int many) {
    return opened(many, Rule.owners(OwnersItem.COMPANY));
  }

  VoteKey opened(int many, Rule rule) {
    VoteKey key = votes.propose(SUN, shed(Manner.SIGNED, rule));
    Rolls.Imported imported =
        rolls.importInto(SUN, key, "名册.csv", CsvText.rows(owners(many)));
    if (!imported.problems().isEmpty()) throw new AssertionError(imported.problems());
    votes.open(SUN, key);
    wait(Duration.between(clock.instant(), midnight("2024-07-01")));
    return key;
  }

  /** The person behind a voter, as an actor. */
  Actor voter(VoteKey vote, int no) {
    UUID person =
        sql.sql(
                """
                select r.person
                from voting.vote v
                join voting.voter r on r.area = v.area and r.roll = v.roll
                where v.area = :area and v.id = :vote and r.no = :no
                """)
            .param("area", vote.area())
            .param("vote", vote.id())
            .param("no", no)
            .query(UUID.class)
            .single();
    return Actor.resident(person, "业主" + no);
  }

  /** A meeting of so many who are there. */
  static List<Member> there(int many) {
    List<Member> members = new ArrayList<>();
    for (int i = 1; i <= many; i++) members.add(Member.there(Ids.next(), "成员" + i));
    return members;
  }
}
