package org.gongzhi.matters.web.posters;

import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PosterPlaces {
  @Bean
  NavItem postersPlace() {
    return NavItem.of(NavItem.Zone.DESK_BASE, 70, "posters", PosterPages.PATH, Icon.PRINTER)
        .seenBy(actor -> actor != null && !actor.areas().isEmpty());
  }
}
