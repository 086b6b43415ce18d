package org.gongzhi.matters;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 定时. What follows the ledger of matters. Switched off by {@code gongzhi.timers=false}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "gongzhi.timers", havingValue = "true", matchIfMissing = true)
class MatterTimers {
  private static final int AT_A_TIME = 200;

  /** A round without work is one statement. */
  private static final Duration ROUND = Duration.ofSeconds(3);

  @Bean
  RecurringTask<Void> tellOfMatters(TellMatters tell) {
    return Tasks.recurring("matters-tell", FixedDelay.of(ROUND))
        .execute(
            (_, _) -> {
              while (tell.tell(AT_A_TIME) == AT_A_TIME) {
                // a full hand means there may be more
              }
            });
  }
}
