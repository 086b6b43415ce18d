/** 怎么说进来. The ways a matter comes in: a resident's own words, on behalf of somebody, out of a group chat. */
@NullMarked
package org.gongzhi.matters.web.intake;

import org.jspecify.annotations.NullMarked;
