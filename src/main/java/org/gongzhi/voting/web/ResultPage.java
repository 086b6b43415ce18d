package org.gongzhi.voting.web;

import java.util.List;
import org.gongzhi.platform.html.Form;
import org.jspecify.annotations.Nullable;

/**
 * 表决结果.
 *
 * @param head what was decided
 * @param body who decided: OWNERS and so on
 * @param verdict the outcome in a word and a sentence
 * @param gauges two thresholds, each by what counts
 * @param readings side by side; only owners' votes have several
 * @param facts roll, delivery, ballots, posting
 * @param protest what people say against it
 */
public record ResultPage(
    VotePage.Head head,
    String body,
    Verdict verdict,
    List<Gauges> gauges,
    List<ReadingColumn> readings,
    List<Fact> facts,
    Protest protest) {

  /**
   * @param css passed or failed
   * @param span from when to when
   */
  public record Verdict(String css, String word, String sentence, String share, String span) {
    public boolean passed() {
      return css.equals("passed");
    }
  }

  /** One threshold and how far each measure came. */
  public record Gauges(String title, List<Gauge> gauges) {}

  /**
   * @param label 人数
   * @param share 74.24%
   * @param met whether it is enough
   * @param note the figures
   * @param bars parts of the bar, left to right
   * @param gate where the threshold stands, of 1000
   */
  public record Gauge(
      String label, String share, boolean met, String note, List<Bar> bars, String gate) {}

  /** A stretch of the bar, of 1000. */
  public record Bar(String css, String x, String width) {}

  /**
   * @param relied whether this one counts
   * @param outcome null where the house rules do not allow this reading
   */
  public record ReadingColumn(
      String name, String meaning, boolean relied, List<Fact> shares, Mark outcome) {}

  /**
   * @param css ok, no-go or na
   * @param why more about it; empty if there is nothing
   */
  public record Mark(String css, String word, String why) {}

  /** A line of figures; each text of {@code values} on a line of its own. */
  public record Fact(String label, List<String> values) {}

  /**
   * @param objections with their answers
   * @param form null where objections are not taken from this reader now
   * @param until until when they are
   */
  public record Protest(
      List<Said> objections, @Nullable Form form, String until) {}

  /**
   * @param by masked, and when
   * @param answer empty until there is one
   */
  public record Said(String by, String words, String answer) {}
}
