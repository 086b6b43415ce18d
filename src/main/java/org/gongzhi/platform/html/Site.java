package org.gongzhi.platform.html;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongzhi.platform.TownClock;

/**
 * 站点. What all pages share whoever looks at them.
 *
 * @param texts the words, by language
 * @param clock the clock of the place
 * @param nav the places of all menus, in order
 * @param masthead whose site it is
 * @param kit templates and static files
 */
public record Site(
    Map<Language, Texts> texts, TownClock clock, List<NavItem> nav, Masthead masthead, Kit kit) {
  /**
   * 工具箱.
   *
   * @param templates the pages
   * @param assets style sheet, script, pictures
   */
  public record Kit(Templates templates, Assets assets) {}

  public Site {
    nav = nav.stream().sorted(Comparator.comparingInt(NavItem::order)).toList();
  }

  /** The words of both languages. */
  public static Map<Language, Texts> texts(boolean strict) {
    var texts = new EnumMap<Language, Texts>(Language.class);
    for (Language language : Language.values()) {
      texts.put(language, Texts.load(language, strict));
    }
    return texts;
  }
}
