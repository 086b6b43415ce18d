/** 一件事周围: what is like it, who raised it, the building and the quarter it lies in. */
@NullMarked
package org.gongzhi.matters.web.around;

import org.jspecify.annotations.NullMarked;
