package org.gongzhi.council.consensus;

/**
 * 答复计数. How some people answered one statement, and the tests Polis puts to that. A proportion is drawn
 * towards one half by one imagined answer on each side; a test is significant above {@link #SIGNIFICANT}.
 *
 * @param agree how many agree
 * @param disagree how many disagree
 * @param seen how many answered, those who passed included
 */
record Answers(int agree, int disagree, int seen) {
  /** 90 per cent, one side of the normal distribution. */
  static final double SIGNIFICANT = 1.2816;

  /** Of the answers, how many agree. */
  double agreement() {
    return (agree + 1.0) / (seen + 2.0);
  }

  double disagreement() {
    return (disagree + 1.0) / (seen + 2.0);
  }

  /** How surely more than half agree. */
  double agreementTest() {
    return half(agree);
  }

  double disagreementTest() {
    return half(disagree);
  }

  private double half(int said) {
    return 2 * Math.sqrt(seen + 1.0) * ((said + 1.0) / (seen + 1.0) - 0.5);
  }

  /** How surely a larger share agrees here than there. */
  double agreesMoreThan(Answers there) {
    return differs(agree, there.agree, there.seen);
  }

  double disagreesMoreThan(Answers there) {
    return differs(disagree, there.disagree, there.seen);
  }

  private double differs(int said, int saidThere, int seenThere) {
    double here = seen + 1.0;
    double there = seenThere + 1.0;
    double share = (said + saidThere + 2.0) / (here + there);
    // everybody or nearly so on both sides: there is no difference to be sure of
    if (share >= 1) return 0;
    double gap = (said + 1.0) / here - (saidThere + 1.0) / there;
    return gap / Math.sqrt(share * (1 - share) * (1 / here + 1 / there));
  }
}
