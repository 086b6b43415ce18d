/** 联系方式. Numbers in full, for what carries words out of the house and for nobody else: no other room sees this one. */
@NullMarked
package org.gongzhi.people.contacts;

import org.jspecify.annotations.NullMarked;
