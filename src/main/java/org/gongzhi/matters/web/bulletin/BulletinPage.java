package org.gongzhi.matters.web.bulletin;

import java.util.List;
import org.gongzhi.platform.html.Segment;
import org.jspecify.annotations.Nullable;

/**
 * 居务公开.
 *
 * @param views closed, held, earlier
 * @param rows the latest first
 * @param next where the further ones are; null when there are none
 */
public record BulletinPage(List<Segment> views, List<Row> rows, @Nullable String next) {
  /**
   * @param outcome how it ended, or that it is held
   * @param meta place, class and who did it
   * @param days when it is shown
   */
  public record Row(
      String href, String title, String outcome, String meta, String words, String days) {}
}
