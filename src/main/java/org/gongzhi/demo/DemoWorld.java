package org.gongzhi.demo;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.gongzhi.platform.TownClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 演示世界. Fills an empty database before the first page is served: all of it or nothing. What happened since
 * January is lived through once more by the same services that work every day, under a clock that stands at
 * each moment in turn, so that every due time, warning, hash and seal is genuine.
 */
@Component
@ConditionalOnProperty("gongzhi.demo")
class DemoWorld implements SmartInitializingSingleton {
  private static final Logger LOG = LoggerFactory.getLogger(DemoWorld.class);

  /** When the community began to use the system: the last working day of 2023. */
  private static final Instant MOVED_IN =
      ZonedDateTime.of(2023, 12, 29, 9, 0, 0, 0, TownClock.ZONE).toInstant();

  private final DemoClock clock;
  private final TownClock town;
  private final DemoPeople people;
  private final List<DemoChapter> chapters;
  private final TransactionTemplate transaction;

  DemoWorld(
      DemoClock clock,
      TownClock town,
      DemoPeople people,
      List<DemoChapter> chapters,
      PlatformTransactionManager transactions) {
    this.clock = clock;
    this.town = town;
    this.people = people;
    this.chapters = chapters;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (clock.runs() || clock.isInhabited()) return;
    long begun = System.nanoTime();
    transaction.executeWithoutResult(_ -> load());
    LOG.info("demo world loaded in {} ms", (System.nanoTime() - begun) / 1_000_000);
  }

  private void load() {
    if (!clock.claim()) {
      // another server was quicker; its world is there now
      clock.kept().ifPresent(town::shiftBy);
      return;
    }
    town.standAt(MOVED_IN);
    Cast cast = people.settle();
    chapters.forEach(chapter -> chapter.live(cast));
    clock.keep(town.runFrom(DemoClock.START));
  }
}
