/** 张贴用的二维码. */
@NullMarked
package org.gongzhi.matters.web.posters;

import org.jspecify.annotations.NullMarked;
