package org.gongzhi.matters.intake;

import org.gongzhi.understanding.PlainText;
import java.util.List;
import org.gongzhi.matters.intake.Speaker.Voice;
import org.jspecify.annotations.Nullable;

/**
 * One message as the rules see it.
 *
 * @param message the message
 * @param speaker who says it
 * @param text its words, or the first of very many
 * @param guesses the classes it may speak of
 * @param place where it may speak of
 * @param danger whether somebody or something is in danger
 */
record Line(
    ChatMessage message,
    Speaker speaker,
    String text,
    List<ClassRules.Guess> guesses,
    PlaceMention place,
    boolean danger) {
  boolean by(Voice voice) {
    return speaker.voice() == voice;
  }

  private String plain() {
    return PlainText.of(text);
  }

  boolean trouble() {
    return danger || Vocabulary.trouble(plain()) != null;
  }

  boolean asks() {
    return Vocabulary.QUESTION.anyIn(plain());
  }

  boolean requests() {
    return Vocabulary.REQUEST.anyIn(plain());
  }

  boolean answers() {
    return Vocabulary.ANSWER.anyIn(plain()) || done();
  }

  /** “换好了”; not “换好了吗？” */
  boolean done() {
    return Vocabulary.DONE.anyIn(plain()) && !trouble() && !asks();
  }

  boolean supports() {
    return Vocabulary.SUPPORT_BEGINS.at(plain().strip(), 0) != null || Vocabulary.SUPPORT.anyIn(plain());
  }

  /** Something to be done about something we know. */
  boolean opens() {
    if (danger) {
      return true;
    }
    boolean known = !guesses.isEmpty();
    if (known && (trouble() || asks() || requests()) || Vocabulary.PRAISE.anyIn(plain())) {
      return true;
    }
    boolean topic = Vocabulary.TOPIC.anyIn(plain()) && (asks() || requests());
    return topic || trouble() && (requests() || !place.isEmpty());
  }

  ClassRules.@Nullable Guess guess() {
    return guesses.isEmpty() ? null : guesses.getFirst();
  }
}
