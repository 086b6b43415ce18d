package org.gongzhi.matters.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * 一个率. Never kept as a bare percentage: the two counts say what it is of, and the rounding how it is told.
 *
 * @param metric what it measures
 * @param numerator how many count; for a mean, how much in all
 * @param denominator of how many
 */
public record Rate(Metric metric, long numerator, long denominator) {
  /** The figure, in percent or as a mean; empty when it is of nothing. */
  public Optional<BigDecimal> value(Basis basis) {
    return denominator == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(metric.isShare() ? numerator * 100 : numerator)
                .divide(BigDecimal.valueOf(denominator), basis.decimals(), mode(basis)));
  }

  private static RoundingMode mode(Basis basis) {
    return basis.rounding() == Basis.Rounding.DOWN ? RoundingMode.DOWN : RoundingMode.HALF_UP;
  }
}
