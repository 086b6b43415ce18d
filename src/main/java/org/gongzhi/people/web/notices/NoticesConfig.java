package org.gongzhi.people.web.notices;

import org.gongzhi.people.Actors;
import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to one's messages, from every page, with how many were not read. */
@Configuration(proxyBeanMethods = false)
class NoticesConfig {
  @Bean
  NavItem messagesPlace(Actors actors) {
    return NavItem.of(NavItem.Zone.TOP, 80, "messages", "/messages", Icon.BELL)
        .badge(actor -> actors.unread(actor.person()))
        .seenBy(actor -> actor != null);
  }

  @Bean
  NavItem sendingsPlace() {
    return NavItem.of(NavItem.Zone.DESK_BASE, 80, "sendings", "/desk/messages", Icon.SEND)
        .seenBy(actor -> actor != null && SendingPages.keeps(actor));
  }
}
