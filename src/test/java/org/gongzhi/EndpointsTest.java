package org.gongzhi;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongzhi.fences.AccessTable;
import org.gongzhi.fences.AccessTable.Endpoint;
import org.gongzhi.fences.AccessTable.Line;
import org.gongzhi.fences.AccessTable.Outcome;
import org.gongzhi.people.DemoRoles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Knocks at every mapped endpoint in every role of the demo world and compares with {@code access.txt}.
 * The roles are nobody, those of the demo's sign-in page, and two strangers. Each knock is
 * rolled back, so that a POST that succeeds leaves nothing.
 */
@TownTest
class EndpointsTest {
  private static final Path TABLE = Path.of("src/test/resources/access.txt");
  private static final Path NOW = Path.of("target/access.txt");
  private static final String ANONYMOUS = "anonymous";

  private static final String RESIDENT =
      """
      select id
      from people.person p
      where area = :area
        and dwelling is not null
        and not exists (
          select from people.post t where t.area = p.area and t.person = p.id)
      limit 1
      """;

  /** Values that only the running town knows; a sample {@code name=@key} in the table names one. */
  private static final Map<String, Function<ApplicationContext, String>> SAMPLES =
      Map.ofEntries(
          entry("quarter", one("select id from places.quarter where area = :area limit 1")),
          entry("building", one("select id from places.building where area = :area limit 1")),
          entry("grid", one("select id from places.grid where area = :area limit 1")),
          entry("organisation", one("select id from people.organisation where area = :area limit 1")),
          entry("post", one("select id from people.post where area = :area limit 1")),
          entry("mandate", one("select id from people.mandate where area = :area limit 1")),
          entry("person", one(RESIDENT)),
          entry("shed", one("select id from voting.vote where area = :area and title like '%停车棚%'")),
          entry("ropes", one("select id from voting.vote where area = :area and title like '%钢丝绳%'")),
          entry("meters", one("select number from council.topic where area = :area and title like '%水表%'")),
          entry("meeting", one("select id from council.meeting where area = :area and ordinal = 25")),
          entry("held", one("select id from council.meeting where area = :area and ordinal = 24")));

  private static Function<ApplicationContext, String> one(String sql) {
    return town ->
        town.getBean(JdbcClient.class)
            .sql(sql)
            .param("area", "340303004007")
            .query(String.class)
            .single();
  }

  @Autowired MockMvc web;
  @Autowired ApplicationContext town;
  @Autowired ObjectProvider<DemoRoles> demo;
  @Autowired PlatformTransactionManager transactions;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  private final Map<String, MockHttpSession> sessions = new HashMap<>();

  @Test
  void everyRoleGetsAsFarAsTheTableSays() throws IOException {
    List<String> written = Files.readAllLines(TABLE);
    AccessTable table = AccessTable.read(written);
    new Strangers(town).settle();
    AccessTable now = table.now(endpoints(), roles(), this::knock);
    String comments =
        written.stream().filter(l -> l.startsWith("#")).collect(Collectors.joining("\n", "", "\n"));
    Files.writeString(NOW, comments + now.text());
    assertThat(table.differences(now)).as("%s against %s", TABLE, NOW).isEmpty();
  }

  private Set<Endpoint> endpoints() {
    return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
        .flatMap(EndpointsTest::endpoints)
        .collect(
            Collectors.toCollection(
                () ->
                    new TreeSet<>(
                        Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method))));
  }

  private static Stream<Endpoint> endpoints(RequestMappingInfo mapping) {
    Set<String> methods =
        mapping.getMethodsCondition().getMethods().stream()
            .map(Enum::name)
            .collect(Collectors.toSet());
    return mapping.getPatternValues().stream()
        .flatMap(
            path ->
                (methods.isEmpty() ? Set.of("GET", "POST") : methods)
                    .stream().map(method -> new Endpoint(method, path)));
  }

  private List<String> roles() {
    Stream<String> known =
        demo.stream().flatMap(d -> d.roles().stream()).map(DemoRoles.Role::key);
    return Stream.of(Stream.of(ANONYMOUS), known, Strangers.NAMES.stream())
        .flatMap(s -> s)
        .toList();
  }

  private Outcome knock(String role, Line line) {
    MockHttpSession session = session(role);
    MvcResult result =
        new TransactionTemplate(transactions)
            .execute(
                status -> {
                  status.setRollbackOnly();
                  return answer(line, session);
                });
    String location = result.getResponse().getHeader("Location");
    return Outcome.of(result.getResponse().getStatus(), location == null ? "" : location);
  }

  private MvcResult answer(Line line, MockHttpSession session) {
    Map<String, String> samples = new HashMap<>(line.samples());
    samples.replaceAll(
        (name, value) ->
            value.startsWith("@") ? SAMPLES.get(value.substring(1)).apply(town) : value);
    String path =
        AccessTable.path(new Line(line.endpoint(), samples, line.extra(), line.outcomes()));
    try {
      return web.perform(
              request(HttpMethod.valueOf(line.endpoint().method()), URI.create(path))
                  .session(session)
                  .with(csrf()))
          .andReturn();
    } catch (Exception e) {
      throw new AssertionError(line.endpoint() + " throws", e);
    }
  }

  /** A session of its own for each knock, because some endpoints end it. */
  private MockHttpSession session(String role) {
    MockHttpSession copy = new MockHttpSession();
    if (role.equals(ANONYMOUS)) return copy;
    MockHttpSession signedIn = sessions.computeIfAbsent(role, this::signIn);
    signedIn
        .getAttributeNames()
        .asIterator()
        .forEachRemaining(name -> copy.setAttribute(name, signedIn.getAttribute(name)));
    return copy;
  }

  private MockHttpSession signIn(String role) {
    try {
      var door =
          Strangers.NAMES.contains(role)
              ? post("/signin").param("name", role).param("password", Strangers.PASSWORD)
              : post("/signin/demo").param("role", role);
      MvcResult result = web.perform(door.with(csrf())).andReturn();
      assertThat(result.getResponse().getStatus()).as("signing in as " + role).isEqualTo(303);
      return (MockHttpSession) result.getRequest().getSession();
    } catch (Exception e) {
      throw new AssertionError("cannot sign in as " + role, e);
    }
  }
}
