/**
 * 率. How well matters are done, as the trade counts it (D 3.4): every figure with numerator, denominator, scope, period
 * and rounding, and with the rows behind it.
 */
@NamedInterface("rates")
@NullMarked
package org.gongzhi.matters.rates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
