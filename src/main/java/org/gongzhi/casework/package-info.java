/**
 * 办事. The kernel: procedures as values, case files, append-only chained acts, clocks and seals. Every
 * system of the product is a procedure on it.
 */
@ApplicationModule(allowedDependencies = {"platform", "worktime", "places", "people"})
@NullMarked
package org.gongzhi.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
