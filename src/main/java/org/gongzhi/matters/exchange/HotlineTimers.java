package org.gongzhi.matters.exchange;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Goes on with large files after the page has answered, and after a server was stopped. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "gongzhi.timers", havingValue = "true", matchIfMissing = true)
class HotlineTimers {
  private static final int AT_A_TIME = 2_000;

  @Bean
  RecurringTask<Void> takeOverOrders(HotlineImport orders) {
    return Tasks.recurring("matters-hotline", FixedDelay.of(Duration.ofSeconds(5)))
        .execute(
            (_, _) -> {
              while (orders.some(AT_A_TIME) > 0) {
                // until no file waits
              }
            });
  }
}
