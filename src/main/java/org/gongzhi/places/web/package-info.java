/** 地点的设置. Quarters, grids, buildings, entrances and homes, made and mended by those who look after them. */
@NullMarked
package org.gongzhi.places.web;

import org.jspecify.annotations.NullMarked;
