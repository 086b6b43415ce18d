/**
 * 底座. What every room stands on: ids, clock, actor, refusals, SQL, pages, files, jobs, cryptography and
 * the bundled database. It holds no business word.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
@NullMarked
package org.gongzhi.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
