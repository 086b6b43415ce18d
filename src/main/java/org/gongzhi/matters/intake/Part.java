package org.gongzhi.matters.intake;

import java.util.ArrayList;
import java.util.List;
import org.gongzhi.matters.intake.ClassRules.Guess;
import org.gongzhi.understanding.Sentences;

/**
 * The sentences of one message that speak of one matter.
 *
 * @param text the sentences
 * @param from where they begin in the message
 * @param guesses their classes
 * @param problem whether something is wrong in them
 */
record Part(String text, int from, List<Guess> guesses, boolean problem) {
  /** One part, unless sentences with a problem each speak of different classes. */
  static List<Part> of(String text, ClassRules rules) {
    List<Part> parts = new ArrayList<>();
    int start = 0;
    int end = 0;
    List<Guess> guesses = List.of();
    boolean problem = false;
    for (Sentences.Span span : Sentences.of(text)) {
      String sentence = span.in(text);
      List<Guess> own = rules.classify(sentence);
      boolean ownProblem = Vocabulary.trouble(sentence) != null;
      boolean other =
          !own.isEmpty()
              && !guesses.isEmpty()
              && !own.getFirst().matterClass().equals(guesses.getFirst().matterClass());
      if (other && ownProblem && problem) {
        parts.add(new Part(text.substring(start, end), start, guesses, true));
        start = span.start();
        guesses = own;
        problem = true;
      } else {
        guesses = guesses.isEmpty() ? own : guesses;
        problem |= ownProblem;
      }
      end = span.end();
    }
    parts.add(
        parts.isEmpty()
            ? new Part(text, 0, rules.classify(text), problem)
            : new Part(text.substring(start, end), start, guesses, problem));
    return parts;
  }

  /** Where the text begins in the message: a lone part is the message itself. */
  int start(int parts) {
    return parts == 1 ? 0 : from;
  }
}
