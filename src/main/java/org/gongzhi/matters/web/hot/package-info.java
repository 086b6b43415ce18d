/** 热点. What many speak of, for the desk. */
@NullMarked
package org.gongzhi.matters.web.hot;

import org.jspecify.annotations.NullMarked;
