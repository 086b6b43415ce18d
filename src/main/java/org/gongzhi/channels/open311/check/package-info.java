/** 核对. Holds replies against schemas and throws rubbish at the door; for tests, benchmarks and evaluations. */
@NamedInterface("check")
@NullMarked
package org.gongzhi.channels.open311.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
