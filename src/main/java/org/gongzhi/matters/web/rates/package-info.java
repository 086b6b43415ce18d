/** 统计页. Every figure with how it is counted, and the matters behind it one click away. */
@NullMarked
package org.gongzhi.matters.web.rates;

import org.jspecify.annotations.NullMarked;
