package org.gongzhi.web;

import org.gongzhi.platform.html.HomeCard;
import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.NavItem;
import org.gongzhi.platform.html.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebConfig {
  @Bean
  NavItem homePlace() {
    return NavItem.of(NavItem.Zone.RESIDENT, 10, "home", "/", Icon.HOME);
  }

  /** From any residents' page to the desk, for who works there. */
  @Bean
  NavItem deskPlace() {
    return NavItem.of(NavItem.Zone.TOP, 10, "desk", "/desk", Icon.INBOX)
        .seenBy(actor -> actor != null && !actor.posts().isEmpty());
  }

  /** A way to a human being, last on the home page. */
  @Bean
  HomeCard helpCard() {
    return new HomeCard(
        HomeCard.Column.SIDE,
        900,
        ui -> ui.plate().telephone().isEmpty() ? null : new Ui.Part("web/help-card", ui.plate()));
  }
}
