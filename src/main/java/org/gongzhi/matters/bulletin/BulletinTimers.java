package org.gongzhi.matters.bulletin;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the bulletin up to date; a round leaves room for people. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "gongzhi.timers", havingValue = "true", matchIfMissing = true)
class BulletinTimers {
  private static final int AT_A_TIME = 500;
  private static final int ROUNDS = 10;

  @Bean
  RecurringTask<Void> announceMatters(Announcer announcer) {
    return Tasks.recurring("matters-bulletin", FixedDelay.of(Duration.ofSeconds(30)))
        .execute(
            (_, _) -> {
              for (int i = 0; i < ROUNDS && announcer.follow(AT_A_TIME) == AT_A_TIME; i++) {
                // a full hand means there may be more
              }
            });
  }
}
