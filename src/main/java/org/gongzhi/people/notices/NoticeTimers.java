package org.gongzhi.people.notices;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * 定时. What waits goes out a few seconds later, and digests are made when somebody's hour has come. The timers tick in real
 * time and ask the town's clock. Switched off by {@code gongzhi.timers=false}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "gongzhi.timers", havingValue = "true", matchIfMissing = true)
class NoticeTimers {
  private static final int AT_A_TIME = 50;

  /** Then others have a turn; the rest waits for the next round. */
  private static final int ROUNDS = 10;

  @Bean
  RecurringTask<Void> carryNotices(Postman postman) {
    return Tasks.recurring("people.carry-notices", FixedDelay.of(Duration.ofSeconds(5)))
        .execute(
            (_, _) -> {
              for (int i = 0; i < ROUNDS && postman.round(AT_A_TIME) >= AT_A_TIME; i++) {
                // a full hand means there may be more
              }
            });
  }

  @Bean
  RecurringTask<Void> prepareDigests(Digests digests) {
    return Tasks.recurring("people.prepare-digests", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((_, _) -> digests.prepare());
  }
}
