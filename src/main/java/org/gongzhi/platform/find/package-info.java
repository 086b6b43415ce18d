/** 搜索的口子. What any room may offer to be looked for; the page that asks is another room's. */
@NullMarked
package org.gongzhi.platform.find;

import org.jspecify.annotations.NullMarked;
