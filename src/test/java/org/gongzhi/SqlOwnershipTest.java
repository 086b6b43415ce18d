package org.gongzhi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongzhi.fences.Catalog;
import org.gongzhi.fences.JavaFile;
import org.gongzhi.fences.Keys;
import org.gongzhi.fences.Migration;
import org.gongzhi.fences.SqlRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every module's SQL keeps to its own schema, to one area, and to what PostgreSQL 15 knows. */
class SqlOwnershipTest {
  private static final Database DATABASE = Database.fresh();
  private static final Catalog CATALOG = Catalog.of(DATABASE);
  private static final List<Migration> MIGRATIONS = Migration.all();
  private static final Set<String> SCHEMAS = Migration.schemas(MIGRATIONS);

  /** Tables that belong to no area, and why. */
  private static final Map<String, String> WITHOUT_AREA =
      Map.of(
          "platform.*", "timers and settings belong to the installation",
          "places.area", "is the area",
          "people.account", "one account serves a person wherever they live or work",
          "people.attempt", "whoever fails to sign in has not said yet where they belong",
          "casework.follower", "how far a follower has read the ledger of all areas");

  /** Classes that may name tables of all modules, and why. */
  private static final Map<String, String> MAY_NAME_ALL =
      Map.of("org/gongzhi/launch/BenchTown.java", "fills a throw-away town with a million matters",
          "org/gongzhi/launch/BenchSearch.java", "tells them all at once");

  /** Rows that stay as they were written: by privilege, not by habit. */
  private static final Set<String> APPEND_ONLY =
      Set.of(
          "casework.act", "casework.link", "casework.seal", "casework.sealed_head",
          "people.look_up", "people.consent", "people.mandate_change",
          "worktime.local_calendar", "worktime.local_day", "voting.roll", "voting.voter", "voting.unit",
          "voting.register", "voting.ballot", "voting.secret_ballot", "voting.paper",
          "voting.delivery", "voting.proxy", "voting.result");

  @Test
  void classesNameOnlyTheirOwnTables() {
    SqlRules rules = new SqlRules(SCHEMAS, CATALOG.names(), CATALOG.withArea());
    assertThat(
            JavaFile.under(JavaFile.MAIN).stream()
                .filter(f -> !MAY_NAME_ALL.containsKey(f.path()))
                .flatMap(f -> rules.check(f).stream()))
        .isEmpty();
  }

  @Test
  void migrationsMakeThingsOnlyInTheirOwnSchema() throws IOException {
    Map<String, Integer> numbers =
        Migration.numbers(Files.readString(Path.of("CONTRIBUTING.md")));
    assertThat(MIGRATIONS.stream().flatMap(m -> m.check(SCHEMAS, numbers).stream())).isEmpty();
  }

  @Test
  void everyKeyBeginsWithTheArea() {
    Keys keys = new Keys(CATALOG, WITHOUT_AREA);
    assertThat(keys.withoutArea()).isEmpty();
    assertThat(keys.idle()).as("entries of WITHOUT_AREA that are no longer needed").isEmpty();
  }

  @Test
  void noColumnAsksTheDatabaseForTheTime() {
    assertThat(new Keys(CATALOG, WITHOUT_AREA).clocks()).isEmpty();
  }

  @Test
  void theApplicationCanNeitherChangeNorDropWhatIsWrittenForEver() {
    Map<String, String> grants =
        CATALOG.relations().stream()
            .filter(r -> APPEND_ONLY.contains(r.full()))
            .collect(Collectors.toMap(Catalog.Relation::full, Catalog.Relation::grants));
    assertThat(APPEND_ONLY)
        .filteredOn(table -> SCHEMAS.contains(table.substring(0, table.indexOf('.'))))
        .allSatisfy(table -> assertThat(grants).containsEntry(table, "select, insert"));
  }

