package org.gongzhi.casework;

import java.time.Instant;
import java.util.UUID;
import org.gongzhi.platform.html.Light;
import org.jspecify.annotations.Nullable;

/**
 * 筛选. Which cases a list shows.
 *
 * @param procedure key of the {@link Procedure}
 * @param state how they stand
 * @param about what they are about
 * @param period when they were raised
 * @param words what the title or the place contains, or a whole number; empty for all
 */
public record ListFilter(String procedure, State state, About about, Period period, String words) {
  /** 状态. How a case stands. */
  public enum Standing {
    /** 全部. */
    ALL,
    /** 在办. */
    OPEN,
    /** 超期: open, past the due time, and not paused. */
    OVERDUE,
    /** 办结. */
    CLOSED
  }

  /**
   * @param standing how they stand
   * @param light only of this light; null for all
   * @param stage only in this stage; null for all
   * @param outcome only with this outcome; null for all
   */
  public record State(
      Standing standing,
      @Nullable Light light,
      @Nullable String stage,
      @Nullable Outcome outcome) {}

  /**
   * @param category class code; null for all
   * @param quarter the residential quarter; null for all, and for cases that lie in none
   * @param source how they reached us; null for all
   * @param party the organisation that leads; null for all
   */
  public record About(
      @Nullable String category,
      @Nullable UUID quarter,
      @Nullable String source,
      @Nullable UUID party) {
    static final About ANYTHING = new About(null, null, null, null);
  }

  /**
   * @param from raised at this time or later; null for no limit
   * @param before raised before this time; null for no limit
   */
  public record Period(@Nullable Instant from, @Nullable Instant before) {
    public static final Period ALWAYS = new Period(null, null);
  }

  /** Everything of a procedure. */
  public static ListFilter all(String procedure) {
    return new ListFilter(
        procedure,
        new State(Standing.ALL, null, null, null),
        About.ANYTHING,
        Period.ALWAYS,
        "");
  }

  public ListFilter standing(Standing standing) {
    return state(new State(standing, state.light(), state.stage(), state.outcome()));
  }

  public ListFilter state(State other) {
    return new ListFilter(procedure, other, about, period, words);
  }

  public ListFilter about(About other) {
    return new ListFilter(procedure, state, other, period, words);
  }

  public ListFilter raised(Period other) {
    return new ListFilter(procedure, state, about, other, words);
  }

  public ListFilter words(String other) {
    return new ListFilter(procedure, state, about, period, other);
  }
}
