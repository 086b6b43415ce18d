package org.gongzhi.people.web;

import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to one's own account, from every page. */
@Configuration(proxyBeanMethods = false)
class MeConfig {
  @Bean
  NavItem mePlace() {
    return NavItem.of(NavItem.Zone.TOP, 90, "me", "/me", Icon.USER).seenBy(actor -> actor != null);
  }
}
