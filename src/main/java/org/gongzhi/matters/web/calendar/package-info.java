/** 工作日历的设置. Which days are worked here, who said so, and the local half days and days off of those who answer for a place. */
@NullMarked
package org.gongzhi.matters.web.calendar;

import org.jspecify.annotations.NullMarked;
