/** 12345 交办文件的页面. */
@NullMarked
package org.gongzhi.matters.web.hotline;

import org.jspecify.annotations.NullMarked;
