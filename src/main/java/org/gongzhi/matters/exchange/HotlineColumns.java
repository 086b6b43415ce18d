package org.gongzhi.matters.exchange;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongzhi.platform.documents.TableRow;

/**
 * 列对应. Which column holds what.
 *
 * @param of field to column, counted from 0
 */
public record HotlineColumns(Map<HotlineField, Integer> of) {
  public HotlineColumns {
    of = Map.copyOf(of);
  }

  /** What the headings themselves seem to say. */
  static HotlineColumns guessed(List<String> headings) {
    Map<HotlineField, Integer> of = new EnumMap<>(HotlineField.class);
    Set<Integer> taken = new HashSet<>();
    for (HotlineField field : HotlineField.values()) {
      int best = -1;
      int distance = Integer.MAX_VALUE;
      for (int i = 0; i < headings.size(); i++) {
        int d = field.distance(headings.get(i));
        if (d < distance && !taken.contains(i)) {
          best = i;
          distance = d;
        }
      }
      if (best >= 0) {
        of.put(field, best);
        taken.add(best);
      }
    }
    return new HotlineColumns(of);
  }

  /** Whether everything needed has a column. */
  public boolean isComplete() {
    return Set.of(HotlineField.values()).stream()
        .filter(HotlineField::isNeeded)
        .allMatch(of::containsKey);
  }

  Optional<TableRow.Cell> cell(TableRow row, HotlineField field) {
    Integer column = of.get(field);
    return column == null ? Optional.empty() : Optional.of(row.cell(column));
  }

  String text(TableRow row, HotlineField field) {
    return cell(row, field).map(TableRow.Cell::text).orElse("");
  }
}
