package org.gongzhi.matters;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 定时. Takes lessons from the ledger a few at a time, so that nobody waits for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "gongzhi.timers", havingValue = "true", matchIfMissing = true)
class LessonTimers {
  private static final Duration EVERY = Duration.ofSeconds(10);
  private static final int AT_A_TIME = 200;

  @Bean
  RecurringTask<Void> takeLessons(MatterLessons lessons) {
    return Tasks.recurring("matters-lessons", FixedDelay.of(EVERY))
        .execute((_, _) -> lessons.follow(AT_A_TIME));
  }
}
