package org.gongzhi.council.opinions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 定时汇总. Opinions are counted apart from taking them, so that many people at once never wait for arithmetic. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "gongzhi.timers", havingValue = "true", matchIfMissing = true)
class OpinionTimers {
  private static final int AT_A_TIME = 20;

  @Bean
  RecurringTask<Void> countOpinions(Opinions opinions) {
    return Tasks.recurring("council-opinions", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((_, _) -> opinions.countDue(AT_A_TIME));
  }
}
