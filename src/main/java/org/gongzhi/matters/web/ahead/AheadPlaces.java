package org.gongzhi.matters.web.ahead;

import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AheadPlaces {
  @Bean
  NavItem aheadPlace() {
    return NavItem.of(NavItem.Zone.DESK, 52, "ahead", AheadPages.PATH, Icon.EYE)
        .seenBy(actor -> actor != null && !actor.areas().isEmpty());
  }
}
