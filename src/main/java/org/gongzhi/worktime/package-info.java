/** 工作时间. The working calendar of the State Council, limits and the due times they lead to. */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package org.gongzhi.worktime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
