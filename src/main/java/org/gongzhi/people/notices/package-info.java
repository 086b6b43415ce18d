/**
 * 消息. Tells people what concerns them, once, and by the ways they wish: the inbox, one digest a day, and for what
 * cannot wait a short message or a mail. It knows no subject: a notice is a kind, a link and words of somebody else's.
 */
@NamedInterface("notices")
@NullMarked
package org.gongzhi.people.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
