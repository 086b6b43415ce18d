/**
 * 12345 交办. Orders of the hotline come as a file and their results go back as one (D 10.2): columns are matched once and
 * remembered, every row is told what is wrong with it, and an order is taken over once.
 */
@NullMarked
package org.gongzhi.matters.exchange;

import org.jspecify.annotations.NullMarked;
