package org.gongzhi.channels.open311.server;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.gongzhi.platform.crypto.SealedColumn;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the door, and keeps what is behind it up to date. */
@Configuration(proxyBeanMethods = false)
class DoorConfig {
  private static final int AT_A_TIME = 500;

  @Bean
  SealedColumn.Here sealedOfPosts() {
    return SealedColumn.Here.of(Posting.WAITING);
  }

  @Bean
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
  ServletRegistrationBean<Open311Door> open311Door(
      Readings readings, Writing writing, Speech speech) {
    var door =
        new ServletRegistrationBean<>(
            new Open311Door(readings, writing, speech), Readings.PATH + "/*");
    door.setName("open311");
    return door;
  }

  /** 定时. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "gongzhi.timers", havingValue = "true", matchIfMissing = true)
  static class Timers {
    private static final Duration OFTEN = Duration.ofSeconds(5);

    @Bean
    RecurringTask<Void> publishForOthers(Publisher publisher) {
      return Tasks.recurring("channels-open311", FixedDelay.of(OFTEN))
          .execute((_, _) -> publisher.follow(AT_A_TIME));
    }

    @Bean
    RecurringTask<Void> filePosts(Posting posting) {
      return Tasks.recurring("channels-open311-batch", FixedDelay.of(OFTEN))
          .execute((_, _) -> posting.fileWaiting(AT_A_TIME));
    }
  }
}
