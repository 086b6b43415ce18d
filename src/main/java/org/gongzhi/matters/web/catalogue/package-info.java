/** 事项目录的设置. What a place goes by, shown with its sources, and changed by those who answer for it. */
@NullMarked
package org.gongzhi.matters.web.catalogue;

import org.jspecify.annotations.NullMarked;
