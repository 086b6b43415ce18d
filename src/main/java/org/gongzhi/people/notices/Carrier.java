package org.gongzhi.people.notices;

import java.util.List;
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
   * @param letter the words
   */
  record Outgoing(String area, UUID id, UUID person, String address, Letter letter) {}

  /**
   * The words, for carriers with much room and with little.
   *
   * @param title one line
   * @param brief all of it within one short message
   * @param lines everything, by heading
   */
  record Letter(String title, String brief, List<Line> lines) {
    public Letter {
      lines = List.copyOf(lines);
    }

    /**
     * The whole as one text, each line with its link.
     *
     * @param site address of the site, before the links
     */
    public String written(String site) {
      StringBuilder text = new StringBuilder();
      String heading = "";
      for (Line l : lines) {
        if (!l.heading().equals(heading)) text.append(l.heading()).append("\n\n");
        heading = l.heading();
        text.append(l.sentence()).append('\n').append(site).append(l.path()).append("\n\n");
      }
      return text.toString();
    }
  }

  /**
   * @param heading under which it stands
   * @param sentence what it says
   * @param path of the page where one goes on
   */
  record Line(String heading, String sentence, String path) {}

  /** 没有送出去. */
  final class Failed extends Exception {
    private static final long serialVersionUID = 1L;

    /** 怎么断的. */
    public enum End {
      /** It may go better later. */
      FOR_NOW,
      /** It will not go better. */
      FOR_GOOD,
      /** It was given the words and broke off: it may have gone out. */
      UNSURE
    }

    private final transient Word why;
    private final End end;

    private Failed(Word why, End end) {
      super(why.kept());
      this.why = why;
      this.end = end;
    }

    /** It may go better later. */
    public static Failed forNow(Word why) {
      return new Failed(why, End.FOR_NOW);
    }

    /** It will not go better: there is no such address, or it was refused. */
    public static Failed forGood(Word why) {
      return new Failed(why, End.FOR_GOOD);
    }

    /** Nobody can say whether it went out; it is not tried again by itself. */
    public static Failed unsure(Word why) {
      return new Failed(why, End.UNSURE);
    }

    Word why() {
      return why;
    }

    public End end() {
      return end;
    }
  }
}
