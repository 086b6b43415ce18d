package org.gongzhi.casework;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The procedures of all rooms above, each a bean of its own; there need not be any. */
@Configuration(proxyBeanMethods = false)
class CaseworkConfig {
  @Bean
  Procedures procedures(ObjectProvider<Procedure> procedures) {
    return new Procedures(procedures.orderedStream().toList());
  }
}
