package org.gongzhi.channels.open311.peers;

import org.gongzhi.platform.TypedText;

/** 对方出错. Why another server did not do what it was asked; in its own words where it has any. */
final class PeerTrouble extends Exception {
  private static final long serialVersionUID = 1;
  private static final int WORDS = 200;

  /** 出了什么错. Each has a sentence of its own, into which the words go. */
  enum Kind {
    /** 没有回音. */
    SILENT,
    /** 连不上, 或者断了. */
    BROKEN,
    /** 找不到这个网址. */
    NOWHERE,
    /** 是这台机器自己. */
    OURSELVES,
    /** 对方不收, and says why. */
    REFUSED,
    /** 回的不是 XML. */
    GARBLED,
    /** 既没有编号也没有凭证. */
    EMPTY,
    /** 这个平台停用了. */
    RESTING
  }

  private final Kind kind;
  private final String words;
  private final boolean forGood;

  private PeerTrouble(Kind kind, String words, boolean forGood) {
    super(kind + " " + words);
    this.kind = kind;
    this.words = TypedText.head(TypedText.line(words), WORDS);
    this.forGood = forGood;
  }

  /** Another time it may work. */
  static PeerTrouble passing(Kind kind, String words) {
    return new PeerTrouble(kind, words, false);
  }

  /** Asking again would be in vain. */
  static PeerTrouble lasting(Kind kind, String words) {
    return new PeerTrouble(kind, words, true);
  }

  boolean isForGood() {
    return forGood;
  }

  /** As it is kept: the kind, then the words. */
  String kept() {
    return (kind + " " + words).strip();
  }
}
