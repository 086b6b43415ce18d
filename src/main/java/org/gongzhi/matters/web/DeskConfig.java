package org.gongzhi.matters.web;

import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 工作台上的栏目. */
@Configuration(proxyBeanMethods = false)
class DeskConfig {
  @Bean
  NavItem listPlace() {
    return NavItem.of(NavItem.Zone.DESK, 20, "list", "/desk/list", Icon.LIST);
  }

  @Bean
  NavItem chatPlace() {
    return NavItem.of(NavItem.Zone.DESK, 30, "chat", "/desk/chat", Icon.CHAT);
  }

  @Bean
  NavItem reportPlace() {
    return NavItem.of(NavItem.Zone.DESK, 40, "report", "/desk/report", Icon.HAND);
  }

  @Bean
  NavItem cataloguePlace() {
    return NavItem.of(
        NavItem.Zone.DESK_BASE, 80, "catalogue", "/desk/settings/catalogue", Icon.SETTINGS);
  }
}
