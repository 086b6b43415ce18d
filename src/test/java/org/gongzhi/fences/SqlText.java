package org.gongzhi.fences;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of SQL as the fences see it: words and marks, without its comments and literals. */
public final class SqlText {
  /** A name with its schema and the word before it. */
  public record Name(String schema, String name, String before, boolean called) {
    public String full() {
      return schema + "." + name;
    }
  }

  private static final Pattern STATEMENT =
      Pattern.compile(
          "(select\\s.*|insert\\s+into\\s.*|update\\s+\\S+\\s+(as\\s+)?(\\w+\\s+)?set\\s.*"
              + "|delete\\s+from\\s.*|merge\\s+into\\s.*|truncate\\s.*|with\\s+(recursive\\s+)?\\w+\\b.*"
              + "\\bas\\b.*\\(.*|copy\\s+\\w+\\..*|(create|alter|drop)\\s+(table|view|index)\\s.*)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private static final Pattern FRAGMENT =
      Pattern.compile(
          "\\b(from|join|into|update|using)\\s+[a-z_]+\\.[a-z_]+", Pattern.CASE_INSENSITIVE);

  private static final Pattern ACROSS =
      Pattern.compile("--\\s*across areas:\\s*\\S.{6,}", Pattern.CASE_INSENSITIVE);

  private static final Pattern TOKEN =
      Pattern.compile(":?[\\p{L}_][\\p{L}\\p{N}_]*|\"[^\"]*\"|\\d+|::|[^\\s]");

  /** Functions that use {@code from} as a separator of their arguments. */
  private static final Set<String> FROM_INSIDE =
      Set.of("extract", "trim", "substring", "overlay", "position");

  /** Words after which a list of tables can no longer go on. */
  private static final Set<String> ENDS_FROM =
      Set.of(
          "where", "group", "order", "having", "limit", "offset", "union", "except", "intersect",
          "set", "returning", "window", "fetch", "for", "select", "values");

  private final String raw;
  private final List<String> tokens;

  private SqlText(String raw) {
    this.raw = raw;
    this.tokens = tokens(raw);
  }

  public static SqlText of(String raw) {
    return new SqlText(raw);
  }

  /** A whole statement, as far as one can tell from its beginning. */
  public boolean isStatement() {
    return STATEMENT.matcher(stripped(raw).strip()).matches();
  }

  /** A statement or a part of one that names a table. */
  public boolean isSql() {
    return isStatement() || FRAGMENT.matcher(stripped(raw)).find();
  }

  /** Whether it says why it reads across areas. */
  public boolean isAcrossAreas() {
    return ACROSS.matcher(raw).find();
  }

  public boolean has(Pattern words) {
    return words.matcher(stripped(raw)).find();
  }

  /** Everything of the form {@code schema.name} for the given schemas. */
  public List<Name> names(Set<String> schemas) {
    List<Name> names = new ArrayList<>();
    for (int i = 0; i + 2 < tokens.size(); i++)
      if (schemas.contains(token(i)) && token(i + 1).equals(".") && isWord(token(i + 2)))
        if (!token(i - 1).equals("."))
          names.add(
              new Name(token(i), token(i + 2), token(i - 1), token(i + 3).equals("(")));
    return names;
  }

  /** What stands where a table must stand, as written: with its schema, or bare. */
  public List<String> tables() {
    List<String> tables = new ArrayList<>();
    Map<Integer, Boolean> inFrom = new HashMap<>();
    List<String> openers = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      String t = token(i);
      int depth = openers.size();
      if (t.equals("(")) {
        openers.add(token(i - 1));
        inFrom.put(depth + 1, false);
      } else if (t.equals(")")) {
        if (depth > 0) openers.removeLast();
      } else if (t.equals("from") && isClause(i, openers)) {
        inFrom.put(depth, true);
        addTable(i + 1, tables);
      } else if (t.equals("join") || t.equals("into") || isUpdate(i) || isDeleteUsing(i)) {
        addTable(i + 1, tables);
      } else if (t.equals(",") && inFrom.getOrDefault(depth, false)) {
        addTable(i + 1, tables);
      } else if (ENDS_FROM.contains(t)) {
        inFrom.put(depth, false);
      }
    }
    return tables;
  }

  /** Bare names that are no common table expression, function or table of the server's own. */
  public List<String> unqualified() {
    Set<String> known = new HashSet<>(Set.of("stdin", "stdout", "only", "lateral"));
    for (int i = 0; i < tokens.size(); i++)
      if (token(i).equals("as") && isExpression(i + 1)) known.add(expressionName(i - 1));
    return tables().stream()
        .filter(t -> !t.contains(".") && !t.startsWith("pg_") && !known.contains(t))
        .toList();
  }

  /** Whether a word stands after a {@code where}. */
  public boolean filtersBy(String word) {
    int where = tokens.indexOf("where");
    return where >= 0 && tokens.subList(where, tokens.size()).contains(word);
  }

  /** Whether an insert fills this column. */
  public boolean fills(String column) {
    int insert = tokens.indexOf("insert");
    if (insert < 0) return false;
    int end = tokens.subList(insert, tokens.size()).indexOf(")");
    return end > 0 && tokens.subList(insert, insert + end).contains(column);
  }

  private boolean isClause(int i, List<String> openers) {
    boolean separator = !openers.isEmpty() && FROM_INSIDE.contains(openers.getLast());
    return !separator && !token(i - 1).equals("distinct");
  }

  private boolean isUpdate(int i) {
    return token(i).equals("update")
        && !Set.of("for", "do", "key", "on").contains(token(i - 1))
        && !token(i - 1).equals("grant")
        && !token(i + 1).equals("set");
  }

  private boolean isDeleteUsing(int i) {
    return token(i).equals("using") && !token(i + 1).equals("(") && tokens.contains("delete");
  }

  private void addTable(int i, List<String> tables) {
    int at = i;
    while (Set.of("lateral", "only").contains(token(at))) at++;
    if (!isWord(token(at))) return;
    boolean qualified = token(at + 1).equals(".") && isWord(token(at + 2));
    if (token(qualified ? at + 3 : at + 1).equals("(") && !isInsertColumns(i)) return;
    tables.add(qualified ? token(at) + "." + token(at + 2) : token(at));
  }

  /** {@code insert into t (a, b)} is no call of a function. */
  private boolean isInsertColumns(int i) {
    return token(i - 1).equals("into");
  }

  private boolean isExpression(int i) {
    int at = i;
    while (Set.of("not", "materialized").contains(token(at))) at++;
    return token(at).equals("(");
  }

  private String expressionName(int i) {
    int at = i;
    if (token(at).equals(")")) {
      while (at > 0 && !token(at).equals("(")) at--;
      at--;
    }
    return token(at);
  }

  private String token(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : "";
  }

  private static boolean isWord(String t) {
    return !t.isEmpty() && (Character.isLetter(t.charAt(0)) || t.charAt(0) == '_' || t.charAt(0) == '"');
  }

  private static List<String> tokens(String raw) {
    List<String> tokens = new ArrayList<>();
    Matcher m = TOKEN.matcher(stripped(raw));
    while (m.find()) tokens.add(m.group().toLowerCase(Locale.ROOT).replace("\"", ""));
    return tokens;
  }

  /** Without comments and with empty literals. */
  static String stripped(String raw) {
    return raw.replaceAll("(?s)/\\*.*?\\*/", " ")
        .replaceAll("--[^\n]*", " ")
        .replaceAll("'(?:[^']|'')*'", "''");
  }
}
