/** 常用答复的页: chosen beside a matter, and set by whoever answers for the place. */
@NullMarked
package org.gongzhi.matters.web.replies;

import org.jspecify.annotations.NullMarked;
