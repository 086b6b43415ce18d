package org.gongzhi.matters.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.gongzhi.Database;
import org.gongzhi.casework.Crowd;
import org.gongzhi.platform.Actor;
import org.junit.jupiter.api.Test;

/** A catalogue is changed by many at once, each on a server of their own. */
class CataloguesRaceTest {
  private static final String AREA = "340303004007";

  @Test
  void of64WhoChangeTheSameVersionOneDoesAndNobodyIsOverwritten() throws Exception {
    try (Crowd crowd = new Crowd(Database.fresh())) {
      String first =
          Crowd.first(
              crowd.atOnce(
                  i -> {
                    String why = "第" + i;
                    server(crowd).publish(Actor.SYSTEM, AREA, 0, Catalogue.starting(), why);
                    return why;
                  }));
      assertThat(server(crowd).history(AREA))
          .singleElement()
          .satisfies(e -> assertThat(e.remark()).isEqualTo(first));
      assertThat(server(crowd).of(AREA).versionOf(AREA)).isEqualTo(1);
    }
  }

  private static Catalogues server(Crowd crowd) {
    return new Catalogues(crowd.sql(), Clock.systemUTC());
  }
}
