package org.gongzhi.fences;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One migration: it makes things only in its module's schema, and refers only to what lies below.
 *
 * @param module the folder it is in
 * @param file its file name
 */
public record Migration(String module, String file, String sql) {
  public static final Path ROOT = Path.of("src/main/resources/db/migration");

  private static final Pattern NAME = Pattern.compile("V(\\d+)\\.(\\d+)__[a-z0-9_]+\\.sql");
  private static final Pattern ROOM = Pattern.compile("`([a-z]+)`");

  private static final Pattern MADE =
      Pattern.compile(
          "\\b(?:create|alter|drop)\\s+(?:or\\s+replace\\s+)?(?:unlogged\\s+|materialized\\s+)?"
              + "(?:table|view|sequence|type|domain|function|procedure|trigger)\\s+"
              + "(?:if\\s+(?:not\\s+)?exists\\s+)?(\\w+)(\\.?)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SCHEMA =
      Pattern.compile(
          "\\bschema\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)", Pattern.CASE_INSENSITIVE);

  /** Before these words a name is being made or changed, not read. */
  private static final Set<String> WRITES =
      Set.of("table", "view", "into", "update", "on", "function", "sequence", "type", "exists");

  /** What is common ground beside all places. */
  private static final Set<String> COMMON = Set.of("people.person", "people.organisation");

  /** Every migration of the product. */
  public static List<Migration> all() {
    try (Stream<Path> walk = Files.walk(ROOT)) {
      List<Migration> all = new ArrayList<>();
      for (Path p : walk.filter(Files::isRegularFile).sorted().toList()) {
        Path below = ROOT.relativize(p);
        String folder = below.getNameCount() > 1 ? below.getName(0).toString() : "";
        all.add(new Migration(folder, p.getFileName().toString(), Files.readString(p)));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The schemas that migrations make. */
  public static Set<String> schemas(List<Migration> all) {
    return all.stream()
        .flatMap(m -> Pattern.compile("create\\s+schema\\s+(\\w+)").matcher(m.sql).results())
        .map(r -> r.group(1))
        .collect(Collectors.toSet());
  }

  /** Module to migration number, as the table of the contributors' page says. */
  public static Map<String, Integer> numbers(String contributing) {
    Map<String, Integer> numbers = new HashMap<>();
    for (String line : contributing.lines().filter(l -> l.startsWith("| `")).toList()) {
      String[] cells = line.split("\\|");
      List<String> rooms = ROOM.matcher(cells[1]).results().map(r -> r.group(1)).toList();
      String[] ns = cells[cells.length - 1].strip().split(" · ");
      for (int i = 0; i < rooms.size() && rooms.size() == ns.length; i++)
        if (ns[i].matches("\\d+")) numbers.put(rooms.get(i), Integer.valueOf(ns[i]));
    }
    return numbers;
  }

  /** What is wrong with this migration. */
  public List<String> check(Set<String> schemas, Map<String, Integer> numbers) {
    List<String> found = new ArrayList<>();
    Matcher name = NAME.matcher(file);
    if (!name.matches()) found.add("is not named V<number>.<n>__<what>.sql");
    else if (!Integer.valueOf(name.group(1)).equals(numbers.get(module)))
      found.add("has a number that is not the module's, " + numbers.get(module));
    SqlText text = SqlText.of(sql);
    String bare = SqlText.stripped(sql);
    MADE.matcher(bare)
        .results()
        .filter(r -> r.group(2).isEmpty())
        .forEach(r -> found.add("makes " + r.group(1) + " without its schema"));
    SCHEMA
        .matcher(bare)
        .results()
        .filter(r -> !r.group(1).equals(module))
        .forEach(r -> found.add("touches the schema " + r.group(1)));
    for (SqlText.Name n : text.names(schemas)) name(n).ifPresent(found::add);
    if (SqlRules.isTooNew(text)) found.add("is newer than PostgreSQL 15");
    if (!module.equals("platform") && text.has(SqlRules.DATABASE_CLOCK))
      found.add("asks the database for the time");
    return found.stream().distinct().map(f -> module + "/" + file + " " + f).toList();
  }

  private Optional<String> name(SqlText.Name n) {
    if (n.schema().equals(module) || SqlRules.isSharedFunction(n)) return Optional.empty();
    if (n.before().equals("references"))
      return isCommonGround(n)
          ? Optional.empty()
          : Optional.of("refers to " + n.full() + "; store the id");
    if (n.name().startsWith("pub_") && !WRITES.contains(n.before()))
      return Optional.empty();
    return Optional.of("names " + n.full() + " of another module");
  }

  /** What a foreign key of any module may lead down to. */
  private static boolean isCommonGround(SqlText.Name n) {
    return n.schema().equals("places") || COMMON.contains(n.full());
  }
}
