package org.gongzhi.fences;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the SQL inside a module's classes may name and must say. */
public final class SqlRules {
  /** Only the injected clock tells business time; the demo lives in another year. */
  static final Pattern DATABASE_CLOCK =
      Pattern.compile(
          "\\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\\s*\\("
              + "|\\b(current_timestamp|current_date|current_time|localtimestamp|localtime)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What PostgreSQL learnt after 15, our oldest. */
  private static final Pattern TOO_NEW =
      Pattern.compile(
          "\\b(uuidv7|uuidv4|json_table|json_query|json_value|json_exists|json_scalar"
              + "|json_serialize|json_arrayagg|json_objectagg|any_value|array_shuffle|array_sample"
              + "|array_sort|array_reverse|random_normal|pg_input_is_valid|date_add|date_subtract"
              + "|casefold|crc32c?|to_bin|to_oct|unicode_assigned|system_user)\\s*\\("
              + "|\\bis\\s+(not\\s+)?json\\b|\\bwithout\\s+overlaps\\b|\\bvirtual\\b"
              + "|\\bmerge\\s+into\\b.*\\breturning\\b|\\bnot\\s+matched\\s+by\\s+(source|target)\\b"
              + "|\\breturning\\s+(with\\s*\\(|(old|new)\\.)|\\d_\\d"
              + "|\\bgenerated\\s+always\\s+as\\s*\\((?!.*\\bstored\\b)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private static final Pattern SHOUTED =
      Pattern.compile("\\b(SELECT|FROM|WHERE|INSERT|UPDATE|DELETE|JOIN|VALUES|AND|ORDER BY)\\b");

  private final Set<String> schemas;
  private final Set<String> relations;
  private final Set<String> withArea;

  /**
   * @param schemas the schemas there are
   * @param relations every table and view, with its schema
   * @param withArea those of them that are keyed by the division code
   */
  public SqlRules(Set<String> schemas, Set<String> relations, Set<String> withArea) {
    this.schemas = schemas;
    this.relations = relations;
    this.withArea = withArea;
  }

  /** What is wrong with the SQL of one source. */
  public List<String> check(JavaFile file) {
    List<String> found = new ArrayList<>();
    for (JavaFile.Text text : file.texts()) {
      SqlText sql = SqlText.of(text.value());
      if (relations.contains(text.value()) && !text.value().startsWith(file.module() + "."))
        found.add(file.at(text.line(), "names " + text.value() + " of another module"));
      if (!sql.isSql()) continue;
      Stream.of(
              names(file.module(), sql),
              tables(sql),
              words(sql),
              text.part() ? Stream.<String>empty() : areas(sql))
          .flatMap(s -> s)
          .map(message -> file.at(text.line(), message))
          .forEach(found::add);
    }
    return found;
  }

  private Stream<String> names(String module, SqlText sql) {
    return sql.names(schemas).stream()
        .filter(n -> !n.schema().equals(module) && !n.name().startsWith("pub_"))
        .filter(n -> !isSharedFunction(n))
        .map(n -> "names " + n.full() + " of another module")
        .distinct();
  }

  /** Functions of the shared ground, such as the grams of a text, are everyone's. */
  static boolean isSharedFunction(SqlText.Name n) {
    return n.schema().equals("platform") && n.called() && !n.before().equals("into");
  }

  private static Stream<String> tables(SqlText sql) {
    return sql.isStatement()
        ? sql.unqualified().stream().map(t -> "names " + t + " without its schema").distinct()
        : Stream.empty();
  }

  private static Stream<String> words(SqlText sql) {
    List<String> found = new ArrayList<>();
    if (sql.has(DATABASE_CLOCK)) found.add("asks the database for the time");
    if (sql.has(TOO_NEW)) found.add("is newer than PostgreSQL 15");
    if (sql.has(SHOUTED)) found.add("shouts; SQL is lower case");
    return found.stream();
  }

  private Stream<String> areas(SqlText sql) {
    if (!sql.isStatement() || sql.isAcrossAreas()) return Stream.empty();
    return sql.tables().stream()
        .filter(withArea::contains)
        .findFirst()
        .filter(t -> !sql.filtersBy("area") && !sql.fills("area"))
        .map(t -> "reads or writes " + t + " without area, nor says “-- across areas: why”")
        .stream();
  }

  static boolean isTooNew(SqlText sql) {
    return sql.has(TOO_NEW);
  }
}
