/** 未诉先办的页: what was opened and why, and the rules. */
@NullMarked
package org.gongzhi.matters.web.ahead;

import org.jspecify.annotations.NullMarked;
