package org.gongzhi.council.meetings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.Refused.Sentence;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 例会的规矩. How a quarter meets. Quorum and majority are among the house rules of votes, which these do not repeat.
 *
 * @param version 0 until somebody wrote one down
 * @param when on which day of the week, from when, and where
 * @param size 议事会人数, at least and at most
 * @param noticeDays so many whole days before, everybody is told
 * @param speaking how long and how often somebody speaks to one item
 * @param rounds so often a thing may fail to be settled before it goes to whoever can
 * @param source what this rests on
 * @param running whether meetings are planned
 */
public record SeriesRules(
    int version,
    When when,
    Size size,
    int noticeDays,
    Speaking speaking,
    int rounds,
    String source,
    boolean running) {
  private static final int PLACE = 100;
  private static final int SOURCE = 500;

  public record When(DayOfWeek weekday, LocalTime begins, String place) {}

  public record Size(int least, int most) {}

  public record Speaking(int seconds, int times) {}

  /** D 2.4: what one starts from where nobody has written anything down. */
  static final Size SIZE = new Size(5, 20);

  static final Speaking SPEAKING = new Speaking(120, 2);
  static final int NOTICE_DAYS = 2;
  static final int ROUNDS = 2;

  /** What a quarter starts from, on this day of the week. */
  public static SeriesRules starting(When when, String source) {
    return new SeriesRules(0, when, SIZE, NOTICE_DAYS, SPEAKING, ROUNDS, source, true);
  }

  SeriesRules checked() {
    Map<String, Sentence> wrong = new LinkedHashMap<>();
    String place = TypedText.line("place", when.place, PLACE);
    if (place.isEmpty()) wrong.put("place", Sentence.of("council.series.place.missing"));
    if (size.least < 3 || size.most > 99 || size.least > size.most)
      wrong.put("least", Sentence.of("council.series.size", 3, 99));
    if (noticeDays < 0 || noticeDays > 15)
      wrong.put("notice", Sentence.of("council.series.notice", 0, 15));
    if (speaking.seconds < 30 || speaking.seconds > 600)
      wrong.put("seconds", Sentence.of("council.series.seconds", 30, 600));
    if (speaking.times < 1 || speaking.times > 9)
      wrong.put("times", Sentence.of("council.series.times", 1, 9));
    if (rounds < 1 || rounds > 9) wrong.put("rounds", Sentence.of("council.series.rounds", 1, 9));
    String from = TypedText.line("source", source, SOURCE);
    if (from.isEmpty()) wrong.put("source", Sentence.of("council.series.source.missing"));
    if (!wrong.isEmpty()) throw Refused.invalid(wrong);
    return new SeriesRules(
        version,
        new When(when.weekday, when.begins, place),
        size,
        noticeDays,
        speaking,
        rounds,
        from,
        running);
  }
}
