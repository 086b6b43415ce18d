/** 协商议事. What a work order cannot settle: topics, opinions of residents, meetings and what becomes of them. */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package org.gongzhi.council;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
