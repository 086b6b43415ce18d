package org.gongzhi.platform;

/**
 * 起不来. Something about this machine keeps the program from doing its work, and an administrator can
 * mend it: a taken port, a full disk, a database that is too old. It is told as one sentence, never
 * as a stack trace; a fault of ours is any other exception.
 */
public final class CannotStart extends Exception {
  private final Refused.Sentence sentence;

  /**
   * @param key key in the message bundles
   * @param args values for the gaps; numbers as text, so that 8080 stays 8080
   */
  public CannotStart(String key, Object... args) {
    super(key);
    this.sentence = Refused.Sentence.of(key, args);
  }

  public CannotStart(Throwable cause, String key, Object... args) {
    super(key, cause);
    this.sentence = Refused.Sentence.of(key, args);
  }

  public Refused.Sentence sentence() {
    return sentence;
  }
}
