/**
 * 地点码. A place as a code people scan: a quarter, a building or an entrance. Who scans it need not say where they are.
 */
@NullMarked
package org.gongzhi.matters.posters;

import org.jspecify.annotations.NullMarked;
