/** 人和单位. Persons, organisations, offices and mandates, accounts and sign-in, masking and who looked. */
@ApplicationModule(allowedDependencies = {"platform", "places"})
@NullMarked
package org.gongzhi.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
