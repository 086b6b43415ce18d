package org.gongzhi.matters.notices;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 定时. Tells people of what was done, some seconds after it. Switched off by {@code gongzhi.timers=false}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "gongzhi.timers", havingValue = "true", matchIfMissing = true)
class MatterNoticeTimers {
  private static final int AT_A_TIME = 200;
  private static final Duration ROUND = Duration.ofSeconds(3);

  @Bean
  RecurringTask<Void> tellPeopleOfMatters(TellPeople tell) {
    return Tasks.recurring("matters-people", FixedDelay.of(ROUND))
        .execute(
            (_, _) -> {
              while (tell.follow(AT_A_TIME) == AT_A_TIME) {
                // a full hand means there may be more
              }
            });
  }
}
