/**
 * 对接. The doors to systems of others: what they send becomes what a person could have done here, and what may be shown
 * is shown to them. Adapters without rules of their own.
 */
@ApplicationModule(allowedDependencies = {
      "platform",
      "worktime",
      "places",
      "people",
      "casework",
      "matters",
      "matters::catalogue"
    })
@NullMarked
package org.gongzhi.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
