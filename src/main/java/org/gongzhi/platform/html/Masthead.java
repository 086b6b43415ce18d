package org.gongzhi.platform.html;

import org.gongzhi.platform.Actor;
import org.jspecify.annotations.Nullable;

/**
 * 门牌. Tells whose site this is. One bean of a module that knows the place; else the properties say.
 */
@FunctionalInterface
public interface Masthead {
  /**
   * @param name the place, beside the mark: 东方红社区
   * @param under the small line below it on residents' pages: 米亚花园三期; empty if there is none
   * @param organiser who runs the site: 东方红社区居民委员会
   * @param telephone 值班电话, as it is to be read: 0552-000 0000
   */
  record Plate(String name, String under, String organiser, String telephone) {
    /** The number to dial. */
    public String dial() {
      return "tel:"
          + telephone
              .codePoints()
              .filter(c -> c == '+' || (c >= '0' && c <= '9'))
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    }
  }

  Plate plate(@Nullable Actor actor);
}
