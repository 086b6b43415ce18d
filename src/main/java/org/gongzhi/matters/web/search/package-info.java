/** 搜索. Matters and people by any words, as far as the reader may see them. */
@NullMarked
package org.gongzhi.matters.web.search;

import org.jspecify.annotations.NullMarked;
