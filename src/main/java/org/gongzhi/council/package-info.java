/** 协商议事. What a work order cannot settle: topics, opinions of residents, meetings and what becomes of them. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "worktime",
      "places",
      "people",
      "people::notices",
      "casework",
      "casework::web",
      "casework::beside",
      "voting",
      "voting::count",
      "understanding",
      "understanding::hot",
      "matters",
      "matters::catalogue"
    })
@NullMarked
package org.gongzhi.council;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
