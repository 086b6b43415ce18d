/** 听懂的设置页. */
@NullMarked
package org.gongzhi.matters.web.learning;

import org.jspecify.annotations.NullMarked;
