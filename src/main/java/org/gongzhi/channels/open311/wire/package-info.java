/** 报文. How Open311 is written and read: XML and JSON of the same content, parameters, times, and errors in the asked format. */
@NullMarked
package org.gongzhi.channels.open311.wire;

import org.jspecify.annotations.NullMarked;
