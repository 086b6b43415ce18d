package org.gongzhi.matters;

import org.gongzhi.casework.Procedure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MattersConfig {
  @Bean
  Procedure matterProcedure() {
    return MatterProcedure.VALUE;
  }
}
