package org.gongzhi.worktime;

/**
 * 各地日历. Which calendar counts where. Each case keeps the edition it was opened under, so that a half day given
 * later moves nobody's day.
 */
public interface Calendars {
  /** The calendar in force in this area now: the State Council's, with what was decided here and above. */
  WorkCalendar in(String area);

  /**
   * The calendar of an {@linkplain WorkCalendar#edition() edition}; empty is the State Council's alone.
   *
   * @throws IllegalArgumentException if there never was such an edition
   */
  WorkCalendar under(String edition);

  /** One calendar everywhere. */
  static Calendars everywhere(WorkCalendar calendar) {
    return new Calendars() {
      @Override
      public WorkCalendar in(String area) {
        return calendar;
      }

      @Override
      public WorkCalendar under(String edition) {
        return calendar;
      }
    };
  }
}
