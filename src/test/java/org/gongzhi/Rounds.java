package org.gongzhi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongzhi.fences.AccessTable;
import org.gongzhi.people.DemoRoles;
import org.gongzhi.people.PrivateLinks;
import org.gongzhi.platform.Actor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * 走一圈. Nobody, everybody of the demo's sign-in page, and who holds a private link open what the access table
 * lets them open, and go on to wherever those pages lead: some pages of every kind, in each role.
 */
public final class Rounds {
  /** Who has not signed in. */
  public static final String NOBODY = "anonymous";

  /**
   * A page that takes more statements is opened once more: the budget is one for warm pages, and the first to come
   * asks anew who works where and how a party is called, which is remembered for half a minute and some minutes.
   */
  public static final int WARM = 6;

  /** Pages of one kind and role that are opened. */
  private static final int OF_A_KIND = 2;

  private static final Path TABLE = Path.of("src/test/resources/access.txt");
  private static final String CLOSED = "DFH-2024-000066";
  private static final Map<ApplicationContext, List<Seen>> KNOWN = new HashMap<>();

  /**
   * A page as somebody saw it.
   *
   * @param role who
   * @param path where, with its query
   * @param kind the mapping it was answered by, and the names in its query
   * @param from the page that leads there; empty for one of the table
   * @param html what came, empty if it was no page
   * @param sent the statements it took
   */
  public record Seen(
      String role,
      String path,
      String kind,
      String from,
      int status,
      String html,
      List<String> sent) {
    public Document page() {
      return Jsoup.parse(html);
    }

    public boolean isPage() {
      return !html.isEmpty();
    }

    @Override
    public String toString() {
      return role + " " + path + " (" + status + ")" + (from.isEmpty() ? "" : " from " + from);
    }
  }

  private record Step(String path, String from) {}

  private final ApplicationContext town;
  private final MockMvc web;
  private final List<PathPattern> patterns;
  private final Map<String, MockHttpSession> sessions = new HashMap<>();

  private Rounds(ApplicationContext town) {
    this.town = town;
    this.web = town.getBean(MockMvc.class);
    this.patterns =
        town.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
            .getHandlerMethods()
            .keySet()
            .stream()
            .filter(m -> readable(m.getMethodsCondition().getMethods()))
            .flatMap(m -> m.getPatternValues().stream())
            .map(PathPatternParser.defaultInstance::parse)
            .sorted()
            .toList();
  }

  /** Everything everybody saw; walked once for all tests of this town. */
  public static synchronized List<Seen> in(ApplicationContext town) {
    return KNOWN.computeIfAbsent(town, t -> new Rounds(t).walk());
  }

  /** A session of this role; a fresh one for nobody. */
  public static MockHttpSession session(MockMvc web, String role) {
    MockHttpSession session = new MockHttpSession();
    if (role.equals(NOBODY)) return session;
    answer(web, post("/signin/demo").param("role", role).with(csrf()).session(session));
    return session;
  }

  private List<Seen> walk() {
    List<Seen> all = new ArrayList<>();
    AccessTable table = table();
    for (String role : roles()) {
      Deque<Step> steps = new ArrayDeque<>();
      open(table, role).forEach(path -> steps.add(new Step(path, "")));
      if (role.equals(NOBODY)) privateLinks().forEach(path -> steps.add(new Step(path, "")));
      walk(role, steps, all);
    }
    return List.copyOf(all);
  }

  private void walk(String role, Deque<Step> steps, List<Seen> all) {
    Set<String> been = new HashSet<>();
    Map<String, Integer> ofKind = new HashMap<>();
    while (!steps.isEmpty()) {
      Step step = steps.poll();
      String kind = kind(step.path());
      if (kind == null || !been.add(step.path())) continue;
      if (ofKind.merge(kind, 1, Integer::sum) > OF_A_KIND) continue;
      Seen seen = look(role, step, kind, steps);
      all.add(seen);
      seen.page().select("a[href]").eachAttr("href").stream()
          .filter(href -> href.startsWith("/") || href.startsWith("?"))
          .map(href -> href.startsWith("?") ? bare(step.path()) + href : href)
          .map(href -> href.replaceFirst("#.*", ""))
          .forEach(href -> steps.add(new Step(href, step.path())));
    }
  }

