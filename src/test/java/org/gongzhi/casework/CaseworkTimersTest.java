package org.gongzhi.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongzhi.casework.Lamp.WORKER;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.gongzhi.Database;
import org.gongzhi.casework.Lamp.LampVerb;
import org.gongzhi.casework.Lamp.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class CaseworkTimersTest {
  private final CaseworkTimers timers = new CaseworkTimers();
  private Crowd crowd;
  private Town town;

  @BeforeEach
  void settle() {
    crowd = new Crowd(Database.fresh());
    town = new Town(crowd.pool());
  }

  @AfterEach
  void home() {
    crowd.close();
  }

  @Test
  void warningsAndSealsComeAlthoughNobodyDoes() throws InterruptedException {
    CaseFile c = town.lampIsOut();
    town.now = c.clock().warnAt();
    List<RecurringTask<Void>> tasks =
        List.of(timers.sweepDueCases(town.casework), timers.sealLedgers(town.seals()));
    Scheduler scheduler =
        Scheduler.create(crowd.pool())
            .tableName("platform.scheduled_task")
            .startTasks(tasks)
            .pollingInterval(Duration.ofMillis(100))
            .threads(2)
            .build();
    scheduler.start();
    try {
      for (int i = 0; i < 300 && !(verbs(c).contains("WARN") && sealed()); i++) Thread.sleep(50);
    } finally {
      scheduler.stop();
    }
    assertThat(verbs(c)).containsExactly("RAISE", "WARN");
    assertThat(sealed()).isTrue();
  }

  /** A case that came from a room that is not there any more, or whose stage was given up. */
  @Test
  void oneCaseThatCannotGoOnDoesNotStopTheOthers() throws Exception {
    CaseFile gone = town.lampIsOut();
    CaseFile strange = town.lampIsOut();
    CaseFile usual = town.lampIsOut();
    change(gone, "procedure = 'gone'");
    change(strange, "stage = 'GIVEN_UP'");
    town.now = usual.clock().warnAt();
    assertThat(town.casework.sweep(100)).isEqualTo(2);
    assertThat(verbs(usual)).containsExactly("RAISE", "WARN");
    assertThat(verbs(strange)).containsExactly("RAISE");
  }

  @Test
  void theTimersCanBeSwitchedOff() {
    AtomicReference<Integer> count = new AtomicReference<>();
    ApplicationContextRunner room =
        new ApplicationContextRunner()
            .withBean(Casework.class, () -> town.casework)
            .withBean(Seals.class, town::seals)
            .withUserConfiguration(CaseworkTimers.class);
    room.run(c -> count.set(c.getBeansOfType(RecurringTask.class).size()));
    assertThat(count.get()).isEqualTo(2);
    room.withPropertyValues("gongzhi.timers=false")
        .run(c -> count.set(c.getBeansOfType(RecurringTask.class).size()));
    assertThat(count.get()).isZero();
  }

  @Test
  void proceduresAreWhateverTheRoomsBring() {
    ApplicationContextRunner house =
        new ApplicationContextRunner().withUserConfiguration(CaseworkConfig.class);
    house.run(c -> assertThat(c.getBean(Procedures.class).all()).isEmpty());
    house
        .withUserConfiguration(LampShop.class)
        .run(c -> assertThat(c.getBean(Procedures.class).get("lamp").verbs()).contains(LampVerb.SIGN));
  }

  @Configuration(proxyBeanMethods = false)
  static class LampShop {
    @Bean
    Procedure lamp() {
      return Lamp.PROCEDURE;
    }
  }

  private void change(CaseFile c, String set) {
    town.sql
        .sql("update casework.case_file set " + set + " where area = :area and id = :id")
        .params(Map.of("area", c.key().area(), "id", c.key().id()))
        .update();
  }

  private List<String> verbs(CaseFile c) {
    return town.casework.thread(WORKER, c.key()).stream().map(Act::verb).toList();
  }

  private boolean sealed() {
    return town.sql.sql("select count(*) from casework.seal").query(Integer.class).single() == 1;
  }
}
