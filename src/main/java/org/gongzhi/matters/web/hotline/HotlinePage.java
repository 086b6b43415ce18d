package org.gongzhi.matters.web.hotline;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 一份交办文件.
 *
 * @param form what was typed and refused, and for the rest what is known
 * @param head what it is and how far
 * @param fields what must be matched
 * @param columns the headings of the file, to choose from
 * @param report what is wrong with which row
 * @param may what can be done now
 */
public record HotlinePage(
    Form form, Head head, List<Field> fields, List<Choice> columns, List<Line> report, May may) {

  public record Head(String path, String name, String uploaded, String state, String counts) {}

  /** One field and what it is called. */
  public record Field(String name, String label, boolean needed) {}

  public record Line(String row, String number, String problem) {}

  /**
   * @param start whether it can be taken over now
   * @param results whether results can go back
   * @param report whether there is more wrong than is shown
   */
  public record May(boolean start, boolean results, boolean report) {}
}
