package org.gongzhi.voting.web;

import java.util.List;
import org.gongzhi.platform.html.Segment;
import org.jspecify.annotations.Nullable;

/**
 * 登记册.
 *
 * @param title of the vote
 * @param path of the vote at the desk
 * @param views everybody, who has not voted, who was not reached
 * @param view the one shown
 * @param words what is looked for
 * @param rows in the order of the roll
 * @param next the page after this one; null on the last
 */
public record RegisterPage(
    String title,
    String path,
    List<Segment> views,
    String view,
    String words,
    List<Row> rows,
    @Nullable String next) {

  /**
   * @param no number on the roll
   * @param name masked
   * @param units their dwellings
   * @param delivery how the ballot reached them
   * @param ballot how they voted, not what
   */
  public record Row(int no, String name, String units, String delivery, String ballot) {}
}
