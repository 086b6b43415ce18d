package org.gongzhi.matters.ahead;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 未诉先办规则, one version of it.
 *
 * @param area who published it: the community, or one above
 * @param id the rule, the same in all its versions
 * @param version counts up per area
 * @param name what people call it
 * @param category the class; null counts every class by itself
 * @param when what sets it off
 * @param task what is to be done, in words of whoever wrote the rule
 * @param active whether it is applied
 */
public record AheadRule(
    String area,
    UUID id,
    int version,
    String name,
    @Nullable String category,
    When when,
    String task,
    boolean active) {

  /** 什么时候. */
  public sealed interface When {
    /** 接连反映: so many reports of one class in one quarter within so many days. */
    record Repeats(int reports, int days) implements When {}

    /** 季节: from the first day of a month to the last of another, over the new year if need be. */
    record Season(int fromMonth, int toMonth) implements When {
      /** The first day of the season this day lies in; empty when it lies in none. */
      public Optional<LocalDate> around(LocalDate day) {
        int into = Math.floorMod(day.getMonthValue() - fromMonth, 12);
        return into <= Math.floorMod(toMonth - fromMonth, 12)
            ? Optional.of(day.withDayOfMonth(1).minusMonths(into))
            : Optional.empty();
      }
    }
  }

  /** The version this area itself has published; 0 when it goes by another's. */
  public int versionOf(String own) {
    return area.equals(own) ? version : 0;
  }
}
