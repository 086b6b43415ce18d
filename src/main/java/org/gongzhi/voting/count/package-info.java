/**
 * 计票. What the law and the house rules make of numbers, exactly: whole heads, areas in 0.01 ㎡, fractions compared by
 * multiplying crosswise. Nothing here reads a database or a clock.
 */
@NamedInterface("count")
@NullMarked
package org.gongzhi.voting.count;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
