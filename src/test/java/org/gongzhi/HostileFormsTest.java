package org.gongzhi;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongzhi.HostileInputs.Hostile;
import org.gongzhi.Rounds.Seen;
import org.gongzhi.platform.html.Form;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills every form of the town, found where somebody of the demo sees it, with what people, broken programs and
 * attackers type. Nothing stays: each sending is rolled back.
 */
@TownTest
class HostileFormsTest {
  /** Answers to words in a field made for words. */
  private static final Set<Integer> TO_WORDS = Set.of(200, 303, 409, 422, 429);

  /** These also, where somebody has tampered with what is not typed. */
  private static final Set<Integer> TO_TAMPERING = Set.of(400, 403, 404);

  /** Not from where other tests sign in, or their attempts would be counted together. */
  private static final String ADDRESS = "203.0.113.99";

  /** Texts from here on fill one field of a form only, or the page that brings them back grows out of all measure. */
  private static final int LONG = 100_000;

  /** What is written there is kept on the phone by a script, and sent once somebody has signed in. */
  private static final String KEPT = "/offline";

  private static final Set<String> WORST = Set.of("NUL", "script", "lone high surrogate");

  @LocalServerPort int port;
  @Autowired MockMvc web;
  @Autowired ApplicationContext town;
  @Autowired PlatformTransactionManager transactions;

  private final Map<String, MockHttpSession> sessions = new HashMap<>();
  private final List<String> found = new ArrayList<>();

  @Test
  void everyFormAnswersWithAClearPage() {
    Map<String, SentForm> forms = forms();
    assertThat(forms).hasSizeGreaterThan(25);
    List<Hostile> inputs = HostileInputs.all().toList();
    for (SentForm form : forms.values()) {
      if (!form.typed().isEmpty())
        for (Hostile h : form.isSlow() ? some(0) : inputs)
          if (h.text().length() < LONG) typed(form, form.withAllTyped(h.text()), form.typed(), h);
          else typed(form, form.with(form.typed().getFirst(), h.text()), form.typed().subList(0, 1), h);
      if (form.typed().size() > 1)
        for (String name : form.typed())
          for (Hostile h : some(name.length()))
            typed(form, form.with(name, h.text()), List.of(name), h);
      for (String name : form.fields().keySet())
        if (!form.typed().contains(name))
          for (Hostile h : some(name.length()))
            tampered(form.with(name, h.text()), name + " = " + h);
    }
    assertThat(found).as("of " + forms.size() + " forms").isEmpty();
  }

