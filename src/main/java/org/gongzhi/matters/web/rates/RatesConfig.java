package org.gongzhi.matters.web.rates;

import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RatesConfig {
  @Bean
  NavItem ratesPlace() {
    return NavItem.of(NavItem.Zone.DESK, 60, "rates", RatesPages.PATH, Icon.TREND);
  }
}
