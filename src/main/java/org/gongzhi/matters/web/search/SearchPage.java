package org.gongzhi.matters.web.search;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Light;
import org.gongzhi.platform.html.Segment;

/**
 * 搜索.
 *
 * @param form the words, as typed
 * @param asked whether anything was looked for
 * @param filters what to narrow by
 * @param orders newest or best first
 * @param rows matters found
 * @param more whether there are more than are shown
 * @param people people found, masked
 */
public record SearchPage(
    Form form,
    boolean asked,
    Filters filters,
    List<Segment> orders,
    List<Row> rows,
    boolean more,
    List<Person> people) {

  /** 条件. */
  public record Filters(List<Choice> standings, List<Choice> since) {}

  /** A stretch of text, marked where it is what was looked for. */
  public record Bit(String text, boolean marked) {}

  /**
   * 一件.
   *
   * @param href the matter's page
   * @param number its number
   * @param title with what was looked for marked
   * @param place likewise
   * @param said a few words around what was looked for, if that is in neither; may be empty
   * @param stand how far it is
   */
  public record Row(
      String href, String number, List<Bit> title, List<Bit> place, List<Bit> said, Stand stand) {}

  /** How far it is, and since when it is known. */
  public record Stand(Light light, String word, String when) {}

  /** 张*兵, 138****0001. */
  public record Person(String name, String phone) {}

  /** Whether nothing was found. */
  public boolean isEmpty() {
    return rows.isEmpty() && people.isEmpty();
  }
}
