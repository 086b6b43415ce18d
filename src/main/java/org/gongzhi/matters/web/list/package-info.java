/** 问题与需求清单. Every matter somebody may see, in one table. */
@NullMarked
package org.gongzhi.matters.web.list;

import org.jspecify.annotations.NullMarked;
