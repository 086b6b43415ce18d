/** 相似. How alike two texts are, and which open matters of an area say the same. */
@NullMarked
package org.gongzhi.understanding.similar;

import org.jspecify.annotations.NullMarked;
