package org.gongzhi.platform.html;

import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.gongzhi.platform.Actor;
import org.jspecify.annotations.Nullable;

/**
 * 栏目. One place of the menu; modules publish theirs as beans. Its words are the texts {@code
 * nav.<key>} and, for the phone's bottom bar, {@code nav.<key>.short} if there is one.
 *
 * @param zone which menu it stands in
 * @param order smaller first
 * @param key of its texts, and what a page calls itself by to be shown as the current place
 * @param href where it leads
 * @param icon its sign
 * @param badge how many things ask for attention there; nought shows nothing
 * @param seenBy who sees it; null is an anonymous visitor
 */
public record NavItem(
    Zone zone,
    int order,
    String key,
    String href,
    Icon icon,
    ToLongFunction<Actor> badge,
    Predicate<@Nullable Actor> seenBy) {

  /** 菜单. */
  public enum Zone {
    /** 居民的五个栏目, two characters each. */
    RESIDENT,
    /** 居民“议事”栏下的几处: places that share one entry of the residents' menu, each shown at the top of the others. */
    TOGETHER,
    /** 工作台. */
    DESK,
    /** 工作台“底数”: what rarely changes. */
    DESK_BASE,
    /** 工作台上的一件事: what else may be done about it. Its number stands behind the address. */
    DESK_MATTER,
    /** 顶栏右侧: messages, account, sign-in. */
    TOP
  }

  /** A place everybody sees, or at the desk everybody who works there. */
  public static NavItem of(Zone zone, int order, String key, String href, Icon icon) {
    boolean desk = zone != Zone.RESIDENT && zone != Zone.TOP;
    return new NavItem(
        zone,
        order,
        key,
        href,
        icon,
        actor -> 0,
        actor -> !desk || (actor != null && !actor.posts().isEmpty()));
  }

  public NavItem badge(ToLongFunction<Actor> count) {
    return new NavItem(zone, order, key, href, icon, count, seenBy);
  }

  public NavItem seenBy(Predicate<@Nullable Actor> who) {
    return new NavItem(zone, order, key, href, icon, badge, who);
  }

  boolean leadsTo(String path) {
    return path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
  }
}
