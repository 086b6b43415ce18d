package org.gongzhi.matters.web.list;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Light;
import org.gongzhi.platform.html.Paging;
import org.gongzhi.platform.html.Segment;
import org.jspecify.annotations.Nullable;

/**
 * 问题与需求清单.
 *
 * @param form what the list is filtered by, as typed
 * @param views all, open, overdue, closed
 * @param filters what to filter by
 * @param rows newest first
 * @param paging which of them; null when there are none
 */
public record ListPage(
    Form form, List<Segment> views, Filters filters, List<Row> rows, @Nullable Paging paging) {

  /** Whether the list leaves anything out. */
  public boolean isNarrowed() {
    return filters.clear() != null || !filters.standing().equals("ALL");
  }

  /**
   * 条件.
   *
   * @param standing the view, kept while other conditions change
   * @param quarters to choose from; only “all” when there is nothing to choose
   * @param classes to choose from
   * @param clear the same view without conditions; null when there are none
   */
  public record Filters(
      String standing, List<Choice> quarters, List<Choice> classes, @Nullable String clear) {}

  /**
   * 一件.
   *
   * @param href the matter's page at the desk
   * @param what its title and number
   * @param place where, as people say it
   * @param category the name of its class; empty while nobody knows
   * @param from how it reached us, and from whom
   * @param lead who does the work
   * @param stand how far it is
   */
  public record Row(
      String href, Named what, String place, String category, From from, String lead, Stand stand) {}

  /** 14层楼道灯坏了, DFH-2024-000131. */
  public record Named(String title, String number) {}

  /** 居民微信群, 沈*兰. */
  public record From(String source, String reporter) {}

  /**
   * 进度.
   *
   * @param light its light
   * @param word what the light says: the time left, or the outcome
   * @param until until when, or when it was closed
   * @param answer what the reporter said of it; empty while open
   */
  public record Stand(Light light, String word, String until, String answer) {}
}
