package org.gongzhi.people.notices;

import java.util.UUID;

/**
 * 投递渠道. The port for whatever carries words out of the house: a gateway for short messages, a mail server. A bean of this
 * type opens its channel; without one the channel is shut and nothing is queued for it.
 */
public interface Carrier {
  Channel channel();

  /**
   * Whether the same id twice reaches the person once. Where it does not, a sending that was cut off midway is never
   * tried again: it is kept as unsure, for somebody to look at.
   */
  boolean knowsRepeats();

  /**
   * Carries one.
   *
   * @return what the carrier calls it, at most 200 characters; empty when it gives it no name
   * @throws Failed when it did not go out
   */
  String carry(Outgoing outgoing) throws Failed;

  /**
   * What goes out.
   *
   * @param area division code of whom it goes to
   * @param id the same at every attempt
   * @param person whom it goes to
   * @param address their number or mail address
   * @param title for carriers that have a line of their own for it
   * @param text the words
   */
  record Outgoing(
      String area, UUID id, UUID person, String address, String title, String text) {}

  /** 没有送出去. */
  final class Failed extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Word why;
    private final boolean forGood;

    private Failed(Word why, boolean forGood) {
      super(why.kept());
      this.why = why;
      this.forGood = forGood;
    }

    /** It may go better later. */
    public static Failed forNow(Word why) {
      return new Failed(why, false);
    }

    /** It will not go better: there is no such address, or it was refused. */
    public static Failed forGood(Word why) {
      return new Failed(why, true);
    }

    Word why() {
      return why;
    }

    public boolean isForGood() {
      return forGood;
    }
  }
}
