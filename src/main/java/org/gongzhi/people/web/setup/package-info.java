/** 把社区搭起来. Organisations, posts, mandates, accounts, residents and imports: what an administrator sets up. */
@NullMarked
package org.gongzhi.people.web.setup;

import org.jspecify.annotations.NullMarked;
