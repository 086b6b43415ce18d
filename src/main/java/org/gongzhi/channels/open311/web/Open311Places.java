package org.gongzhi.channels.open311.web;

import org.gongzhi.people.Office;
import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to these pages. */
@Configuration(proxyBeanMethods = false)
class Open311Places {
  @Bean
  NavItem handoverPlace() {
    return NavItem.of(NavItem.Zone.DESK_BASE, 50, "handover", "/desk/open311", Icon.SEND)
        .seenBy(actor -> actor != null && !actor.areas().isEmpty());
  }

  @Bean
  NavItem handoverOfMatter() {
    return NavItem.of(
            NavItem.Zone.DESK_MATTER, 10, "handover", "/desk/open311?number=", Icon.SEND)
        .seenBy(actor -> actor != null && !actor.areas().isEmpty());
  }

  @Bean
  NavItem open311Place() {
    return NavItem.of(NavItem.Zone.DESK_BASE, 86, "open311", Desk.PATH, Icon.LINK)
        .seenBy(actor -> actor != null && actor.holds(Office.ADMINISTRATOR.name()));
  }
}
