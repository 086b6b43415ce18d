package org.gongzhi.matters.web.hotline;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 12345 交办文件.
 *
 * @param form what was refused, else empty
 * @param communities to choose from; one needs no choice
 * @param files the latest first
 */
public record HotlinesPage(Form form, List<Choice> communities, List<Row> files) {
  /**
   * @param state how far it is
   * @param counts how many rows of which kind
   */
  public record Row(String href, String name, String uploaded, String state, String counts) {}
}
