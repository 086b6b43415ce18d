/** 转交. The same protocol from the other side: matters handed over to others' servers, and what they answer. */
@NamedInterface("peers")
@NullMarked
package org.gongzhi.channels.open311.peers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
