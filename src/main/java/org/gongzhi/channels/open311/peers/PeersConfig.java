package org.gongzhi.channels.open311.peers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.gongzhi.platform.crypto.SealedColumn;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends the courier on its rounds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PeersConfig.Settings.class)
class PeersConfig {
  /**
   * {@code gongzhi.open311.*}.
   *
   * @param localPeers whether servers on this very machine may be peers: for trying it out
   * @param patience how long another server may take to answer
   */
  @ConfigurationProperties("gongzhi.open311")
  record Settings(
      @DefaultValue("false") boolean localPeers, @DefaultValue("8s") Duration patience) {}

  @Bean
  SealedColumn.Here sealedOfPeers() {
    return SealedColumn.Here.of(Peers.SEALED);
  }

  @Bean
  Courier courier(
      HandoverStore store, Peers peers, Teller teller, Settings settings, Clock clock) {
    return new Courier(
        store, peers, new PeerDoor(settings.patience(), settings.localPeers()), teller, clock);
  }

  /** 定时. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "gongzhi.timers", havingValue = "true", matchIfMissing = true)
  static class Timers {
    private static final Duration EVERY = Duration.ofSeconds(20);
    private static final int AT_A_TIME = 50;

    @Bean
    RecurringTask<Void> askPeers(Courier courier) {
      return Tasks.recurring("channels-open311-peers", FixedDelay.of(EVERY))
          .execute((_, _) -> courier.run(AT_A_TIME));
    }
  }
}
