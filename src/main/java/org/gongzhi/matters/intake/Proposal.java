package org.gongzhi.matters.intake;

import java.util.List;
import org.gongzhi.matters.catalogue.DangerWord;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.platform.Refused.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * 拟转的一件. One matter found in a chat, for a person to correct and send.
 *
 * @param title a few of the reporter's own words: “14层楼道灯坏了”
 * @param reporter who said it first
 * @param words the reporter's messages about it, unchanged
 * @param place where, and from what that was concluded
 * @param classes best first; empty means “请选择”
 * @param kind what the reporter wants
 * @param urgency how pressing it looks
 * @param dangers danger words in the reporter's words: the numbers to call are shown at once
 * @param topic 像是议事: why this is a thing to deliberate, not a repair; null for a repair
 * @param notes later messages that answer it
 * @param supporters later messages that say “我家也是”
 */
public record Proposal(
    String title,
    Speaker reporter,
    List<ChatMessage> words,
    Found<PlaceMention> place,
    List<Found<ClassRules.Guess>> classes,
    Found<MatterKind> kind,
    Found<Urgency> urgency,
    List<DangerWord> dangers,
    @Nullable Sentence topic,
    List<HandlingNote> notes,
    List<ChatMessage> supporters) {
  public Proposal {
    words = List.copyOf(words);
    classes = List.copyOf(classes);
    dangers = List.copyOf(dangers);
    notes = List.copyOf(notes);
    supporters = List.copyOf(supporters);
  }

  /** Whether a message was used for this matter, as its words, an answer or a support. */
  public boolean uses(ChatMessage message) {
    return words.contains(message)
        || supporters.contains(message)
        || notes.stream().anyMatch(n -> n.message().equals(message));
  }
}
