package org.gongzhi.people;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.crypto.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PeopleConfig {
  private static final LocalTime AT_NIGHT = LocalTime.of(3, 40);

  @Bean
  SealedColumn.Here sealedOfPeople() {
    return SealedColumns.all();
  }

  /** Failed attempts are personal data too: kept no longer than a rule needs them. */
  @Bean
  RecurringTask<Void> sweepAttempts(Throttle throttle) {
    return Tasks.recurring("people.sweep-attempts", Schedules.daily(TownClock.ZONE, AT_NIGHT))
        .execute((_, _) -> throttle.sweep());
  }
}
