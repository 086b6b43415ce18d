/** 居务公开的页面, for anybody, and the desk where objections are answered. */
@NullMarked
package org.gongzhi.matters.web.bulletin;

import org.jspecify.annotations.NullMarked;
