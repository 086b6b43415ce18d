package org.gongzhi.understanding.hot;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.gongzhi.platform.TownClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 每夜归拢. At night nobody waits for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "gongzhi.timers", havingValue = "true", matchIfMissing = true)
class RegroupTimers {
  private static final LocalTime AT_NIGHT = LocalTime.of(2, 40);

  @Bean
  RecurringTask<Void> regroupTopics(Regrouping regrouping, Clock clock) {
    return Tasks.recurring("understanding-regroup", Schedules.daily(TownClock.ZONE, AT_NIGHT))
        .execute((_, _) -> regrouping.round(clock.instant()));
  }
}