  @Test
  void theApplicationOwnsNothingAndMakesNothing() {
    var sql = DATABASE.sql();
    assertThat(
            sql.sql(
                    """
                    select nspname from pg_namespace
                    where has_schema_privilege(nspname, 'create') and nspname !~ '^pg_temp'
                    union all
                    select relname from pg_class
                    where relkind in ('r', 'p') and (has_table_privilege(oid, 'truncate')
                      or has_table_privilege(oid, 'trigger') or has_table_privilege(oid, 'references'))
                    union all
                    select rolname from pg_roles where rolname = current_user
                      and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication)
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          select id from people.person where area = :area                  => names people.person of another
          select 1 from matters.matter m, people.person p where m.area = :a => names people.person of another
          select id from matter where area = :area                         => names matter without its schema
          select id from matters.matter m join form f on f.id = m.id where m.area = :a => names form without
          select id from matters.matter where id = :id                     => without area
          update matters.matter set title = :t where id = :id              => without area
          delete from matters.matter where id = :id                        => without area
          insert into matters.matter (id, title) values (:id, :t)          => without area
          select m.area from matters.matter m where m.id = :id             => without area
          select id from people.pub_person where id = :id                  => without area
          select id from matters.matter where area = :a and due < now()    => database for the time
          select id, uuidv7() from matters.matter where area = :a          => newer than PostgreSQL 15
          merge into matters.matter m using x on true when matched then delete where area returning 1 => newer
          SELECT id FROM matters.matter WHERE area = :area                 => shouts
          people.person                                                    => names people.person of another
           and exists (select 1 from people.person p)                      => names people.person of another
          """)
  void seesWhatIsOutOfPlaceInAClass(String sql, String finding) {
    assertThat(PLANTED.check(planted("String sql = \"" + sql + "\";")))
        .anySatisfy(f -> assertThat(f).contains(finding));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          select m.id from matters.matter m join people.pub_person p on p.id = m.by where m.area = :area
          with due as (select id from matters.matter where area = :area) select id from due
          with recursive up(code) as (select 1 union all select code + 1 from up) select code from up
          select extract(year from m.at), trim(both from m.title) from matters.matter m where m.area = :a
          select id from matters.matter where area = :a and kind is distinct from kind for update skip locked
          insert into matters.matter (area, id) values (:area, :id) on conflict (area, id) do update set id = :id
          insert into matters.matter (area, id) select x.a, x.b from unnest(:as, :bs) x(a, b)
          -- across areas: the water company serves the whole district\\n select id from matters.matter
          select platform.grams(:text)
          update failed for people.person
          people.page.title
          """)
  void leavesAloneWhatIsInPlaceInAClass(String sql) {
    assertThat(PLANTED.check(planted("String sql = \"" + sql + "\";"))).isEmpty();
  }

  @Test
  void readsAStatementTogetherFromItsParts() {
    String parts =
        """
        static final String ROWS = "select id from matters.matter ";
        String mine = ROWS + "where area = :area " + (late ? "and due < :now " : "") + order;
        String same = "select %s from matters.matter where area = :area".formatted(columns);
        """;
    assertThat(PLANTED.check(planted(parts))).isEmpty();
    assertThat(PLANTED.check(planted(parts.replace("where area", "where place")))).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      textBlock =
          """
          create table people.note (area text)                         => names people.note of another
          create table note (area text)                                => makes note without its schema
          create schema people                                         => touches the schema people
          grant select on people.person to "${app}"                    => names people.person of another
          create view people.pub_note as select 1                      => names people.pub_note of another
          create table matters.a (b uuid references casework.case_file) => refers to casework.case_file
          create view matters.pub_a as select * from people.person     => names people.person of another
          create table matters.a (b timestamptz default now())         => database for the time
          create table matters.a (b int generated always as (c + 1))   => newer than PostgreSQL 15
          create table matters.a (b uuid default uuidv7())             => newer than PostgreSQL 15
          """)
  void seesWhatIsOutOfPlaceInAMigration(String sql, String finding) {
    assertThat(migration("V7.1__matters.sql", sql))
        .anySatisfy(f -> assertThat(f).contains(finding));
  }

  @Test
  void leavesAloneWhatIsInPlaceInAMigration() {
    String sql =
        """
        -- people.person is only mentioned here
        create schema matters;
        grant usage on schema matters to "${app}";
        create table matters.matter (
          area text not null references places.area,
          by uuid references people.person,
          grams text[] generated always as (platform.grams('people.person')) stored,
          primary key (area, id));
        create index on matters.matter using gin (grams);
        create or replace view matters.pub_matter as
          select m.area, o.name from matters.matter m, people.pub_organisation o;
        """;
    assertThat(migration("V7.12__matters.sql", sql)).isEmpty();
    assertThat(migration("V6.1__matters.sql", sql)).singleElement().asString().contains("number");
    assertThat(migration("V7__matters.sql", sql)).singleElement().asString().contains("not named");
  }

  @Test
  void seesKeysWithoutAreaAndClocksInDefaults() throws SQLException {
    Database database = Database.fresh();
    try (var connection = database.asOwner();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          create schema planted;
          create table planted.right (area text, id int, at timestamptz, primary key (area, id));
          create unique index on planted.right (area, at);
          create table planted.wrong (id int primary key, area text, at date default now(), unique (at));
          create unique index on planted.wrong (lower(area));
          create table planted.keyless (area text);
          """);
    }
    Keys keys = new Keys(Catalog.of(database), WITHOUT_AREA);
    assertThat(keys.withoutArea())
        .filteredOn(f -> f.startsWith("planted."))
        .satisfiesExactlyInAnyOrder(
            f -> assertThat(f).contains("planted.wrong", "PRIMARY KEY (id)"),
            f -> assertThat(f).contains("planted.wrong", "UNIQUE (at)"),
            f -> assertThat(f).contains("planted.wrong", "lower(area)"),
            f -> assertThat(f).contains("planted.keyless has no primary key"));
    assertThat(keys.clocks()).singleElement().asString().contains("planted.wrong.at");
  }

  private static final SqlRules PLANTED =
      new SqlRules(
          Set.of("matters", "people", "casework", "platform", "places"),
          Set.of("people.person", "matters.matter"),
          Set.of("matters.matter", "people.person", "people.pub_person"));

  private static List<String> migration(String file, String sql) {
    return new Migration("matters", file, sql)
        .check(
            Set.of("matters", "people", "casework", "platform", "places"), Map.of("matters", 7));
  }

  private static JavaFile planted(String members) {
    return JavaFile.of(
        "org/gongzhi/matters/Planted.java",
        "package org.gongzhi.matters;\nclass Planted {\n" + members + "\n}");
  }
}
