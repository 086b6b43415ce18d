package org.gongzhi.casework.web;

import org.gongzhi.casework.beside.Assists;
import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InboxConfig {
  @Bean
  NavItem inboxPlace(Assists assists) {
    return NavItem.of(NavItem.Zone.DESK, 10, "inbox", "/desk/inbox", Icon.INBOX)
        .badge(assists::countOwed);
  }
}
