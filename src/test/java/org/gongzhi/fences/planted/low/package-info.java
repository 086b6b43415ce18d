@ApplicationModule(allowedDependencies = {})
package org.gongzhi.fences.planted.low;

import org.springframework.modulith.ApplicationModule;