  /** Over the wire, where the server's own limits stand before ours. */
  @Test
  void twoMegabytesAreAnsweredByThePageAndNotByTheServer() throws Exception {
    Hostile much = HostileInputs.much().getFirst();
    HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    URI door = URI.create("http://127.0.0.1:" + port + "/signin");
    String page = browser.send(HttpRequest.newBuilder(door).build(), ofString()).body();
    String body =
        "_csrf=" + Jsoup.parse(page).select("input[name=_csrf]").val()
            + "&name=" + URLEncoder.encode(much.text(), UTF_8) + "&password=1";
    HttpResponse<String> answer =
        browser.send(
            HttpRequest.newBuilder(door)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            ofString());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.body()).select("input[name=name]").val()).isEqualTo(much.text());
  }

  /** Another few for each field, so that all come about; the worst ones for each. Hashing is slow. */
  private static List<Hostile> some(int start) {
    List<Hostile> all = HostileInputs.all().filter(h -> h.text().length() < LONG).toList();
    List<Hostile> some = new ArrayList<>();
    for (int i = 0; i < 4; i++) some.add(all.get((start * 5 + i * 11) % all.size()));
    all.stream().filter(h -> WORST.contains(h.name())).forEach(some::add);
    return some;
  }

  /** Each kind of form once, on the pages that can be opened and on those that come when one is sent. */
  private Map<String, SentForm> forms() {
    Map<String, SentForm> known = new LinkedHashMap<>();
    Deque<SentForm> fresh = new ArrayDeque<>();
    for (Seen seen : Rounds.in(town))
      for (SentForm form : seen.kind().equals(KEPT) ? List.<SentForm>of() : SentForm.on(seen.page(), seen.role()))
        if (known.putIfAbsent(form.kind(), form) == null) fresh.add(form);
    while (!fresh.isEmpty()) {
      SentForm form = fresh.poll();
      for (SentForm next : SentForm.on(page(send(form)), form.role()))
        if (known.putIfAbsent(next.kind(), next) == null) fresh.add(next);
    }
    return known;
  }

  private void typed(SentForm form, SentForm filled, List<String> names, Hostile h) {
    MockHttpServletResponse answer = send(filled);
    String what = form + ": " + String.join(", ", names) + " = " + h;
    if (!TO_WORDS.contains(answer.getStatus())) found.add(answer.getStatus() + " for " + what);
    Document page = page(answer);
    harmless(page, what);
    if (answer.getStatus() != 422) return;
    for (String name : names)
      if (!comesBack(page, name, h)) found.add("lost: " + name + " of " + what);
  }

  private void tampered(SentForm form, String what) {
    MockHttpServletResponse answer = send(form);
    int status = answer.getStatus();
    if (!TO_WORDS.contains(status) && !TO_TAMPERING.contains(status))
      found.add(status + " for " + form + ": " + what);
    harmless(page(answer), form + ": " + what);
  }

  private void harmless(Document page, String what) {
    if (!page.select("script:not([src]), [onload], [onerror], [onmouseover], img[src=x]").isEmpty())
      found.add("markup for " + what);
    String text = page.text();
    if (text.contains("java.lang.") || text.contains("org.springframework") || text.contains("at org."))
      found.add("a stack trace for " + what);
  }

  /** In its field, or shown above the form; a password never. */
  private static boolean comesBack(Document page, String name, Hostile h) {
    if (h.name().startsWith("lone")) return true; // no page can say half a letter
    String sent = Form.typed(Map.of(name, new String[] {h.text()})).value(name).strip();
    if (sent.isEmpty()) return true;
    if (!page.select("input[type=password][name=" + name + "]").isEmpty()) return true;
    for (Element e : page.select("[name=" + name + "]")) {
      String value = e.normalName().equals("textarea") ? e.wholeText() : e.val();
      if (same(value, sent)) return true;
    }
    return page.select(".kept").stream().anyMatch(e -> same(e.wholeText(), sent));
  }

  private static boolean same(String shown, String sent) {
    return shown.strip().equals(sent);
  }

  private MockHttpServletResponse send(SentForm form) {
    MockHttpServletRequestBuilder request =
        form.post() ? post(URI.create(form.action())).with(csrf()) : get(URI.create(form.action()));
    form.fields().forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
    request.session(copy(form.role()));
    request.with(
        r -> {
          r.setRemoteAddr(ADDRESS);
          return r;
        });
    return new TransactionTemplate(transactions)
        .execute(
            status -> {
              status.setRollbackOnly();
              try {
                return web.perform(request).andReturn().getResponse();
              } catch (Exception e) {
                throw new AssertionError(form.toString(), e);
              }
            });
  }

  /** A session of its own for each sending, because some end it. */
  private MockHttpSession copy(String role) {
    MockHttpSession session = sessions.computeIfAbsent(role, r -> Rounds.session(web, r));
    MockHttpSession copy = new MockHttpSession();
    session
        .getAttributeNames()
        .asIterator()
        .forEachRemaining(name -> copy.setAttribute(name, session.getAttribute(name)));
    return copy;
  }

  private static Document page(MockHttpServletResponse answer) {
    return Jsoup.parse(new String(answer.getContentAsByteArray(), UTF_8));
  }
}
