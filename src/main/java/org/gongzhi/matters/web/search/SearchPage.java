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
 * @param kinds what to look for: matters and people, or what another room keeps; empty when there is no other
 * @param orders newest or best first
 * @param found what there is
 */
public record SearchPage(
    Form form,
    boolean asked,
    Filters filters,
    List<Segment> kinds,
    List<Segment> orders,
    Found found) {

  /** 条件. Those that are empty are not offered. */
  public record Filters(
      List<Choice> standings, List<Choice> since, List<Choice> classes, List<Choice> quarters) {}

  /**
   * 找到的.
   *
   * @param rows matters
   * @param others what another room keeps
   * @param more whether there are more matters than are shown
   * @param people masked
   */
  public record Found(List<Row> rows, List<Other> others, boolean more, List<Person> people) {
    static final Found NOTHING = new Found(List.of(), List.of(), false, List.of());

    public boolean isEmpty() {
      return rows.isEmpty() && others.isEmpty() && people.isEmpty();
    }
  }

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

  /**
   * Something another room keeps.
   *
   * @param said a few words around what was looked for; may be empty
   */
  public record Other(
      String href, List<Bit> title, List<Bit> about, List<Bit> said, String when) {}

  /** 张*兵, 138****0001. */
  public record Person(String name, String phone) {}
}
