package org.gongzhi.matters.intake;

import java.util.List;
import java.util.OptionalInt;
import org.gongzhi.matters.catalogue.Catalogue;

/**
 * 读出来的事. What a chat holds: matters to be done, and the rest with the reason why it stays where it
 * is. Nothing is lost: every message is used or left out.
 *
 * @param proposals in the order they were first spoken of
 * @param leftOut in the order of the chat
 */
public record ChatReading(List<Proposal> proposals, List<LeftOut> leftOut) {
  public ChatReading {
    proposals = List.copyOf(proposals);
    leftOut = List.copyOf(leftOut);
  }

  /** Reads with the keywords of the catalogue. */
  public static ChatReading of(ChatTranscript transcript, Hints hints, Catalogue catalogue) {
    return of(transcript, hints, catalogue, ClassRules.of(catalogue));
  }

  public static ChatReading of(
      ChatTranscript transcript, Hints hints, Catalogue catalogue, ClassRules rules) {
    return new Reading(transcript, hints, catalogue, rules).read();
  }

  /** The first proposal that uses this message, counted from 0. */
  public OptionalInt usedIn(ChatMessage message) {
    for (int i = 0; i < proposals.size(); i++) {
      if (proposals.get(i).uses(message)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }
}
