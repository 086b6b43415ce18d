package org.gongzhi.places.web;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.jspecify.annotations.Nullable;

/**
 * 一个小区.
 *
 * @param area whose it is
 * @param known what is there already; null for a new one
 * @param form what was typed, and for the rest what is known
 * @param choices what to choose from
 */
public record QuarterPage(String area, @Nullable Known known, Form form, Choices choices) {
  /**
   * @param id of the quarter
   * @param name its name as it is now
   * @param retired since when it is out of use; empty if it is not
   * @param buildings in the order of their numbers, retired ones last
   * @param series the form that makes buildings
   * @param added what the last lines added; empty if there were none
   */
  public record Known(
      String id,
      String name,
      String retired,
      List<PlacesPage.Row> buildings,
      Form series,
      String added) {}

  /** What to choose from. */
  public record Choices(List<Choice> company, List<Choice> grids, List<Choice> datums) {}
}
