package org.gongzhi.demo;

import java.util.List;
import org.gongzhi.people.DemoRoles;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** 演示身份. Offered only where the demo world is: never in a town that real people live in. */
@Component
@ConditionalOnProperty("gongzhi.demo")
class DemoRolesOfTown implements DemoRoles {
  private static final List<Role> ROLES =
      DemoFile.rows("roles.csv", 3).stream()
          .map(c -> new Role(c[0], "demo.role." + c[0], c[1] + " · " + c[2], c[1]))
          .toList();

  private final DemoClock clock;

  DemoRolesOfTown(DemoClock clock) {
    this.clock = clock;
  }

  @Override
  public List<Role> roles() {
    return clock.runs() ? ROLES : List.of();
  }
}
