package org.gongzhi.voting;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 定时. Ends votes when their time is up. Ballots are refused by the clock before that; this only makes it last. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "gongzhi.timers", havingValue = "true", matchIfMissing = true)
class VotingTimers {
  private static final int AT_A_TIME = 100;
  private static final Duration SWEEP = Duration.ofSeconds(20);

  @Bean
  RecurringTask<Void> endDueVotes(Votes votes) {
    return Tasks.recurring("voting-end", FixedDelay.of(SWEEP))
        .execute((_, _) -> votes.endDue(AT_A_TIME));
  }
}
