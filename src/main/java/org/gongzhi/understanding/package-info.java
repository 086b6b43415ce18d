/**
 * 听懂. Chinese text to class, kind, urgency, place, similar matters and hot topics. It proposes and
 * shows why; a person decides.
 */
@ApplicationModule(allowedDependencies = {"platform", "places"})
@NullMarked
package org.gongzhi.understanding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
