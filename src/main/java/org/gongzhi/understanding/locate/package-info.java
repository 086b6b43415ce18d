/** 地点. Finds what places a text speaks of. */
@NullMarked
package org.gongzhi.understanding.locate;

import org.jspecify.annotations.NullMarked;
