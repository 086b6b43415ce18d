package org.gongzhi.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongzhi.places.Neighbourhood.DONGFANGHONG;

import java.util.List;
import java.util.UUID;
import org.gongzhi.Database;
import org.gongzhi.casework.Crowd;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two write about the same place at once. */
class HoldsTest {
  private final Crowd crowd = new Crowd(Database.fresh());
  private final JdbcClient sql = crowd.sql();
  private final Quarters quarters = new Quarters(sql, new Areas(sql), new Gazetteer(sql));
  private final Holds holds = new Holds(sql);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new DataSourceTransactionManager(crowd.pool()));

  @AfterEach
  void goHome() {
    crowd.close();
  }

  @Test
  void of64WhoWriteAboutOneQuarterOneDoesWithAllItsNames() throws Exception {
    UUID id = quarters.add(Actor.SYSTEM, DONGFANGHONG, Quarter.Facts.named("幸福里")).id();
    String seen = state(id);
    String first = Crowd.first(crowd.atOnce(i -> transaction.execute(_ -> written(id, seen, i))));
    Quarter now = quarters.get(DONGFANGHONG, id);
    assertThat(now.name()).isEqualTo(first);
    assertThat(now.aliases()).containsExactly(first.replace("里", "名"));
  }

  private String written(UUID id, String seen, int i) {
    holds.hold(DONGFANGHONG, Retirements.Kind.QUARTER, id, seen);
    quarters.change(Actor.SYSTEM, DONGFANGHONG, id, Quarter.Facts.named("里" + i));
    quarters.rename(Actor.SYSTEM, DONGFANGHONG, id, List.of("名" + i));
    return "里" + i;
  }

  private String state(UUID id) {
    return sql.sql("select xmin::text from places.quarter where area = :area and id = :id")
        .param("area", DONGFANGHONG)
        .param("id", id)
        .query(String.class)
        .single();
  }

  @Test
  void whatIsNotThereIsNotHeld() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    _ -> holds.hold(DONGFANGHONG, Retirements.Kind.BUILDING, Ids.next(), "1")))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.kind()).isEqualTo(Refused.Kind.NOT_FOUND));
  }
}
