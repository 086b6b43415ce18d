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
 * @param watch what brings a case under supervision whatever its clock shows; null when nothing
 */
public record Procedure(
    String key, Opening opening, Map<String, At> stages, @Nullable Watch watch) {

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
   * @param whenDue the verb a timer says when the time is over, instead of escalating; in a final stage,
   *     when so much time has passed since closing
   * @param aside the stage it is a side step of; null when it lies on the way
   * @param marks what else is true of the stage
   */
  public record At(
      Stage stage,
      @Nullable Party owedBy,
      @Nullable Due due,
      List<Move> moves,
      List<Level> overdue,
      @Nullable Verb whenDue,
      @Nullable Stage aside,
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

    /** The work stands still here, and a timer goes on with it when the time is over. */
    public boolean waits() {
      return marks.contains(Mark.WAITS);
    }

    public Optional<Move> move(String verb) {
      return moves.stream().filter(m -> m.verb().name().equals(verb)).findFirst();
    }
  }

  /** What else is true of a stage. */
  public enum Mark {
    UNSIGNED,
    ASKS_REPORTER,
    WAITS
  }

  /**
   * 到期. When a stage is due.
   *
   * @param term the term that starts when the stage is entered; null when only the promise counts
   * @param promised whether the promise to the reporter also binds, whichever comes first
   * @param named whether whoever brings a case here names the day
   */
  public record Due(@Nullable String term, boolean promised, boolean named) {
    static final Due PROMISED = new Due(null, true, false);
  }

  /**
   * 挂牌督办. What brings a case under supervision whatever its clock shows.
   *
   * @param redone results the reporter did not accept
   * @param repeated reports of the same thing
   * @param level the level it rises to
   * @param hears the party that hears of it
   */
  public record Watch(int redone, int repeated, int level, Party hears) {}

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
   * @param reasons reason codes to choose from; one alone goes without saying; empty when none is asked
   * @param most the term after the promise, or after now, beyond which the day may not lie; null when any may
   * @param once whether the promise must not have been extended yet
   */
  public record Needs(
      Set<Need> fields, List<String> reasons, @Nullable String most, boolean once) {
    static final Needs NOTHING = new Needs(Set.of(), List.of(), null, false);
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
    LEAD,
    /** 依据: what the result rests on, unless the lead claims to have solved it, whole or in part. */
    BASIS,
    /** 期限: a day to come, fact “until”. */
    UNTIL,
    /** 方式: how somebody was reached, fact “way”. */
    WAY,
    /** 单位: an organisation that is asked something, fact “organisation”. */
    ORGANISATION,
    /** 另一件: another case, fact “other”. */
    OTHER,
    /** 条件: what must come true, fact “condition”. */
    CONDITION,
    /** 去向: the procedure it is handed on to, fact “target”. */
    TARGET
  }

  /**
   * 效果. What a move does besides moving.
   *
   * @param closes the answer it closes the case with; null when it does not close it
   * @param outcome the outcome it closes with; null when the lead's claim stands
   * @param promise the term of the promise it starts or starts again; null when it leaves it
   * @param clock whether it stops or starts the clock
   * @param within the term after closing in which it is allowed; null when always
   * @param counts what is counted of it
   * @param named whether the promise becomes the day that was named
   */
  public record Effects(
      @Nullable Answer closes,
      @Nullable Outcome outcome,
      @Nullable String promise,
      Pausing clock,
      @Nullable String within,
      Count counts,
      boolean named) {
    static final Effects NONE =
        new Effects(null, null, null, Pausing.LEAVES, null, Count.NOTHING, false);
  }

  /** What is counted of a move. */
  public enum Count {
    NOTHING,
    /** 延期: one a promise. */
    EXTENSION,
    /** 重办. */
    REDO,
    /** 重复反映. */
    REPEAT
  }

  /** What a move does to the clock. */
  public enum Pausing {
    LEAVES,
    /** 暂停: with a reason the reporter can read, until the term “PAUSE” or that of the stage it leads to. */
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

  /** The stages a case passes on its way, for a line of steps; side steps are not among them. */
  public Stream<Stage> path() {
    return stages.values().stream().filter(at -> at.aside() == null).map(At::stage);
  }

  /** Which stage of {@link #path} a case in this stage has come to. */
  public int reached(String stage) {
    Stage aside = at(stage).aside();
    String on = aside == null ? stage : aside.name();
    return path().map(Stage::name).toList().indexOf(on);
  }

  /** The level a case must be at because of what was counted of it; 0 when that is nothing. */
  int demanded(At at, CaseFile.Tally tally) {
    if (watch == null || at.overdue().isEmpty()) return 0;
    boolean demands = tally.redone() >= watch.redone() || tally.repeated() >= watch.repeated();
    return demands ? watch.level() : 0;
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
