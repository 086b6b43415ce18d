/** 相似. How alike two texts are, and which open messages of an area say the same. */
@NamedInterface("similar")
@NullMarked
package org.gongzhi.understanding.similar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
