/** 名册. Reads the lists of owners and members that people keep, row by row, and guesses nothing. */
@NullMarked
package org.gongzhi.voting.roll;

import org.jspecify.annotations.NullMarked;
