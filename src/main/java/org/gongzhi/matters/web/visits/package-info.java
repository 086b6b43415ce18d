/** 走访、巡查、业主接待日的页. */
@NullMarked
package org.gongzhi.matters.web.visits;

import org.jspecify.annotations.NullMarked;
