/**
 * 四方议事会. The weekly meeting of the four parties of a quarter: when they meet, what is on the table, who came, what was
 * decided and by whom it is done. What happened is chained step by step, and the minutes write themselves from it.
 */
@NamedInterface("meetings")
@NullMarked
package org.gongzhi.council.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