  private Seen look(String role, Step step, String kind, Deque<Step> steps) {
    MockHttpSession session = sessions.computeIfAbsent(role, r -> session(web, r));
    try {
      var counted = opened(step, session);
      if (counted.sent().size() > WARM) counted = opened(step, session);
      MockHttpServletResponse response = counted.result();
      String next = response.getHeader("Location");
      if (next != null) steps.add(new Step(next, step.path()));
      String type = String.valueOf(response.getContentType());
      String html =
          type.startsWith("text/html") ? new String(response.getContentAsByteArray(), UTF_8) : "";
      return new Seen(
          role, step.path(), kind, step.from(), response.getStatus(), html, counted.sent());
    } catch (Exception e) {
      throw new AssertionError(role + " " + step, e);
    }
  }

  private Statements.Counted<MockHttpServletResponse> opened(Step step, MockHttpSession session)
      throws Exception {
    return Statements.of(() -> answer(web, get(URI.create(encoded(step.path()))).session(session)));
  }

  private static MockHttpServletResponse answer(
      MockMvc web, MockHttpServletRequestBuilder request) {
    try {
      return web.perform(request).andReturn().getResponse();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Links are written as people read them. */
  private static String encoded(String path) {
    StringBuilder out = new StringBuilder();
    for (byte b : path.getBytes(UTF_8)) {
      if (b > ' ' && "\"<>\\^`{|}".indexOf(b) < 0) out.append((char) b);
      else out.append("%%%02X".formatted(b));
    }
    return out.toString();
  }

  private List<String> open(AccessTable table, String role) {
    int column = table.roles().indexOf(role);
    return table.lines().values().stream()
        .filter(l -> l.endpoint().method().equals("GET"))
        .filter(l -> l.outcomes().get(column) == AccessTable.Outcome.REACHED)
        .map(AccessTable::path)
        .filter(path -> !path.contains("{") && !path.contains("@"))
        .toList();
  }

  private List<String> roles() {
    return Stream.concat(
            Stream.of(NOBODY),
            town.getBean(DemoRoles.class).roles().stream().map(DemoRoles.Role::key))
        .toList();
  }

  /** A closed matter, and one whose reporter is being asked, by the links their reporters have. */
  private List<String> privateLinks() {
    return town.getBean(JdbcClient.class)
        .sql(
            """
            select area, id, reporter
            from casework.case_file
            where number = :closed
              or id = (select id from casework.case_file where stage = 'CONFIRM' order by id limit 1)
              or id = (select id from casework.case_file where stage = 'IN_HAND' order by id limit 1)
            """)
        .param("closed", CLOSED)
        .query((r, _) ->
            town.getBean(PrivateLinks.class)
                .create(
                    Actor.SYSTEM,
                    r.getString("area"),
                    r.getObject("id", UUID.class),
                    r.getObject("reporter", UUID.class),
                    Duration.ofDays(1)))
        .list()
        .stream()
        .map(token -> "/r/" + token)
        .toList();
  }

  private static boolean readable(Set<RequestMethod> methods) {
    return methods.isEmpty() || methods.contains(RequestMethod.GET);
  }

  /** The mapping that answers, and the names in the query; null for what no controller answers. */
  private @Nullable String kind(String path) {
    PathContainer container = PathContainer.parsePath(encoded(bare(path)));
    return patterns.stream()
        .filter(p -> p.matches(container))
        .filter(p -> !p.getPatternString().startsWith("/static/"))
        .min(Comparator.naturalOrder())
        .map(p -> p.getPatternString() + names(path))
        .orElse(null);
  }

  private static String names(String path) {
    if (path.indexOf('?') < 0) return "";
    Set<String> names = new TreeSet<>();
    for (String pair : path.substring(path.indexOf('?') + 1).split("&"))
      names.add(pair.replaceFirst("=.*", ""));
    return "?" + String.join("&", names);
  }

  private static String bare(String path) {
    return path.replaceFirst("\\?.*", "");
  }

  private static AccessTable table() {
    try {
      return AccessTable.read(Files.readAllLines(TABLE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
