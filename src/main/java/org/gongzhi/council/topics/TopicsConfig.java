package org.gongzhi.council.topics;

import org.gongzhi.casework.Procedure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TopicsConfig {
  @Bean
  Procedure topicProcedure() {
    return TopicProcedure.VALUE;
  }
}
