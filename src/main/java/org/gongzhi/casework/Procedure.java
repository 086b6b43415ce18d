package org.gongzhi.casework;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongzhi.worktime.Limit;
import org.jspecify.annotations.Nullable;

/**
 * 办理流程. The rule book of one system as a value: its stages, for each stage who owes it until when, the
 * verbs allowed, who may do them, what they require and where they lead. Written with {@link
 * #named}, read by {@link Casework}, drawn by a test.
 *
 * @param key name in the database and in message keys
 * @param opening the verb that opens a case and who may say it
 * @param stages the stages in the order people meet them
 */
public record Procedure(String key, Opening opening, Map<String, At> stages) {

  /**
   * 开头. How a case comes into being.
   *
   * @param verb the opening verb
   * @param into the stages a new case may start in
   */
  public record Opening(Verb verb, List<Stage> into) {}

  /**
   * 环节规则. One stage.
   *
   * @param stage which
   * @param owedBy the party that owes the next step; null in a final stage
   * @param due until when; null in a final stage
   * @param moves what may be done here
   * @param overdue who hears of a delay, in order
   * @param whenDue the verb a timer says when the time is over, instead of escalating
   * @param marks what else is true of the stage
   */
  public record At(
      Stage stage,
      @Nullable Party owedBy,
      @Nullable Due due,
      List<Move> moves,
      List<Level> overdue,
      @Nullable Verb whenDue,
      Set<Mark> marks) {

    public boolean isFinal() {
      return owedBy == null;
    }

    /** The lead has not signed for it yet. */
    boolean unsigned() {
      return marks.contains(Mark.UNSIGNED);
    }

    /** The ball is with the reporter. */
    boolean asksReporter() {
      return marks.contains(Mark.ASKS_REPORTER);
    }

    public Optional<Move> move(String verb) {
      return moves.stream().filter(m -> m.verb().name().equals(verb)).findFirst();
    }
  }

  /** What else is true of a stage. */
  public enum Mark {
    UNSIGNED,
    ASKS_REPORTER
  }

  /**
   * 到期. When a stage is due.
   *
   * @param term the term that starts when the stage is entered; null when only the promise counts
   * @param promised whether the promise to the reporter also binds, whichever comes first
   */
  public record Due(@Nullable String term, boolean promised) {}

  /**
   * 督办层级. Who hears of a delay.
   *
   * @param level 1, 2, 3
   * @param hears the party that hears of it
   * @param after how long after the due time; null for at once
   */
  public record Level(int level, Party hears, @Nullable Limit after) {}

  /**
   * 动作规则. One verb at one stage.
   *
   * @param verb what is done
   * @param by who may do it
   * @param needs what must come with it
   * @param to the stage it leads to; null when it stays
   * @param effects what else it does
   */
  public record Move(
      Verb verb, Set<Party> by, Needs needs, @Nullable Stage to, Effects effects) {}

  /**
   * 要件. What an act must bring.
   *
   * @param fields facts that must be there
   * @param reasons reason codes to choose from; empty when no reason is asked
   */
  public record Needs(Set<Need> fields, List<String> reasons) {
    static final Needs NOTHING = new Needs(Set.of(), List.of());
  }

  /** One thing an act must bring. */
  public enum Need {
    /** 说明: words. */
    NOTE,
    /** 照片: at least one photo. */
    PHOTO,
    /** 结果: an outcome the lead claims: solved, partly solved, explained or unsolvable. */
    OUTCOME,
    /** 主办: the organisation it goes to. */
    LEAD
  }

  /**
   * 效果. What a move does besides moving.
   *
   * @param closes the answer it closes the case with; null when it does not close it
   * @param outcome the outcome it closes with; null when the lead's claim stands
   * @param promise the term of the promise it starts or starts again; null when it leaves it
   * @param clock whether it stops or starts the clock
   * @param within the term after closing in which it is allowed; null when always
   */
  public record Effects(
      @Nullable Answer closes,
      @Nullable Outcome outcome,
      @Nullable String promise,
      Pausing clock,
      @Nullable String within) {
    static final Effects NONE = new Effects(null, null, null, Pausing.LEAVES, null);
  }

  /** What a move does to the clock. */
  public enum Pausing {
    LEAVES,
    /** 暂停: with a reason the reporter can read, and until the stage's term “PAUSE”. */
    STOPS,
    /** 恢复: the time that was left is left again. */
    STARTS
  }

  /** Starts to write a procedure. */
  public static ProcedureDraft named(String key) {
    return new ProcedureDraft(key);
  }

  /**
   * The rules of a stage.
   *
   * @throws IllegalStateException if the procedure has no such stage
   */
  public At at(String stage) {
    At at = stages.get(stage);
    if (at == null) throw new IllegalStateException(key + " has no stage " + stage);
    return at;
  }

  /** The rules of all stages. */
  Stream<At> rules() {
    return stages.values().stream();
  }

  /** The stages a case passes on its way, for a line of steps. */
  public Stream<Stage> path() {
    return stages.values().stream().map(At::stage);
  }

  /** Every verb a case can meet. */
  public Stream<Verb> verbs() {
    return Stream.concat(
            Stream.of(opening.verb()),
            Stream.concat(
                stages.values().stream().flatMap(a -> a.moves().stream()).map(Move::verb),
                Arrays.stream(Verb.Timer.values())))
        .distinct();
  }

  static Map<String, At> ordered(List<At> stages) {
    Map<String, At> map = new LinkedHashMap<>();
    for (At at : stages) {
      if (map.put(at.stage().name(), at) != null)
        throw new IllegalStateException("stage twice: " + at.stage());
    }
    return map;
  }
}
