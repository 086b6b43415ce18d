package org.gongzhi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.gongzhi.Axe;
import org.gongzhi.Browser.Tab;
import org.gongzhi.Browser;
import org.gongzhi.Rounds.Seen;
import org.gongzhi.Rounds;
import org.gongzhi.Strangers;
import org.gongzhi.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Every kind of page in every look: light and dark, normal and for the elderly (长辈版), on a telephone and on a
 * desk. What is folded away is unfolded first.
 */
@TownTest
class EveryLookTest {
  private static final int PHONE = 360;
  private static final int DESK = 1280;
  private static final int HEIGHT = 800;

  /** Words that are the same in Chinese. */
  private static final List<String> NO_ENGLISH =
      List.of("Cookie", "JSON", "CSV", "jurisdiction_id", "JPG", "PNG", "GIF", "PDF", "Word", "Excel", "English");

  /** Where the words of the standard are what is talked of. */
  private static final String FOR_PROGRAMMERS = "/open311";

  private static final String TOO_WIDE =
      """
      () => {
        // what scrolls by itself makes no page wide
        const kept = e => e && (getComputedStyle(e).overflowX != 'visible' || kept(e.parentElement));
        return document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
          .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !kept(e.parentElement))
          .slice(0, 3).map(e => e.outerHTML.slice(0, 120));
      }
      """;

  /** Text a person reads: not hidden, not cut down to a pixel for screen readers. */
  private static final String SMALL_TEXT =
      """
      () => {
        const small = new Set();
        const shown = e => e.checkVisibility({visibilityProperty: true}) && e.getBoundingClientRect().width > 2;
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const e = walker.currentNode.parentElement;
          if (!walker.currentNode.data.trim() || e.closest('script, .sr, .skip') || !shown(e)) continue;
          if (parseFloat(getComputedStyle(e).fontSize) < 17.99)
            small.add(getComputedStyle(e).fontSize + ' ' + e.outerHTML.slice(0, 120));
        }
        for (const e of document.querySelectorAll('input:not([type=hidden]), select, textarea'))
          if (!e.matches('.sr, [type=radio], [type=checkbox]') && shown(e) && parseFloat(getComputedStyle(e).fontSize) < 17.99)
            small.add(e.outerHTML.slice(0, 120));
        return [...small].slice(0, 5);
      }
      """;

  /** Latin words in text and in what is read aloud, but for numbers, addresses, fingerprints and other languages. */
  private static final String LATIN =
      """
      () => {
        const said = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const e = walker.currentNode.parentElement;
          if (!e.closest('script, style, code, pre, [lang=en]')) said.push(walker.currentNode.data);
        }
        for (const e of document.querySelectorAll('[aria-label], [title], [alt], [placeholder]'))
          for (const a of ['aria-label', 'title', 'alt', 'placeholder'])
            if (e.hasAttribute(a) && !e.closest('[lang=en]')) said.push(e.getAttribute(a));
        said.push(document.title);
        return [...new Set(said.flatMap(t => t.replace(/[A-Z]{2,6}-\\d{4}-\\d+/g, '').replace(/https?:\\S+/g, '')
          .replace(/\\b[A-Z0-9]{2,4}-\\d{4}-[A-Z0-9]\\b|[0-9a-f]{10,}|SM3/g, '')
          .match(/[A-Za-z][A-Za-z0-9._-]*[A-Za-z]/g) ?? []))];
      }
      """;

  private static final String UNFOLD =
      "() => document.querySelectorAll('details').forEach(d => { d.removeAttribute('name'); d.open = true; })";

  private static final String LOOK =
      """
      async ([theme, size]) => {
        document.documentElement.dataset.theme = theme;
        if (size) document.documentElement.dataset.size = size;
        else delete document.documentElement.dataset.size;
        // drawn anew before it is looked at
        await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
      }
      """;

  @LocalServerPort int port;
  @Autowired ApplicationContext town;

  private final List<String> found = Collections.synchronizedList(new ArrayList<>());

