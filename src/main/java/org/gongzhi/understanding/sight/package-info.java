/** 看得见. Where a reader may read at all; every query of this room begins with it. */
@NamedInterface("sight")
@NullMarked
package org.gongzhi.understanding.sight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
