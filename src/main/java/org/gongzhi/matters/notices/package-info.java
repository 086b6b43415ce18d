/** 事项的消息. Who is told of what happens to a matter: one table, read against the ledger. */
@NullMarked
package org.gongzhi.matters.notices;

import org.jspecify.annotations.NullMarked;
