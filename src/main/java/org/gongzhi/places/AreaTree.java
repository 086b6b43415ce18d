package org.gongzhi.places;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All areas of the installation at one moment. */
final class AreaTree {
  private final Map<String, Area> byCode = new HashMap<>();
  private final Map<String, Area> byPrefix = new HashMap<>();
  private final Map<String, List<Area>> byParent = new HashMap<>();

  AreaTree(List<Area> areas) {
    areas.stream().sorted(Comparator.comparing(Area::code)).forEach(this::add);
  }

  private void add(Area area) {
    byCode.put(area.code(), area);
    byPrefix.put(area.numberPrefix(), area);
    String parent = area.parent();
    if (parent != null) byParent.computeIfAbsent(parent, _ -> new ArrayList<>()).add(area);
  }

  @Nullable Area find(String code) {
    return byCode.get(code);
  }

  @Nullable Area withPrefix(String numberPrefix) {
    return byPrefix.get(numberPrefix);
  }

  List<Area> children(String code) {
    return Collections.unmodifiableList(byParent.getOrDefault(code, List.of()));
  }

  /** From the top down to the area itself; empty if there is no such area. */
  List<Area> path(String code) {
    List<Area> path = new ArrayList<>();
    for (Area a = byCode.get(code); a != null; a = a.parent() == null ? null : find(a.parent())) {
      path.addFirst(a);
    }
    return path;
  }

  /** Everything inside an area, itself included, in the order of the codes. */
  List<Area> inside(String prefix) {
    return byCode.values().stream()
        .filter(a -> a.code().startsWith(prefix))
        .sorted(Comparator.comparing(Area::code))
        .toList();
  }
}
