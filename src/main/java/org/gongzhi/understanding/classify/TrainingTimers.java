package org.gongzhi.understanding.classify;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 定时学习. Looks every half minute whether some area has learned enough new, or was asked to learn. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "gongzhi.timers", havingValue = "true", matchIfMissing = true)
class TrainingTimers {
  private static final Duration EVERY = Duration.ofSeconds(30);

  @Bean
  RecurringTask<Void> learnFromLessons(Training training) {
    return Tasks.recurring("understanding-learn", FixedDelay.of(EVERY))
        .execute((_, _) -> training.round());
  }
}
