package org.gongzhi.council.router;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * 谁说了算. Reads from what a topic touches who may bind. The rules stand in the order in which they win: what the law forbids to
 * vote on comes first, what binds owners before what only needs an opinion. It suggests; a person with a mandate confirms.
 */
public final class Router {
  private Router() {}

  /**
   * The suggestion for what a topic touches. Where nothing that is known says who decides, the council's opinion is asked,
   * which binds nobody.
   */
  public static Route suggest(Set<Touch> touches) {
    List<Rule> met = Arrays.stream(Rule.values()).filter(r -> touches.contains(r.touch())).toList();
    if (met.isEmpty()) return new Route(Decider.COUNCIL, null, null, false, List.of(Rule.PREFERRED));
    Rule first = met.getFirst();
    boolean each = first.decider() != null && touches.contains(Touch.SINGLE_HOUSEHOLDS);
    return new Route(first.decider(), first.elsewhere(), first.item(), each, met);
  }
}
