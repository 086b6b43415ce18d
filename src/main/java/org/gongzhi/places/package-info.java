/** 地点. Areas by division code, quarters, grids, buildings, entrances, dwellings and coordinates. */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package org.gongzhi.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
