package org.gongzhi.matters.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongzhi.matters.catalogue.Catalogue;
import org.gongzhi.matters.intake.ClassRules.Guess;
import org.gongzhi.matters.intake.HandlingNote.Says;
import org.gongzhi.matters.intake.LeftOut.Reason;
import org.gongzhi.matters.intake.Speaker.Voice;
import org.gongzhi.understanding.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads a chat from top to bottom. Each message is, in this order: no words at all, an answer, a
 * “我家也是”, a new matter, more about one's own matter, or chatter.
 */
final class Reading {
  /** Nobody needs more words to report something. */
  private static final int LONGEST = 2_000;

  /** So many matters back a message may still belong to one. */
  private static final int REACH = 30;

  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);

  private final ChatTranscript transcript;
  private final Hints hints;
  private final ClassRules rules;
  private final PlaceFinder places;
  private final Judgement judgement;
  private final Map<String, Speaker> speakers = new HashMap<>();
  private final List<Draft> drafts = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  Reading(ChatTranscript transcript, Hints hints, Catalogue catalogue, ClassRules rules) {
    this.transcript = transcript;
    this.hints = hints;
    this.rules = rules;
    this.places = new PlaceFinder(hints, transcript.groupName());
    this.judgement = new Judgement(catalogue);
  }

  ChatReading read() {
    for (ChatMessage message : transcript.messages()) {
      Reason reason = take(line(message));
      if (reason != null) {
        leftOut.add(new LeftOut(message, reason));
      }
    }
    return new ChatReading(
        drafts.stream().map(d -> d.propose(places, judgement)).toList(), leftOut);
  }

  private Line line(ChatMessage m) {
    String text = m.text().length() > LONGEST ? m.text().substring(0, LONGEST) : m.text();
    Speaker speaker = speakers.computeIfAbsent(m.sender(), card -> Speaker.of(card, hints));
    return line(m, speaker, text, rules.classify(text));
  }

  private Line line(ChatMessage m, Speaker speaker, String text, List<Guess> guesses) {
    boolean danger = !judgement.dangers(text).isEmpty();
    return new Line(m, speaker, text, guesses, places.in(text), danger);
  }

  /** Puts a message where it belongs; the reason when it belongs nowhere. */
  private @Nullable Reason take(Line line) {
    Reason wordless = wordless(line.text());
    if (wordless != null) {
      return wordless;
    }
    if (line.by(Voice.PROPERTY)) {
      return fromProperty(line);
    }
    if (line.by(Voice.COUNCIL) && !relays(line)) {
      return fromCouncil(line);
    }
    if (onlyAnswers(line)) {
      return answer(line);
    }
    if (support(line) || chase(line)) {
      return null;
    }
    if (line.opens()) {
      open(line);
      return null;
    }
    return ownWords(line) ? null : chatter(line);
  }

  private static @Nullable Reason wordless(String text) {
    String rest = text.strip();
    boolean media = Vocabulary.MEDIA.anyIn(rest);
    for (Words.Hit hit : Vocabulary.MEDIA.in(text)) {
      rest = rest.replace(hit.word(), "");
    }
    boolean words = rest.codePoints().anyMatch(Character::isLetterOrDigit);
    return words ? null : media ? Reason.PICTURE : Reason.WORDLESS;
  }

  private @Nullable Reason fromProperty(Line line) {
    if (line.message().quoted() == null && Vocabulary.NOTICE.anyIn(line.text())) {
      return Reason.NOTICE;
    }
    boolean answers = line.answers() || acknowledges(line) || promises(line);
    return answers ? answer(line) : chatterOr(line, Reason.NOTICE);
  }

  private @Nullable Reason fromCouncil(Line line) {
    boolean answers = line.answers() || acknowledges(line);
    return answers ? answer(line) : chatter(line);
  }

  private static boolean relays(Line line) {
    return line.opens()
        && line.trouble()
        && !line.answers()
        && (Vocabulary.RELAY.anyIn(line.text()) || !line.place().isEmpty());
  }

  private static boolean acknowledges(Line line) {
    return Vocabulary.RECEIVED.anyIn(line.text());
  }

  private static boolean promises(Line line) {
    return PromiseReader.read(line.text(), line.message().day(), line.message().at())
        .filter(p -> !p.deed().isEmpty())
        .isPresent();
  }

  /** Not “已经联系过物业，灯还是坏的”: a resident who was answered and still has the trouble. */
  private static boolean onlyAnswers(Line line) {
    boolean wants = line.trouble() || line.asks() || line.requests();
    return line.answers() && !line.asks() && !(line.opens() && wants);
  }

  /** Gives an answer to its matter, or its parts to theirs: “灯明天换，下水道下午来通”. */
  private @Nullable Reason answer(Line line) {
    Map<Draft, String> parts = new LinkedHashMap<>();
    Draft current = null;
    for (String clause : line.text().split("[，,。；;！!\\n]+")) {
      List<Guess> guesses = rules.classify(clause);
      Draft own = guesses.isEmpty() ? null : lastOf(guesses.getFirst());
      current = own != null ? own : current;
      if (current != null) {
        parts.merge(current, clause, (a, b) -> a + "，" + b);
      }
    }
    if (parts.size() > 1) {
      parts.forEach((draft, part) -> note(draft, line, part));
      return null;
    }
    Draft draft = best(line, true);
    if (draft == null) {
      return chatterOr(line, Reason.ANSWER_WITHOUT_MATTER);
    }
    note(draft, line, line.text());
    return null;
  }

  private @Nullable Draft lastOf(Guess guess) {
    return recent().filter(d -> d.isOf(guess)).findFirst().orElse(null);
  }

  private void note(Draft draft, Line line, String part) {
    ChatMessage m = line.message();
    Promise promise = line.done() ? null : PromiseReader.read(part, m.day(), m.at()).orElse(null);
    Says says =
        line.done()
            ? Says.DONE
            : promise == null && acknowledges(line) ? Says.RECEIVED : Says.UNDERWAY;
    draft.notes.add(new HandlingNote(m, says, promise));
  }

  private boolean support(Line line) {
    Draft draft = line.supports() ? best(line, false) : null;
    boolean other = draft != null && line.guess() != null && !draft.isOf(line.guess());
    if (draft == null || other && line.trouble() && !sameBranch(draft, line.guess())) {
      return false;
    }
    draft.supporters.add(line.message());
    return true;
  }

  /** “什么时候修啊？” after a matter just spoken of. */
  private boolean chase(Line line) {
    if (!line.asks()
        || line.guess() != null
        || line.trouble()
        || !Vocabulary.CHASE.anyIn(line.text())) {
      return false;
    }
    Draft draft = best(line, false);
    if (draft != null && !draft.reporter.equals(line.speaker())) {
      draft.supporters.add(line.message());
    } else if (draft != null) {
      draft.more(line);
    }
    return draft != null;
  }

  private void open(Line line) {
    List<Part> parts = Part.of(line.text(), rules);
    for (Part part : parts) {
      Line own =
          parts.size() == 1
              ? line
              : line(line.message(), line.speaker(), part.text(), part.guesses());
      Draft same = sameMatter(own);
      if (same == null) {
        PlaceMention place = own.place();
        drafts.add(
            new Draft(own, own.text(), own.guesses(), place.shifted(part.start(parts.size()))));
      } else if (same.reporter.equals(line.speaker())) {
        same.more(own);
      } else {
        same.supporters.add(line.message());
      }
    }
  }

  /** The matter somebody already spoke of: same class, same building or at the same time. */
  private @Nullable Draft sameMatter(Line line) {
    return recent()
        .filter(d -> d.isOf(line.guess()) && d.within(DAY, line.message()))
        .filter(d -> !d.place.contradicts(line.place()))
        .filter(d ->
            d.place.building() != null && d.place.building().equals(line.place().building())
                || d.place.building() == null
                    && line.place().building() == null
                    && d.within(HALF_HOUR, line.message()))
        .filter(d -> !d.words.getLast().equals(line.message()))
        .findFirst()
        .orElse(null);
  }

  /** The reporter goes on: “黑灯瞎火的，老人不方便”. */
  private boolean ownWords(Line line) {
    if (line.speaker().card().isEmpty() || Vocabulary.THANKS.anyIn(line.text())) {
      return false;
    }
    Draft own = recent().filter(d -> d.reporter.equals(line.speaker())).findFirst().orElse(null);
    if (own == null
        || !own.notes.isEmpty()
        || line.message().index() - own.words.getLast().index() > 4
        || !own.within(HALF_HOUR, line.message())
        || line.text().codePointCount(0, line.text().length()) < 4) {
      return false;
    }
    own.more(line);
    return true;
  }

  private static Reason chatter(Line line) {
    return chatterOr(line, Reason.CHATTER);
  }

  private static Reason chatterOr(Line line, Reason otherwise) {
    String text = line.text().strip();
    if (Vocabulary.THANKS.anyIn(text)) {
      return Reason.THANKS;
    }
    boolean aboutThem = !line.place().isEmpty() || text.contains("我家") || text.contains("我们");
    if (aboutThem && Vocabulary.FINE.anyIn(text)) {
      return Reason.FINE;
    }
    return Vocabulary.ACKNOWLEDGED.at(text, 0) != null && text.length() <= 8
        ? Reason.ACKNOWLEDGED
        : otherwise;
  }

  /** The matters a message may still belong to, the latest first. */
  private Stream<Draft> recent() {
    return drafts.subList(Math.max(0, drafts.size() - REACH), drafts.size()).reversed().stream();
  }

  private @Nullable Draft best(Line line, boolean answer) {
    List<Draft> near = recent().filter(d -> d.within(DAY, line.message())).toList();
    return near.stream()
        .max(Comparator.comparingDouble(d -> score(d, line, near.indexOf(d), answer)))
        .filter(d -> score(d, line, near.indexOf(d), answer) > 0)
        .orElse(null);
  }

  /** How likely a message speaks of a matter; above 0 it does. */
  private static double score(Draft draft, Line line, int newer, boolean answer) {
    ChatMessage.Quote quote = line.message().quoted();
    Guess guess = line.guess();
    double score = 3.0 / (1 + newer);
    score += quote != null && draft.saysSameAs(quote) ? 100 : 0;
    score += draft.isMentionedIn(line.text()) ? 20 : 0;
    if (guess != null && draft.matterClass() != null) {
      score += draft.isOf(guess) ? 8 : sameBranch(draft, guess) ? -1 : -5;
    }
    if (draft.place.contradicts(line.place()) && !line.supports()) {
      score -= 10;
    } else if (draft.place.building() != null
        && draft.place.building().equals(line.place().building())) {
      score += 4;
    }
    return score + (answer && draft.notes.isEmpty() ? 1.5 : 0);
  }

  private static boolean sameBranch(Draft draft, @Nullable Guess guess) {
    return guess != null
        && draft.matterClass() != null
        && guess.matterClass().code().charAt(0) == draft.matterClass().code().charAt(0);
  }
}
