package org.gongzhi.matters.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import org.gongzhi.Database;
import org.gongzhi.casework.Crowd;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.junit.jupiter.api.Test;

/** Settings are published by many at once. */
class ReplyTemplatesRaceTest {
  private static final String AREA = "340303004007";

  @Test
  void of64WhoChangeTheSameVersionOneDoesAndNobodyIsOverwritten() throws Exception {
    try (Crowd crowd = new Crowd(Database.fresh())) {
      ReplyTemplates templates = new ReplyTemplates(crowd.sql(), Clock.systemUTC());
      UUID id = Ids.next();
      var fates =
          crowd.atOnce(
              i -> {
                ReplyTemplate mine =
                    new ReplyTemplate(AREA, id, 0, "第" + i, MatterVerb.REPLY, null, "好", true);
                templates.publish(Actor.SYSTEM, mine, "改");
                return mine.name();
              });
      String first = Crowd.first(fates);
      assertThat(templates.history(AREA, id))
          .singleElement()
          .satisfies(e -> assertThat(e.template().name()).isEqualTo(first));
    }
  }
}
