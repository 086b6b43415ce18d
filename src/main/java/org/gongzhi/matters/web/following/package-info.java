/** 关注. Who may see a matter, or has the same trouble, may follow it and hear how it goes. */
@NullMarked
package org.gongzhi.matters.web.following;

import org.jspecify.annotations.NullMarked;
