package org.gongzhi.casework;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gongzhi.worktime.Limit;
import org.jspecify.annotations.Nullable;

/**
 * 时限. A named time limit with the document it comes from. The terms of a case are settled when it is
 * opened and stay with it, whatever is decided for later ones.
 *
 * @param limit how long
 * @param source the rule it rests on, as shown to people
 */
public record Term(Limit limit, String source) {

  /**
   * The terms of one case, by name, and the calendar they are counted by. They never change, so how they are stored is
   * worked out once.
   */
  public static final class Terms {
    /** Different terms kept in memory; an installation has a few for each area. */
    private static final int REMEMBERED = 5_000;

    private static final Map<String, Terms> READ = new ConcurrentHashMap<>();

    /** The member that names the calendar; no term is called so. */
    private static final String CALENDAR = "CALENDAR";

    private final Map<String, Term> byName;
    private final String calendar;
    private final Map<String, Object> facts;
    private final String text;

    public Terms(Map<String, Term> byName) {
      this(byName, "");
    }

    private Terms(Map<String, Term> byName, String calendar) {
      this.byName = Map.copyOf(byName);
      this.calendar = calendar;
      this.facts = facts(byName, calendar);
      this.text = Canonical.json(facts);
    }

    /** 按哪一版日历. The edition of the working calendar these terms are counted by; empty when it is everybody's. */
    public String calendar() {
      return calendar;
    }

    /** The same terms, counted by this edition of the working calendar. */
    Terms by(String edition) {
      return edition.equals(calendar) ? this : new Terms(byName, edition);
    }

    /** The edition that terms among the facts of an act are counted by. */
    public static String calendar(Map<?, ?> facts) {
      return facts.get(CALENDAR) instanceof String edition ? edition : "";
    }

    public Map<String, Term> byName() {
      return byName;
    }

    Term get(String name) {
      Term term = byName.get(name);
      if (term == null) throw new IllegalStateException("no term " + name + " in " + byName.keySet());
      return term;
    }

    public Optional<Term> find(String name) {
      return Optional.ofNullable(byName.get(name));
    }

    /** The terms as they are stored. */
    String text() {
      return text;
    }

    /** The terms as they stand among the facts of an act. */
    Map<String, Object> facts() {
      return facts;
    }

    private static Map<String, Object> facts(Map<String, Term> byName, String calendar) {
      Map<String, Object> facts = new HashMap<>();
      byName.forEach(
          (name, term) ->
              facts.put(name, Map.of("limit", term.limit().toString(), "source", term.source())));
      if (!calendar.isEmpty()) facts.put(CALENDAR, calendar);
      return Map.copyOf(facts);
    }

    /** The terms that were stored as this text. Few cases have terms of their own, so it is read once. */
    static Terms of(String text) {
      Terms known = READ.get(text);
      if (known != null) return known;
      Terms read = of(Facts.parse(text));
      if (READ.size() < REMEMBERED) READ.put(text, read);
      return read;
    }

    static Terms of(Map<String, Object> facts) {
      Map<String, Term> terms = new HashMap<>();
      for (String name : facts.keySet()) {
        if (name.equals(CALENDAR)) continue;
        Map<String, Object> term = Facts.map(facts, name);
        terms.put(
            name, new Term(Limit.parse(Facts.text(term, "limit")), Facts.text(term, "source")));
      }
      return new Terms(terms, calendar(facts));
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Terms terms && text.equals(terms.text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
