package org.gongzhi.matters.rates;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the figures fresh. A round takes up a few thousand acts, so that catching up leaves room for people. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "gongzhi.timers", havingValue = "true", matchIfMissing = true)
class RateTimers {
  private static final int AT_A_TIME = 500;
  private static final int ROUNDS = 10;

  @Bean
  RecurringTask<Void> reckonMatters(Reckoner reckoner) {
    return Tasks.recurring("matters-rates", FixedDelay.of(Duration.ofSeconds(10)))
        .execute(
            (_, _) -> {
              for (int i = 0; i < ROUNDS && reckoner.follow(AT_A_TIME) == AT_A_TIME; i++) {
                // a full hand means there may be more
              }
            });
  }
}
