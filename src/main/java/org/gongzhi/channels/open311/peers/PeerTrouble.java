package org.gongzhi.channels.open311.peers;

/** 对方出错. Why another server did not do what it was asked; in its own words where it has any. */
final class PeerTrouble extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean forGood;

  /**
   * @param forGood whether asking again would be in vain
   */
  PeerTrouble(String words, boolean forGood) {
    super(words);
    this.forGood = forGood;
  }

  boolean isForGood() {
    return forGood;
  }

  String words() {
    return String.valueOf(getMessage());
  }
}
