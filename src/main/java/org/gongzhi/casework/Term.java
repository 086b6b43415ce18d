package org.gongzhi.casework;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    public Terms {
      byName = Map.copyOf(byName);
    }

    Term get(String name) {
      Term term = byName.get(name);
      if (term == null) throw new IllegalStateException("no term " + name + " in " + byName.keySet());
      return term;
    }

    public Optional<Term> find(String name) {
      return java.util.Optional.ofNullable(byName.get(name));
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
