package org.gongzhi.matters.web.around;

import java.util.List;
import org.gongzhi.platform.html.Light;

/**
 * 周围. Facts, and lists of matters.
 *
 * @param title whose or what of
 * @param lead a sentence below it
 * @param facts what is known
 * @param links where one can go from here
 * @param sections lists of matters
 */
public record AroundPage(
    String title, String lead, List<Fact> facts, List<Link> links, List<Section> sections) {
  public record Fact(String label, String value) {}

  public record Link(String label, String href) {}

  /**
   * @param id of the heading
   * @param empty what is said when there are none
   */
  public record Section(String id, String title, String empty, List<Row> rows) {}

  public record Row(String href, String title, String number, Light light, String word, String meta) {}
}
