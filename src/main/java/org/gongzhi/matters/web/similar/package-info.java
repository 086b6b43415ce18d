/** 类似的事. What says the same: at triage, and for who joins it instead of reporting again. */
@NullMarked
package org.gongzhi.matters.web.similar;

import org.jspecify.annotations.NullMarked;
