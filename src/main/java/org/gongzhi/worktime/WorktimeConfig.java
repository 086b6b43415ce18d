package org.gongzhi.worktime;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** The working calendar of this installation. */
@Configuration(proxyBeanMethods = false)
class WorktimeConfig {
  /**
   * The shipped calendar, unless the site names a file of its own: a new year's notice comes out
   * every autumn and must not wait for a new version of the product.
   */
  @Bean
  WorkCalendar workCalendar(
      @Value("${gongzhi.worktime.calendar:classpath:worktime/calendar.csv}") Resource file,
      @Value("${gongzhi.worktime.office-hours:08:30-12:00 14:30-17:30}") String officeHours)
      throws IOException {
    try (InputStream in = file.getInputStream()) {
      return WorkCalendar.of(CalendarFile.read(in), OfficeHours.parse(officeHours));
    }
  }
}
