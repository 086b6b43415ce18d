/** 地点. Finds what places a text speaks of. */
@NamedInterface("locate")
@NullMarked
package org.gongzhi.understanding.locate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
