package org.gongzhi.matters.visits;

import org.gongzhi.platform.crypto.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VisitsConfig {
  @Bean
  SealedColumn.Here sealedOfVisits() {
    return SealedColumn.Here.of(Visits.SEALED, OwnersDays.VISITOR);
  }
}
