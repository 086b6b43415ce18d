/** 热点. Messages about one thing, found as they come in. */
@NamedInterface("hot")
@NullMarked
package org.gongzhi.understanding.hot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
