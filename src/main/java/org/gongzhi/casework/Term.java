package org.gongzhi.casework;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.gongzhi.worktime.Limit;

/**
 * 时限. A named time limit with the document it comes from. The terms of a case are settled when it is
 * opened and stay with it, whatever is decided for later ones.
 *
 * @param limit how long
 * @param source the rule it rests on, as shown to people
 */
public record Term(Limit limit, String source) {

  /** The terms of one case, by name. */
  public record Terms(Map<String, Term> byName) {
    /** Different terms kept in memory; an installation has a few for each area. */
    private static final int REMEMBERED = 5_000;

    private static final Map<Terms, String> TEXTS = new ConcurrentHashMap<>();
    private static final Map<String, Terms> READ = new ConcurrentHashMap<>();

    public Terms {
      byName = Map.copyOf(byName);
    }

    Term get(String name) {
      Term term = byName.get(name);
      if (term == null) throw new IllegalStateException("no term " + name + " in " + byName.keySet());
      return term;
    }

    public Optional<Term> find(String name) {
      return Optional.ofNullable(byName.get(name));
    }

    /** The terms as they are stored. Few cases have terms of their own, so the text is made once. */
    String text() {
      return remembered(TEXTS, this, terms -> Canonical.json(terms.facts()));
    }

    /** The terms that were stored as this text. */
    static Terms of(String text) {
      return remembered(READ, text, t -> of(Facts.parse(t)));
    }

    private static <K, V> V remembered(Map<K, V> known, K key, Function<K, V> made) {
      V value = known.get(key);
      if (value != null) return value;
      value = made.apply(key);
      if (known.size() < REMEMBERED) known.put(key, value);
      return value;
    }

    Map<String, Object> facts() {
      Map<String, Object> facts = new TreeMap<>();
      byName.forEach(
          (name, term) ->
              facts.put(name, Map.of("limit", term.limit().toString(), "source", term.source())));
      return facts;
    }

    static Terms of(Map<String, Object> facts) {
      Map<String, Term> terms = new TreeMap<>();
      for (String name : facts.keySet()) {
        Map<String, Object> term = Facts.map(facts, name);
        terms.put(
            name, new Term(Limit.parse(Facts.text(term, "limit")), Facts.text(term, "source")));
      }
      return new Terms(terms);
    }
  }
}
