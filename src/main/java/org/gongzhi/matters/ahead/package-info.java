/**
 * 未诉先办. Rules that open a task before anybody complains again: the same class coming up again and again in one
 * quarter, or a season that brings it every year.
 */
@NullMarked
package org.gongzhi.matters.ahead;

import org.jspecify.annotations.NullMarked;
