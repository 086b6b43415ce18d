package org.gongzhi.matters.web.calendar;

import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarPlaces {
  @Bean
  NavItem calendarPlace() {
    return NavItem.of(
        NavItem.Zone.DESK_BASE, 81, "calendar", CalendarPages.PATH, Icon.CALENDAR);
  }
}
