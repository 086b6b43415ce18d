package org.gongzhi.matters.rates;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 统计范围. Of which matters, raised when.
 *
 * @param from the first day
 * @param to the last day, not before the first
 * @param quarter only of this quarter; null for all the actor sees
 * @param party only those this organisation leads; null for all
 * @param category only of this class; null for all
 */
public record RateScope(
    LocalDate from,
    LocalDate to,
    @Nullable UUID quarter,
    @Nullable UUID party,
    @Nullable String category) {

  /** 分组. What figures are told apart by. */
  public enum By {
    /** 合计. */
    ALL("''"),
    /** 小区. */
    QUARTER("coalesce(r.quarter::text, '')"),
    /** 牵头单位. */
    PARTY("r.lead::text"),
    /** 类别. */
    CLASS("coalesce(r.category, '')"),
    /** 月份. */
    MONTH("to_char(r.opened_on, 'YYYY-MM')");

    private final String key;

    By(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /** Everything the actor sees in a period. */
  public static RateScope of(LocalDate from, LocalDate to) {
    return new RateScope(from, to, null, null, null);
  }

  public RateScope quarter(@Nullable UUID other) {
    return new RateScope(from, to, other, party, category);
  }

  public RateScope party(@Nullable UUID other) {
    return new RateScope(from, to, quarter, other, category);
  }

  public RateScope category(@Nullable String other) {
    return new RateScope(from, to, quarter, party, other);
  }
}
