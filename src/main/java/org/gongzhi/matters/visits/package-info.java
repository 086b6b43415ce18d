/**
 * 走访、巡查、业主接待日. Where somebody goes or sits to hear what nobody has reported. What they find becomes a matter by
 * the way everything else does; nobody has to check in, and what is said of health or money is sealed.
 */
@NamedInterface("visits")
@NullMarked
package org.gongzhi.matters.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
