/**
 * 共识. Which opinions go together and what all of them share, worked out as Polis does from who agreed
 * with which statement. Pure and reproducible: the same votes give the same groups, whatever order they
 * are read in and however often they are counted.
 */
@NamedInterface("consensus")
@NullMarked
package org.gongzhi.council.consensus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
