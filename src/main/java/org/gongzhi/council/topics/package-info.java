/**
 * 议题. A topic from the first signature to the day it is struck off: a procedure on casework, with what a topic has beside its
 * case file. Other packages of this room learn here what waits for a meeting and tell here what a meeting came to.
 */
@NamedInterface("topics")
@NullMarked
package org.gongzhi.council.topics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
