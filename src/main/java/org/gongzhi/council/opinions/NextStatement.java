package org.gongzhi.council.opinions;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * 先看哪句. Which statement somebody is asked next: more likely one that tells people apart, that is not passed over, and above
 * all one that few have seen, so that what is said late is heard too. Weights as in Polis (anchors 4a); what Polis reads from its
 * map, how far a statement lies out, is here how far the groups differ. Who has answered so many gets the same one again until
 * they answer it.
 */
final class NextStatement {
  private static final int FRESH = 8;
  private static final double HALVES_AFTER = 5;
  private static final double MANY = 1_000;

  private NextStatement() {}

  /**
   * @param unanswered what this person may still answer, with what is known of it
   * @param answered how many they have answered
   */
  static Optional<Counted> choose(List<Counted> unanswered, UUID person, int answered) {
    if (unanswered.isEmpty()) return Optional.empty();
    double all = unanswered.stream().mapToDouble(NextStatement::weight).sum();
    SplittableRandom random =
        new SplittableRandom(
            person.getLeastSignificantBits() ^ person.getMostSignificantBits() ^ answered);
    double point = random.nextDouble() * all;
    for (Counted c : unanswered) {
      point -= weight(c);
      if (point < 0) return Optional.of(c);
    }
    return Optional.of(unanswered.getLast());
  }

  static double weight(Counted c) {
    double fresh = 1 + FRESH * Math.pow(2, -c.seen() / HALVES_AFTER);
    double w = (1 - c.passing()) * (c.spread() / MANY + 1) * c.agreement() * fresh;
    return w * w;
  }
}
