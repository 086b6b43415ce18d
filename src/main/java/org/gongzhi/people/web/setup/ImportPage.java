package org.gongzhi.people.web.setup;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 导入.
 *
 * @param area into which community
 * @param form what was typed
 * @param kinds what a list may be of, with its columns
 * @param summary how it went; empty before anything was handed in
 * @param report row by row
 */
public record ImportPage(
    String area, Form form, List<Choice> kinds, String summary, List<Row> report) {
  /**
   * 一行.
   *
   * @param number where it stands in the file
   * @param what it is about
   * @param outcome what became of it, and why
   * @param refused whether it must be mended
   */
  public record Row(String number, String what, String outcome, boolean refused) {}
}
