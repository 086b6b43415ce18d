package org.gongzhi.people.notices;

import org.gongzhi.platform.crypto.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailClaimsConfig {
  @Bean
  SealedColumn.Here sealedOfMailClaims() {
    return SealedColumn.Here.of(MailClaims.SEALED);
  }
}
