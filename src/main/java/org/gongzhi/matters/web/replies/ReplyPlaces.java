package org.gongzhi.matters.web.replies;

import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReplyPlaces {
  @Bean
  NavItem repliesPlace() {
    return NavItem.of(
            NavItem.Zone.DESK_BASE, 81, "replies", ReplySettingPages.HERE, Icon.CHAT)
        .seenBy(actor -> actor != null && mayPublish(actor));
  }

  private static boolean mayPublish(Actor actor) {
    return actor.areas().stream().anyMatch(area -> Catalogues.mayPublish(actor, area));
  }
}
