package org.gongzhi.platform.find;

import java.util.List;
import org.gongzhi.platform.Actor;

/**
 * 搜得到的一类东西. A room that keeps something people look for, beside matters, publishes one of these as a bean: topics,
 * meetings, votes. The search page gives each its own tab.
 */
public interface Findable {
  /** Names it in addresses: small Latin letters, unlike any other's. */
  String kind();

  /** Where its tab stands; smaller first. */
  int order();

  /** Key of what people call it, in the room's own texts. */
  String label();

  /**
   * What holds all the words, the newest first, at most {@link Sought#most()}; in two statements at most. What
   * the actor may not see is not there.
   */
  List<Finding> find(Actor actor, Sought sought);
}
