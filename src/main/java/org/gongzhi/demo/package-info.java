/**
 * 演示小镇. A community of invented people in the spring of 2024, for whoever tries the product out, for tests
 * and for pictures. An outermost room like the launcher: it may use every room, no room may use it.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "places",
      "people",
      "casework",
      "casework :: beside",
      "matters",
      "matters :: catalogue",
      "matters :: visits",
      "council",
      "council :: opinions",
      "council :: router",
      "council :: topics",
      "voting",
      "voting :: count",
      "channels :: keys",
      "council :: meetings"
    })
@NullMarked
package org.gongzhi.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
