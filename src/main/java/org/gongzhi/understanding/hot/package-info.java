/** 热点. Messages about one thing, found as they come in. */
@NullMarked
package org.gongzhi.understanding.hot;

import org.jspecify.annotations.NullMarked;
