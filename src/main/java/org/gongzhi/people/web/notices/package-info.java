/** 消息页面. What people were told, what they wish to hear, and what went out of the house. */
@NullMarked
package org.gongzhi.people.web.notices;

import org.jspecify.annotations.NullMarked;
