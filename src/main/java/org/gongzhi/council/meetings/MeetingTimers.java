package org.gongzhi.council.meetings;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 定时. Plans the next meeting of every series; a meeting that is ahead already stays the only one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "gongzhi.timers", havingValue = "true", matchIfMissing = true)
class MeetingTimers {
  private static final Duration EVERY = Duration.ofMinutes(30);

  @Bean
  RecurringTask<Void> planMeetings(MeetingSeries series, Meetings meetings) {
    return Tasks.recurring("council-meetings", FixedDelay.of(EVERY))
        .execute((_, _) -> series.running().forEach(s -> plan(meetings, s)));
  }

  private static void plan(Meetings meetings, MeetingSeries.Standing s) {
    try {
      meetings.plan(Actor.SYSTEM, s.area(), s.quarter());
    } catch (Refused r) {
      // somebody planned it, or stopped the series, at this very moment
      if (r.kind() != Refused.Kind.STALE && r.kind() != Refused.Kind.NOT_ALLOWED) throw r;
    }
  }
}
