/** 搜索. Every message by any of its words, and only for those who may read it. */
@NamedInterface("search")
@NullMarked
package org.gongzhi.understanding.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
