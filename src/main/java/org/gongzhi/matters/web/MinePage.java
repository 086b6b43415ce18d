package org.gongzhi.matters.web;

import java.util.List;
import org.gongzhi.platform.html.Light;
import org.gongzhi.platform.html.Segment;
import org.jspecify.annotations.Nullable;

/**
 * 我的事.
 *
 * @param views 在办, 已办结
 * @param rows one each matter of this view
 * @param empty which words an empty view says; not used when there are rows
 */
public record MinePage(List<Segment> views, List<Row> rows, Empty empty) {
  /** Why a view shows nothing. */
  public enum Empty {
    /** Nothing was ever said. */
    NEVER,
    OPEN,
    CLOSED
  }

  /**
   * One matter as its reporter sees it.
   *
   * @param number the number people quote
   * @param title one line
   * @param light its light
   * @param word the light's word
   * @param who who has it, and what they are doing
   * @param ask what the reporter is asked; null when nothing
   */
  public record Row(
      String number, String title, Light light, String word, String who, @Nullable Ask ask) {
    public String href() {
      return "/matters/" + number;
    }
  }

  /**
   * 解决了吗.
   *
   * @param version the version that is answered
   * @param yes the words of the button that says so
   * @param no the words of the other one
   */
  public record Ask(int version, String yes, String no) {}

  /**
   * 首页上的“我的事”.
   *
   * @param rows those that ask something of their reporter, then the other open ones
   * @param asking how many ask something
   * @param open how many are open
   * @param all how many there are, closed ones included
   */
  public record Card(List<Row> rows, int asking, int open, int all) {}
}
