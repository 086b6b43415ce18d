package org.gongzhi.places.web;

import java.util.List;

/**
 * 小区和网格.
 *
 * @param area whose they are
 * @param name what people call it
 * @param quarters in the order of pinyin, retired ones last
 * @param grids by code, retired ones last
 */
public record PlacesPage(String area, String name, List<Row> quarters, List<Row> grids) {
  /**
   * One place.
   *
   * @param id of the place
   * @param title its name
   * @param about a smaller line below it
   * @param facts its cells, in the order of the head
   * @param retired since when it is out of use; empty if it is not
   */
  public record Row(String id, String title, String about, List<String> facts, String retired) {}
}
