package org.gongzhi.council.opinions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 意见. Takes statements and answers, lets those who serve the place judge what is shown, and counts. Callers have shown that the
 * actor may see the topic; that they may speak is asked here.
 */
@Service
public class Opinions {
  /** Most characters of a statement: one thought, so that one can agree with it. */
  public static final int WORDS = 140;

  /** Statements of one person on one topic. */
  private static final int EACH = 5;

  private static final int REMARK = 200;

  /** Results are looked at again for so long after opinions have ended: clocks differ. */
  private static final Duration AFTER = Duration.ofDays(1);

  private final OpinionStore store;
  private final Clock clock;

  Opinions(OpinionStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** 同意, 不同意, 跳过. */
  public enum Stance {
    AGREE(1),
    DISAGREE(-1),
    PASS(0);

    private final int value;

    Stance(int value) {
      this.value = value;
    }

    /** The message key of its name. */
    public String label() {
      return "opinions.stance." + name();
    }
  }

  /**
   * 表态. One answer a person and statement; answering again before the end changes it.
   *
   * @throws Refused as not allowed when the statement is not shown, opinions are over or the person does not live there
   */
  public void answer(Actor actor, CaseKey topic, int statement, Stance stance) {
    if (!store.answer(topic, actor.person(), statement, stance.value, clock.instant()))
      throw Refused.notAllowed("opinions.notTaken");
  }

  /**
   * 说一句. It is shown once somebody who serves the place has looked at it.
   *
   * @throws Refused as invalid when it is empty, too long, one too many, or was said already
   */
  @Transactional
  public void say(Actor actor, CaseKey topic, String typed) {
    String words = TypedText.line("statement", typed, WORDS);
    if (words.isEmpty()) throw Refused.invalid("statement", "opinions.say.missing");
    store.hold(topic);
    if (store.saidBy(topic, actor.person()) >= EACH)
      throw Refused.invalid("statement", "opinions.say.enough", EACH);
    if (!store.say(topic, actor.person(), words, clock.instant()))
      throw Refused.invalid("statement", "opinions.say.again");
  }

  /**
   * 看一句. Shows or hides a statement. The words stay as they were written, the reason is told to everybody.
   *
   * @param seen the state it was in when it was looked at
   * @param reason null to show it
   * @throws Refused as stale when somebody else judged meanwhile
   */
  public void judge(
      Actor actor,
      CaseKey topic,
      int no,
      Statement.State seen,
      Statement.@Nullable Reason reason,
      String remark) {
    Statement judged =
        new Statement(
            no,
            "",
            reason == null ? Statement.State.SHOWN : Statement.State.HIDDEN,
            reason,
            TypedText.line("remark", remark, REMARK),
            actor.name());
    if (!store.judge(topic, judged, seen, clock.instant())) throw Refused.stale();
  }

  /**
   * The statement somebody is asked next; the proposal itself comes first, for the meeting's agenda rests on it.
   *
   * @param open numbers of the statements that are shown and that they have not answered
   * @param answered how many they have answered
   * @param result what was last worked out; null while nobody answered
   */
  public static Optional<Integer> next(
      Actor actor, List<Integer> open, int answered, @Nullable OpinionResult result) {
    if (open.contains(1)) return Optional.of(1);
    Map<Integer, Counted> counts = new HashMap<>();
    if (result != null) result.statements().forEach(f -> counts.put(f.count().no(), f.count()));
    return NextStatement.choose(
            open.stream().map(no -> counts.getOrDefault(no, new Counted(no, 0, 0, 0, 0))).toList(),
            actor.person(),
            answered)
        .map(Counted::no);
  }

  /**
   * A result as it was kept.
   *
   * @param digest SM3 of the votes and of the way they are worked out
   */
  public record Told(OpinionResult result, String digest, Instant at) {}

  /** What was last worked out; empty while nobody answered. */
  public Optional<Told> result(CaseKey topic) {
    return store.latest(topic).map(k -> new Told(k.result(), k.digest(), k.at()));
  }

  /**
   * 汇总一个议题. The same votes leave the same digest and no second result.
   *
   * @return whether something new came out
   */
  @Transactional
  public boolean count(CaseKey topic) {
    store.hold(topic);
    Instant now = clock.instant();
    List<Reckoning.Answer> answers = store.answers(topic);
    if (answers.isEmpty()) return false;
    String digest = Reckoning.digest(answers);
    Optional<OpinionStore.Kept> last = store.latest(topic);
    if (last.filter(k -> k.digest().equals(digest)).isPresent()) return false;
    OpinionResult result = Reckoning.of(answers);
    int seq = last.map(OpinionStore.Kept::seq).orElse(0) + 1;
    store.keep(topic, new OpinionStore.Kept(seq, digest, result, now));
    Integer support =
        result.statements().stream()
            .filter(f -> f.count().no() == 1)
            .map(OpinionResult.Figures::support)
            .findFirst()
            .orElse(null);
    store.support(topic, support, result.people());
    return true;
  }

  /** 到点汇总. Counts topics on which somebody spoke since; safe to be called by several servers. */
  public int countDue(int limit) {
    List<CaseKey> due = store.due(clock.instant().minus(AFTER), limit);
    due.forEach(this::count);
    return due.size();
  }
}
