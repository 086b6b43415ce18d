package org.gongzhi.matters.catalogue;

import java.util.List;

/** 上级. An area and those above it, the nearest first; last the one under which everybody's starting settings lie. */
public final class Lineage {
  private static final String STARTING = "000000000000";

  private Lineage() {}

  public static List<String> of(String area) {
    return List.of(
        area,
        area.substring(0, 9) + "000",
        area.substring(0, 6) + "000000",
        area.substring(0, 4) + "00000000",
        STARTING);
  }
}
