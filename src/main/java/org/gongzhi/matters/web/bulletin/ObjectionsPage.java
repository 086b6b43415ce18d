package org.gongzhi.matters.web.bulletin;

import java.util.List;
import org.gongzhi.platform.html.Form;

/**
 * 收到的异议.
 *
 * @param form what was typed and refused, else empty
 * @param rows what waits first
 */
public record ObjectionsPage(Form form, List<Row> rows) {
  /**
   * @param path area and id, for answering
   * @param answer what was answered; empty while it waits
   */
  public record Row(
      String path, String notice, String title, String words, String said, String answer) {}
}
