package org.gongzhi.matters.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 承诺. What somebody said they would do, and by when.
 *
 * @param on the day they named, told from the day they said it; null for “尽快” and other words
 *     without a day, and for working days, which need a calendar
 * @param words their words
 * @param deed what is to be done: “更换”; empty when they did not say
 */
public record Promise(@Nullable LocalDate on, String words, String deed) {}
