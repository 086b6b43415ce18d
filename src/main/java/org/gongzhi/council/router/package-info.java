/**
 * 去向. Which body may bind whom: the laws on who decides, as rules one can read. Nothing here reads a database or a clock.
 */
@NamedInterface("router")
@NullMarked
package org.gongzhi.council.router;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
