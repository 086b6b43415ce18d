package org.gongzhi.matters.intake;

import java.time.LocalDate;
import java.util.List;
import org.gongzhi.matters.catalogue.Catalogue;

/**
 * 自己说的一件事. Reads what one person says of one matter: a matter it is, whatever words they use. Made once
 * for a catalogue, and then asked by any number of threads.
 */
public final class Saying {
  private final ClassRules rules;
  private final Judgement judgement;

  private Saying(ClassRules rules, Judgement judgement) {
    this.rules = rules;
    this.judgement = judgement;
  }

  /** By the words of this catalogue. */
  public static Saying by(Catalogue catalogue) {
    return by(catalogue, ClassRules.of(catalogue));
  }

  /**
   * By rules that know more than its words.
   *
   * @param rules which of its classes a text may belong to
   */
  public static Saying by(Catalogue catalogue, ClassRules rules) {
    return new Saying(rules, new Judgement(catalogue));
  }

  /**
   * Reads it with the same rules as a chat.
   *
   * @param door the speaker's own door, “9-1-1402”; empty when unknown
   * @param text their words
   * @param today the day they say it
   */
  public Proposal read(String door, String text, LocalDate today, Hints hints) {
    PlaceFinder places = new PlaceFinder(hints, null);
    ChatMessage message = new ChatMessage(0, door, null, today, text, null, 1, 1);
    List<ClassRules.Guess> guesses = rules.classify(text);
    Line line =
        new Line(
            message,
            Speaker.of(door, hints),
            text,
            guesses,
            places.in(text),
            !judgement.dangers(text).isEmpty());
    return new Draft(line, text, guesses, line.place()).propose(places, judgement);
  }

  /**
   * The words of a place without the room: the place is read by many, the room only by those who come.
   *
   * @param said what {@link PlaceMention#find(String)} made of these words
   */
  public static String withoutRoom(String words, PlaceMention said) {
    for (PlaceMention.Span span : said.spans()) {
      if (span.part() != PlaceMention.Part.ROOM) continue;
      String before = words.substring(0, span.start()).replaceAll("[-\\s]+$", "");
      String after = words.substring(span.end()).replaceFirst("^ ?(?:室|号房|房|户)", "");
      return (before + after).strip();
    }
    return words;
  }
}
