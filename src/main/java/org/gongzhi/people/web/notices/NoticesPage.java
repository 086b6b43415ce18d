package org.gongzhi.people.web.notices;

import java.util.List;
import org.gongzhi.platform.html.Paging;
import org.gongzhi.platform.html.Segment;
import org.jspecify.annotations.Nullable;

/**
 * 消息.
 *
 * @param views by heading
 * @param rows newest first
 * @param read what marking all of them sends back
 * @param paging null when there is nothing to page
 * @param digest address of the last digest; empty when there was none
 */
public record NoticesPage(
    List<Segment> views, List<Row> rows, AllRead read, @Nullable Paging paging, String digest) {

  /**
   * One notice.
   *
   * @param href marks it as read and leads on
   * @param sentence what it says
   * @param meta under which heading it stands and when it was
   * @param unread whether it was not read yet
   * @param pressing whether it could not wait
   */
  public record Row(String href, String sentence, String meta, boolean unread, boolean pressing) {}

  /**
   * @param any whether there is anything to mark
   * @param heading whose; empty for all
   * @param until what came later stays unread
   */
  public record AllRead(boolean any, String heading, String until) {}
}