  @Test
  void isReadableByEverybody() throws InterruptedException, ExecutionException {
    Queue<Map.Entry<String, List<Seen>>> roles = new ConcurrentLinkedQueue<>(mostPagesFirst());
    // two browsers, because a page is drawn and looked at by one processor
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Future<?>> both = List.of(two.submit(() -> look(roles)), two.submit(() -> look(roles)));
      for (Future<?> one : both) one.get();
    }
    assertThat(found).isEmpty();
  }

  private List<Map.Entry<String, List<Seen>>> mostPagesFirst() {
    return kinds().entrySet().stream()
        .sorted(Comparator.comparing(e -> -e.getValue().size()))
        .toList();
  }

  private void look(Queue<Map.Entry<String, List<Seen>>> roles) {
    for (var next = roles.poll(); next != null; next = roles.poll()) {
      String role = next.getKey();
      List<Seen> pages = next.getValue();
      visit(role, Browser.on(port).width(PHONE), pages, this::everyLook);
      // what the server adds for the elderly is on every page the same
      visit(role, Browser.on(port).width(PHONE).size("largest"), pages.subList(0, 1), this::elders);
    }
    Browser.close();
  }

  /** A page of each kind, whatever its query, and as many more as it takes to see everything one can do. */
  private Map<String, List<Seen>> kinds() {
    Set<String> known = new HashSet<>();
    List<Seen> kinds = new ArrayList<>();
    for (Seen seen : Rounds.in(town)) {
      if (!seen.isPage() || seen.status() != 200) continue;
      boolean fresh = known.add(seen.kind().replaceFirst("\\?.*", ""));
      for (String verb : seen.page().select("input[name=verb]").eachAttr("value"))
        fresh |= known.add(verb);
      if (fresh) kinds.add(seen);
    }
    return kinds.stream()
        .collect(Collectors.groupingBy(Seen::role, TreeMap::new, Collectors.toList()));
  }

  private interface Checks {
    void on(Tab tab, Seen seen);
  }

  /** One tab a role, and each page opened once: opening is what takes the time. */
  private void visit(String role, Browser browser, List<Seen> pages, Checks checks) {
    try (Tab tab = browser.open("/signin")) {
      if (!role.equals(Rounds.NOBODY)) {
        tab.page().locator("button[name=role][value=" + role + "]").click();
        assertThat(tab.page().url()).doesNotContain("/signin");
      }
      for (Seen seen : pages) {
        tab.page().navigate(browser.address(seen.path()));
        tab.page().evaluate(UNFOLD);
        checks.on(tab, seen);
      }
    }
  }

  private void everyLook(Tab tab, Seen seen) {
    Page page = tab.page();
    phone(page, seen);
    elders(tab, seen);
    look(page, "light", null);
    note(seen, "covered", tab.covered());
    page.setViewportSize(DESK, HEIGHT);
    desk(page, seen);
    note(seen, "desk covered", tab.covered());
    page.setViewportSize(PHONE, HEIGHT);
  }

  private void phone(Page page, Seen seen) {
    look(page, "light", null);
    Axe axe = Axe.on(page);
    note(seen, "light", axe.everything());
    note(seen, "too wide", page.evaluate(TOO_WIDE));
    if (!seen.kind().equals(FOR_PROGRAMMERS)) note(seen, "not Chinese", latin(page));
    look(page, "dark", null);
    note(seen, "dark", axe.colours());
  }

  private void elders(Tab tab, Seen seen) {
    Page page = tab.page();
    look(page, "dark", "largest");
    note(seen, "largest dark", Axe.on(page).colours());
    for (String size : List.of("largest", "larger", "large")) {
      look(page, "light", size);
      note(seen, size + " too wide", page.evaluate(TOO_WIDE));
      note(seen, size + " too small", page.evaluate(SMALL_TEXT));
    }
  }

  private void desk(Page page, Seen seen) {
    look(page, "light", null);
    note(seen, "desk", Axe.on(page).everything());
    note(seen, "desk too wide", page.evaluate(TOO_WIDE));
  }

  private static void look(Page page, String theme, String size) {
    page.evaluate(LOOK, Arrays.asList(theme, size));
  }

  private static List<?> latin(Page page) {
    return ((List<?>) page.evaluate(LATIN))
        .stream()
        .map(Object::toString)
        .filter(word -> NO_ENGLISH.stream().noneMatch(word::equalsIgnoreCase))
        // what other tests' people sign in with
        .filter(word -> !Strangers.NAMES.contains(word))
        .toList();
  }

  private void note(Seen seen, String what, Object wrong) {
    for (Object each : (List<?>) wrong) found.add(what + " " + seen + ": " + each);
  }
}
