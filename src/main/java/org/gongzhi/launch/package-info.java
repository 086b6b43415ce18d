/**
 * 启动. The command line: what {@code ./gongzhi} and its words do. The outermost layer, it may use
 * every room; no room may use it.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "worktime",
      "places",
      "people",
      "people::notices",
      "casework",
      "understanding",
      "understanding::classify",
      "understanding::evaluate",
      "understanding::search",
      "understanding::similar",
      "voting",
      "voting::count",
      "matters",
      "council",
      "council::consensus",
      "council::opinions",
      "council::router",
      "council::topics",
      "channels",
      "channels::check",
      "channels::keys",
      "channels::peers",
      "channels::server",
      "council::meetings",
      "web"
    })
@NullMarked
package org.gongzhi.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
