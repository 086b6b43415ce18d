package org.gongzhi.places.web;

import java.util.List;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 一栋楼.
 *
 * @param area whose it is
 * @param known what is there already
 * @param facts the form of what is written about it
 * @param series the form that makes entrances and homes
 * @param grids to choose from
 */
public record BuildingPage(
    String area, Known known, Form facts, Form series, List<Choice> grids) {
  /**
   * @param id of the building
   * @param label its name as it is now
   * @param quarter where it stands: id and name
   * @param retired since when it is out of use; empty if it is not
   * @param entrances its entrances with their homes; a nameless one holds homes without 单元
   */
  public record Known(
      String id, String label, Choice quarter, String retired, List<Stairs> entrances) {}

  /**
   * 一个单元.
   *
   * @param id empty for homes without 单元
   * @param label empty likewise
   * @param retired since when it is out of use; empty if it is not
   * @param homes in use and retired
   */
  public record Stairs(String id, String label, String retired, List<Door> homes) {}

  /** One home. */
  public record Door(String id, String room, boolean retired) {}
}
