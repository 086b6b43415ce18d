package org.gongzhi.matters.ahead;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 定时. Switched off by {@code gongzhi.timers=false}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "gongzhi.timers", havingValue = "true", matchIfMissing = true)
class AheadTimers {
  private static final int AT_A_TIME = 500;

  @Bean
  RecurringTask<Void> lookAhead(LookAhead look) {
    return Tasks.recurring("matters-ahead", FixedDelay.of(Duration.ofSeconds(30)))
        .execute(
            (_, _) -> {
              while (look.follow(AT_A_TIME) == AT_A_TIME) {
                // a full hand means there may be more
              }
            });
  }

  @Bean
  RecurringTask<Void> lookAheadEverywhere(LookAhead look) {
    return Tasks.recurring("matters-ahead-everywhere", FixedDelay.of(Duration.ofHours(1)))
        .execute((_, _) -> look.sweep());
  }
}
