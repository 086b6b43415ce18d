package org.gongzhi.matters.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongzhi.matters.exchange.HotlineOrder.Trouble;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.documents.DocumentAnswer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the hotline's files. */
@Repository
class HotlineStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String COLUMNS =
      """
      area, id, name, format, header_row, headers, columns::text as columns, state, rows, good,
      known, bad, imported, uploaded_name, uploaded_at
      """;

  private static final String INSERT =
      """
      insert into matters.hotline_file (area, id, name, format, content, header_row, headers,
        columns, state, rows, good, known, bad, imported, done_to, uploaded_by, uploaded_name,
        uploaded_at)
      values (:area, :id, :name, :format, :content, :headerRow, :headers, :columns::jsonb, 'NEW',
        :rows, 0, 0, 0, 0, 0, :by, :byName, :at)
      """;

  private static final String CHECKED =
      """
      update matters.hotline_file
      set columns = :columns::jsonb, good = :good, known = :known, bad = :bad,
        state = case when state in ('NEW', 'CHECKED') then 'CHECKED' else state end
      where area = :area and id = :id
      """;

  private static final String START =
      """
      update matters.hotline_file
      set state = 'IMPORTING', done_to = 0, importer = :importer::jsonb
      where area = :area and id = :id and state in ('CHECKED', 'DONE')
      """;

  private static final String PROGRESS =
      """
      update matters.hotline_file
      set done_to = :doneTo, imported = imported + :imported,
        state = case when :done then 'DONE' else state end
      where area = :area and id = :id
      """;

  private static final String TROUBLES =
      """
      insert into matters.hotline_trouble (area, file, row, number, problem, args)
      select :area, :file, t.row, t.number, t.problem, string_to_array(t.args, chr(31))
      from unnest(:rows::int[], :numbers::text[], :problems::text[], :args::text[])
        t (row, number, problem, args)
      on conflict (area, file, row) do update
      set number = excluded.number, problem = excluded.problem, args = excluded.args
      """;

  private final JdbcClient jdbc;

  HotlineStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(HotlineFile f, byte[] content, UUID by) {
    jdbc.sql(INSERT)
        .param("area", f.area())
        .param("id", f.id())
        .param("name", f.name())
        .param("format", f.form().type().name())
        .param("content", content)
        .param("headerRow", f.form().headerRow())
        .param("headers", Sql.texts(f.form().headings()))
        .param("columns", json(f.columns()))
        .param("rows", f.counts().rows())
        .param("by", by)
        .param("byName", f.by())
        .param("at", Sql.at(f.at()))
        .update();
  }

  List<HotlineFile> latest(Collection<String> areas, int limit) {
    return jdbc.sql(
            "select " + COLUMNS
                + """
                from matters.hotline_file
                where area = any(:areas)
                order by uploaded_at desc
                limit :limit
                """)
        .param("areas", Sql.texts(areas))
        .param("limit", limit)
        .query((r, _) -> file(r))
        .list();
  }

  Optional<HotlineFile> find(Collection<String> areas, UUID id) {
    return jdbc.sql(
            "select " + COLUMNS
                + """
                from matters.hotline_file
                where area = any(:areas) and id = :id
                """)
        .param("areas", Sql.texts(areas))
        .param("id", id)
        .query((r, _) -> file(r))
        .optional();
  }

  byte[] content(HotlineFile f) {
    return jdbc.sql("select content from matters.hotline_file where area = :area and id = :id")
        .param("area", f.area())
        .param("id", f.id())
        .query((r, _) -> r.getBytes("content"))
        .single();
  }

  /** The columns remembered for files of these headings. */
  Optional<HotlineColumns> remembered(String area, List<String> headings) {
    return jdbc.sql(
            """
            select columns::text
            from matters.hotline_columns
            where area = :area and headings = :headings
            """)
        .param("area", area)
        .param("headings", JSON.writeValueAsString(headings))
        .query(String.class)
        .optional()
        .map(HotlineStore::columns);
  }

  void remember(HotlineFile f, HotlineColumns columns) {
    jdbc.sql(
            """
            insert into matters.hotline_columns (area, headings, columns)
            values (:area, :headings, :columns::jsonb)
            on conflict (area, headings) do update set columns = excluded.columns
            """)
        .param("area", f.area())
        .param("headings", JSON.writeValueAsString(f.form().headings()))
        .param("columns", json(columns))
        .update();
  }

  void checked(HotlineFile f, HotlineColumns columns, HotlineFile.Counts counts) {
    jdbc.sql(CHECKED)
        .param("columns", json(columns))
        .param("good", counts.good())
        .param("known", counts.known())
        .param("bad", counts.bad())
        .param("area", f.area())
        .param("id", f.id())
        .update();
  }

  /** Whether it was there to be started. */
  boolean start(HotlineFile f, Actor importer) {
    return jdbc.sql(START)
            .param("importer", JSON.writeValueAsString(importer))
            .param("area", f.area())
            .param("id", f.id())
            .update()
        == 1;
  }

  void progress(HotlineFile f, int doneTo, int imported, boolean done) {
    jdbc.sql(PROGRESS)
        .param("doneTo", doneTo)
        .param("imported", imported)
        .param("done", done)
        .param("area", f.area())
        .param("id", f.id())
        .update();
  }

  /** A file being imported, who imports it, and how far it has come. */
  record Running(HotlineFile file, Actor importer, int doneTo) {}

  Optional<Running> running() {
    return jdbc.sql(
            "select " + COLUMNS
                + """
                , importer::text as importer, done_to
                -- across areas: one hand takes over the files of all
                from matters.hotline_file
                where state = 'IMPORTING'
                order by uploaded_at
                limit 1
                """)
        .query(
            (r, _) ->
                new Running(
                    file(r),
                    JSON.readValue(r.getString("importer"), Actor.class),
                    r.getInt("done_to")))
        .optional();
  }

  void clearTroubles(HotlineFile f) {
    jdbc.sql("delete from matters.hotline_trouble where area = :area and file = :file")
        .param("area", f.area())
        .param("file", f.id())
        .update();
  }

  void troubles(HotlineFile f, List<Trouble> troubles) {
    if (troubles.isEmpty()) return;
    jdbc.sql(TROUBLES)
        .param("area", f.area())
        .param("file", f.id())
        .param("rows", troubles.stream().map(Trouble::row).toArray(Integer[]::new))
        .param("numbers", troubles.stream().map(Trouble::number).toArray(String[]::new))
        .param("problems", troubles.stream().map(t -> t.problem().key()).toArray(String[]::new))
        .param("args", troubles.stream().map(HotlineStore::args).toArray(String[]::new))
        .update();
  }

  /** What stands in the gaps, with a mark of what it was: a sentence is kept by its key. */
  private static String args(Trouble t) {
    return t.problem().args().stream()
        .map(
            a ->
                switch (a) {
                  case Sentence s -> "s" + s.key();
                  case Integer n -> "n" + n;
                  default -> "t" + a;
                })
        .collect(Collectors.joining("\u001f"));
  }

  private static Object arg(String kept) {
    String value = kept.substring(1);
    return switch (kept.charAt(0)) {
      case 's' -> Sentence.of(value);
      case 'n' -> Integer.valueOf(value);
      default -> value;
    };
  }

  List<Trouble> troubles(HotlineFile f, int limit) {
    return jdbc.sql(
            """
            select row, number, problem, args
            from matters.hotline_trouble
            where area = :area and file = :file
            order by row
            limit :limit
            """)
        .param("area", f.area())
        .param("file", f.id())
        .param("limit", limit)
        .query((r, _) -> trouble(r))
        .list();
  }

  private static Trouble trouble(ResultSet r) throws SQLException {
    Object[] args =
        Arrays.stream((String[]) r.getArray("args").getArray())
            .filter(a -> !a.isEmpty())
            .map(HotlineStore::arg)
            .toArray();
    return new Trouble(
        r.getInt("row"), r.getString("number"), Sentence.of(r.getString("problem"), args));
  }

  /** Which of these orders were taken over already, and as which matter. */
  Map<String, UUID> known(String area, Collection<String> numbers) {
    Map<String, UUID> known = new HashMap<>();
    jdbc.sql(
            """
            select number, case_id
            from matters.hotline_order
            where area = :area and number = any(:numbers) and case_id is not null
            """)
        .param("area", area)
        .param("numbers", Sql.texts(numbers))
        .query((r, _) -> known.put(r.getString("number"), r.getObject("case_id", UUID.class)))
        .list();
    return known;
  }

  static HotlineColumns columns(String json) {
    Map<String, Integer> byName = JSON.readValue(json, new TypeReference<Map<String, Integer>>() {});
    Map<HotlineField, Integer> of = new EnumMap<>(HotlineField.class);
    byName.forEach((name, column) -> of.put(HotlineField.valueOf(name), column));
    return new HotlineColumns(of);
  }

  private static String json(HotlineColumns columns) {
    return JSON.writeValueAsString(columns.of());
  }

  private static HotlineFile file(ResultSet r) throws SQLException {
    return new HotlineFile(
        r.getString("area"),
        r.getObject("id", UUID.class),
        r.getString("name"),
        new HotlineFile.Form(
            DocumentAnswer.Type.valueOf(r.getString("format")),
            r.getInt("header_row"),
            List.of((String[]) r.getArray("headers").getArray())),
        columns(r.getString("columns")),
        HotlineFile.State.valueOf(r.getString("state")),
        new HotlineFile.Counts(
            r.getInt("rows"), r.getInt("good"), r.getInt("known"), r.getInt("bad"), r.getInt("imported")),
        r.getString("uploaded_name"),
        r.getObject("uploaded_at", OffsetDateTime.class).toInstant());
  }
}
