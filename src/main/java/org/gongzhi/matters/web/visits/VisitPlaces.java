package org.gongzhi.matters.web.visits;

import org.gongzhi.platform.Actor;
import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.NavItem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VisitPlaces {
  @Bean
  NavItem visitsPlace() {
    return NavItem.of(NavItem.Zone.DESK, 42, "visits", VisitPages.PATH, Icon.HOME)
        .seenBy(VisitPlaces::goes);
  }

  @Bean
  NavItem ownersDaysPlace() {
    return NavItem.of(NavItem.Zone.DESK, 44, "ownersDays", OwnersDayPages.PATH, Icon.CALENDAR)
        .seenBy(VisitPlaces::goes);
  }

  private static boolean goes(@Nullable Actor actor) {
    return actor != null && (!actor.areas().isEmpty() || !actor.quarters().isEmpty());
  }
}
