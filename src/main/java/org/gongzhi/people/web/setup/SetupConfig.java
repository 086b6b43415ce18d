package org.gongzhi.people.web.setup;

import java.util.Set;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to settings and residents; first of all places where a community is not set up yet. */
@Configuration(proxyBeanMethods = false)
class SetupConfig {
  private static final Set<String> EDITORS =
      Set.of("ADMINISTRATOR", "COMMUNITY_WORKER", "SECRETARY");

  @Bean
  NavItem setupPlace(SetupProgress progress) {
    return NavItem.of(NavItem.Zone.DESK, 5, "setup", "/desk/setup", Icon.SETTINGS)
        .seenBy(actor -> actor != null && progress.isAwaitedBy(actor));
  }

  @Bean
  NavItem settingsPlace() {
    return NavItem.of(NavItem.Zone.DESK_BASE, 70, "settings", "/desk/settings", Icon.SETTINGS)
        .seenBy(actor -> actor != null && EDITORS.stream().anyMatch(actor::holds));
  }

  @Bean
  NavItem residentsPlace() {
    return NavItem.of(NavItem.Zone.DESK_BASE, 60, "residents", "/desk/residents", Icon.USERS)
        .seenBy(actor -> actor != null && overseesACommunity(actor));
  }

  private static boolean overseesACommunity(Actor actor) {
    return !actor.areas().isEmpty();
  }
}
