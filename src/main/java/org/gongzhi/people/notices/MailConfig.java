package org.gongzhi.people.notices;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mail, where a server is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("gongzhi.mail.host")
@EnableConfigurationProperties(MailSettings.class)
class MailConfig {
  @Bean
  Carrier mailCarrier(MailSettings settings) {
    return new MailCarrier(settings);
  }
}
