package org.gongzhi.matters.web.hotline;

import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HotlineConfig {
  @Bean
  NavItem hotlinePlace() {
    return NavItem.of(NavItem.Zone.DESK, 50, "hotline", HotlinePages.PATH, Icon.PHONE)
        .seenBy(actor -> actor != null && !actor.areas().isEmpty());
  }
}
