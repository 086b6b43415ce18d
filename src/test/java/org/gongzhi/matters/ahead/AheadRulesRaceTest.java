package org.gongzhi.matters.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import org.gongzhi.Database;
import org.gongzhi.casework.Crowd;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.junit.jupiter.api.Test;

/** A rule is changed by many at once. */
class AheadRulesRaceTest {
  private static final String AREA = "340303004007";

  @Test
  void of64WhoChangeTheSameVersionOneDoesAndNobodyIsOverwritten() throws Exception {
    try (Crowd crowd = new Crowd(Database.fresh())) {
      AheadRules rules = new AheadRules(crowd.sql(), Clock.systemUTC());
      UUID id = Ids.next();
      String first =
          Crowd.first(
              crowd.atOnce(
                  i -> {
                    AheadRule mine =
                        new AheadRule(
                            AREA, id, 0, "第" + i, "B04", new AheadRule.When.Season(6, 8), "清一遍", true);
                    rules.publish(Actor.SYSTEM, mine, "进汛期了");
                    return mine.name();
                  }));
      assertThat(rules.history(AREA, id))
          .singleElement()
          .satisfies(e -> assertThat(e.rule().name()).isEqualTo(first));
    }
  }
}
