package org.gongzhi.places;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 地点. A place as closely as it is known: from a whole community down to one home. A finer part is
 * only known together with the coarser ones.
 *
 * @param area code of the community
 */
public record Place(
    String area,
    @Nullable UUID quarter,
    @Nullable UUID building,
    @Nullable UUID entrance,
    @Nullable UUID dwelling) {
  public Place {
    boolean gap =
        (building != null && quarter == null)
            || (entrance != null && building == null)
            || (dwelling != null && building == null);
    if (gap) throw new IllegalArgumentException("a part of nothing in " + area);
  }

  public static Place of(String area) {
    return new Place(area, null, null, null, null);
  }

  public static Place of(String area, UUID quarter) {
    return new Place(area, quarter, null, null, null);
  }

  public static Place of(Building building) {
    return new Place(building.area(), building.quarter(), building.id(), null, null);
  }
}
