/** 事项. Residents' requests, from a sentence in a group chat to the resident's “解决了”. */
@ApplicationModule(allowedDependencies = {
      "platform",
      "worktime",
      "places",
      "people",
      "people::notices",
      "understanding",
      "understanding::classify",
      "understanding::hot",
      "understanding::locate",
      "understanding::search",
      "understanding::sight",
      "understanding::similar",
      "casework",
      "casework::web",
      "casework::beside"
    })
@NullMarked
package org.gongzhi.matters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
