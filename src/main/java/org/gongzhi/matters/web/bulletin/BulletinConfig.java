package org.gongzhi.matters.web.bulletin;

import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BulletinConfig {
  @Bean
  NavItem bulletinPlace() {
    return NavItem.of(NavItem.Zone.RESIDENT, 40, "bulletin", BulletinPages.PATH, Icon.EYE);
  }

  @Bean
  NavItem objectionsPlace() {
    return NavItem.of(NavItem.Zone.DESK, 70, "objections", ObjectionPages.PATH, Icon.HAND)
        .seenBy(actor -> actor != null && !actor.areas().isEmpty());
  }
}
