package org.gongzhi.matters.web.rates;

import java.util.List;
import org.gongzhi.platform.html.Form;

/**
 * 不纳入考核的申请.
 *
 * @param form what was typed and refused, else empty
 * @param rows what waits first
 */
public record ExclusionsPage(Form form, List<Row> rows) {
  /**
   * @param asked who asked, when
   * @param verdict what was decided by whom; empty while it waits
   * @param id area and id, for deciding; empty when this person may not
   */
  public record Row(
      String href,
      String title,
      String number,
      String reason,
      String note,
      String asked,
      String verdict,
      String id) {}
}
