/**
 * 门厅. Home, desk frame, search, errors: what belongs to no single room. Modules hand it cards and
 * menu items.
 */
@ApplicationModule(allowedDependencies = {"platform", "worktime"})
@NullMarked
package org.gongzhi.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
