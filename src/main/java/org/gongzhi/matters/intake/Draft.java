package org.gongzhi.matters.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gongzhi.matters.catalogue.MatterClass;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.matters.intake.ClassRules.Guess;
import org.gongzhi.platform.Refused.Sentence;
import org.jspecify.annotations.Nullable;

/** A matter while the chat is still being read. */
final class Draft {
  /** How many messages of a chat without times make about half an hour. */
  private static final int HALF_HOUR_OF_LINES = 10;

  final Speaker reporter;
  final List<ChatMessage> words = new ArrayList<>();
  final List<HandlingNote> notes = new ArrayList<>();
  final List<ChatMessage> supporters = new ArrayList<>();
  String text;
  List<Guess> guesses;
  PlaceMention place;

  /**
   * @param line who speaks
   * @param part the sentences of it that speak of this matter
   */
  Draft(Line line, String part, List<Guess> guesses, PlaceMention place) {
    this.reporter = line.speaker();
    this.text = part;
    this.guesses = guesses;
    this.place = place;
    words.add(line.message());
  }

  void more(Line line) {
    words.add(line.message());
    text = text + "\n" + line.text();
    guesses = guesses.isEmpty() ? line.guesses() : guesses;
    place = place.or(line.place());
  }

  @Nullable MatterClass matterClass() {
    return guesses.isEmpty() ? null : guesses.getFirst().matterClass();
  }

  boolean isOf(@Nullable Guess guess) {
    return guess != null && guess.matterClass().equals(matterClass());
  }

  boolean saysSameAs(ChatMessage.Quote quote) {
    String quoted = quote.text().replace("…", "").replace("...", "").strip();
    return !quoted.isEmpty() && words.stream().anyMatch(w -> w.text().contains(quoted));
  }

  boolean isMentionedIn(String text) {
    return !reporter.card().isEmpty()
        && (text.contains("@" + reporter.card()) || text.contains("@" + reporter.name()));
  }

  /** Whether a message came within this time of the last words about the matter. */
  boolean within(Duration span, ChatMessage message) {
    ChatMessage last = words.getLast();
    if (last.at() == null || message.at() == null) {
      long halfHours = Math.max(1, span.toMinutes() / 30);
      return message.index() - last.index() <= HALF_HOUR_OF_LINES * halfHours;
    }
    return Duration.between(last.at(), message.at()).abs().compareTo(span) <= 0;
  }

  Proposal propose(PlaceFinder places, Judgement judgement) {
    Found<MatterKind> kind = judgement.kind(text);
    List<Found<Guess>> classes =
        guesses.stream()
            .map(g -> Found.of(g, "intake.why.class", String.join("、", g.words())))
            .toList();
    if (classes.isEmpty()) {
      classes = judgement.classByKind(kind.value());
    }
    MatterClass c = classes.isEmpty() ? null : classes.getFirst().value().matterClass();
    Found<Urgency> urgency = judgement.urgency(text, c, kind.value());
    Sentence topic = judgement.topic(text, urgency.value());
    List<String> deciding = guesses.isEmpty() ? List.of() : guesses.getFirst().words();
    return new Proposal(
        Titles.of(text, deciding),
        reporter,
        words,
        places.of(place, text, reporter),
        classes,
        kind,
        urgency,
        judgement.dangers(text),
        topic,
        notes,
        supporters);
  }
}
