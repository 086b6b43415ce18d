package org.gongzhi.fences;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * 访问表. Who gets how far at which endpoint, in one table a person can read: a line for each endpoint, a
 * column for each role.
 *
 * @param roles the columns
 * @param lines by endpoint
 */
public record AccessTable(List<String> roles, Map<Endpoint, Line> lines) {
  /** A method and a path pattern, such as {@code GET /desk/matter/{number}}. */
  public record Endpoint(String method, String path) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /**
   * @param samples values for the variables of the path
   * @param extra whether a filter answers it, so that it is no mapped endpoint
   * @param outcomes one for each role
   */
  public record Line(
      Endpoint endpoint, Map<String, String> samples, boolean extra, List<Outcome> outcomes) {}

  /** How far somebody gets. */
  public enum Outcome {
    REACHED("✓"),
    SIGN_IN("→"),
    NOT_FOUND("·"),
    FORBIDDEN("×"),
    FAULT("!"),
    UNKNOWN("?");

    private final String sign;

    Outcome(String sign) {
      this.sign = sign;
    }

    /**
     * What an answer means. A page that wants something mended (400, 405, 409, 422) was reached.
     *
     * @param location the header, empty if there is none
     */
    public static Outcome of(int status, String location) {
      if (status == 404) return NOT_FOUND;
      if (status == 403) return FORBIDDEN;
      if (status == 401) return SIGN_IN;
      if (status >= 500) return FAULT;
      String path = location.replaceFirst("^https?://[^/]*", "");
      return status >= 300 && status < 400 && path.matches("/signin([?#].*)?") ? SIGN_IN : REACHED;
    }

    static Outcome read(String sign) {
      for (Outcome o : values()) if (o.sign.equals(sign)) return o;
      throw new IllegalArgumentException("no such sign: " + sign);
    }
  }

  private static final Pattern LINE = Pattern.compile("(\\+?)([A-Z]+)\\s+(/\\S*)([^|]*)\\|(.*)");
  private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(?::[^}]*)?}");

  /**
   * Reads a table.
   *
   * @throws IllegalArgumentException naming the line that cannot be read
   */
  public static AccessTable read(List<String> source) {
    List<String> roles = List.of();
    Map<Endpoint, Line> lines = new LinkedHashMap<>();
    for (String text : source) {
      if (text.isBlank() || text.startsWith("#")) continue;
      if (text.startsWith("roles")) {
        roles = cells(text.substring(text.indexOf('|') + 1));
        continue;
      }
      Line line = line(text);
      if (line.outcomes.size() != roles.size())
        throw new IllegalArgumentException("not one sign for each role: " + text);
      if (lines.put(line.endpoint, line) != null)
        throw new IllegalArgumentException("twice: " + text);
    }
    return new AccessTable(roles, lines);
  }

  private static Line line(String text) {
    Matcher m = LINE.matcher(text);
    if (!m.matches()) throw new IllegalArgumentException("cannot be read: " + text);
    Map<String, String> samples = new LinkedHashMap<>();
    for (String sample : cells(m.group(4)))
      samples.put(sample.replaceFirst("=.*", ""), sample.replaceFirst("[^=]*=", ""));
    return new Line(
        new Endpoint(m.group(2), m.group(3)),
        samples,
        !m.group(1).isEmpty(),
        cells(m.group(5)).stream().map(Outcome::read).toList());
  }

  private static List<String> cells(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }

  /** The path with its variables filled in; a variable without a sample stays. */
  public static String path(Line line) {
    return VARIABLE
        .matcher(line.endpoint.path)
        .replaceAll(
            v ->
                Matcher.quoteReplacement(
                    line.samples.getOrDefault(v.group(1), v.group()).replaceFirst("^/", "")));
  }

  /**
   * Knocks at every endpoint in every role.
   *
   * @param mapped the endpoints there are
   * @param existing the roles there are
   * @param knock what happens
   * @return the table as it is now, with a line for every endpoint
   */
  public AccessTable now(
      Collection<Endpoint> mapped,
      List<String> existing,
      BiFunction<String, Line, Outcome> knock) {
    Map<Endpoint, Line> now = new LinkedHashMap<>();
    List<Line> all = new ArrayList<>();
    for (Line l : lines.values()) if (l.extra || mapped.contains(l.endpoint)) all.add(l);
    for (Endpoint e : mapped)
      if (!lines.containsKey(e)) all.add(new Line(e, Map.of(), false, List.of()));
    all.sort(
        Comparator.comparing((Line l) -> l.endpoint.path).thenComparing(l -> l.endpoint.method));
    for (Line l : all) {
      boolean ready = !path(l).contains("{");
      now.put(
          l.endpoint,
          new Line(
              l.endpoint,
              l.samples,
              l.extra,
              existing.stream().map(r -> ready ? knock.apply(r, l) : Outcome.UNKNOWN).toList()));
    }
    return new AccessTable(existing, now);
  }

  /** What is not as this table says, each with the line to write. */
  public List<String> differences(AccessTable now) {
    List<String> found = new ArrayList<>();
    if (!roles.equals(now.roles)) found.add("the roles are " + now.roles + ", not " + roles);
    now.lines.forEach(
        (endpoint, line) -> {
          Line written = lines.get(endpoint);
          if (written == null) found.add("missing, look at it and add:\n" + now.text(line));
          else if (roles.equals(now.roles) && !written.outcomes.equals(line.outcomes))
            found.add("is\n" + now.text(line) + "\n  not\n" + text(written));
          if (line.outcomes.contains(Outcome.FAULT)) found.add(endpoint + " breaks");
          if (line.outcomes.contains(Outcome.UNKNOWN)) found.add(endpoint + " needs samples");
        });
    for (Endpoint e : lines.keySet())
      if (!now.lines.containsKey(e)) found.add(e + " is no endpoint any more");
    return found;
  }

  /** The table as it is written into its file, without comments. */
  public String text() {
    String head = "%-60s | %s".formatted("roles", String.join("  ", roles));
    return Stream.concat(Stream.of(head), lines.values().stream().map(this::text))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private String text(Line line) {
    String samples =
        line.samples.entrySet().stream()
            .map(e -> " " + e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining());
    String method = (line.extra ? "+" : "") + line.endpoint.method;
    String left = "%-5s %s%s".formatted(method, line.endpoint.path, samples);
    String right =
        IntStream.range(0, roles.size())
            .mapToObj(i -> pad(line.outcomes.get(i).sign, roles.get(i).length()))
            .collect(Collectors.joining("  "));
    return "%-60s | %s".formatted(left, right).stripTrailing();
  }

  private static String pad(String sign, int width) {
    return sign + " ".repeat(Math.max(0, width - 1));
  }
}
