package org.gongzhi.casework;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * 定时. What must happen although nobody comes: warnings, delays that climb, stages that lapse, the daily
 * seal. The timers tick in real time and ask the town's clock what is due; of several servers on one
 * database one does each round. Switched off by {@code gongzhi.timers=false}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "gongzhi.timers", havingValue = "true", matchIfMissing = true)
class CaseworkTimers {
  private static final int AT_A_TIME = 500;
  private static final Duration SWEEP = Duration.ofSeconds(30);

  /** Often, because a server may stand still at midnight; a round without work is one statement. */
  private static final Duration SEAL = Duration.ofMinutes(5);

  @Bean
  RecurringTask<Void> sweepDueCases(Casework casework) {
    return Tasks.recurring("casework-sweep", FixedDelay.of(SWEEP))
        .execute(
            (_, _) -> {
              while (casework.sweep(AT_A_TIME) == AT_A_TIME) {
                // a full hand means there may be more
              }
            });
  }

  @Bean
  RecurringTask<Void> sealLedgers(Seals seals) {
    return Tasks.recurring("casework-seal", FixedDelay.of(SEAL))
        .execute((_, _) -> seals.missing().forEach(seals::seal));
  }
}
