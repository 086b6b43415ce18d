package org.gongzhi.voting.count;

import java.util.List;

/**
 * 一种算法. What one way of counting gives.
 *
 * @param kind which way
 * @param applicable whether the house rules allow it here; if not it is shown for comparison
 * @param quorum whether enough took part, by each measure
 * @param pass whether enough agreed, by each measure
 */
public record Reading(
    ReadingKind kind, boolean applicable, List<Check> quorum, List<Check> pass) {
  public Reading {
    quorum = List.copyOf(quorum);
    pass = List.copyOf(pass);
  }

  public Outcome outcome() {
    if (!quorum.stream().allMatch(Check::met)) return Outcome.NOT_VALID;
    return pass.stream().allMatch(Check::met) ? Outcome.PASSED : Outcome.FAILED;
  }
}
