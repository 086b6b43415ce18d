/** 密钥. Whose programs may write here, where, for what, and how often. */
@NamedInterface("keys")
@NullMarked
package org.gongzhi.channels.open311.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
