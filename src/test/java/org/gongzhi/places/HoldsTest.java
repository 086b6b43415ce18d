package org.gongzhi.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongzhi.places.Neighbourhood.DONGFANGHONG;

import java.util.List;
import org.gongzhi.Database;
import org.gongzhi.casework.Crowd;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.PlatformConfig;
import org.gongzhi.platform.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two write about the same place at once. */
class HoldsTest {
  @Test
  void of64WhoWriteAboutOneQuarterOneDoesWithAllItsNames() throws Exception {
    try (Crowd crowd = new Crowd(Database.fresh())) {
      JdbcClient sql = new PlatformConfig().jdbcClient(new JdbcTemplate(crowd.pool()));
      Gazetteer gazetteer = new Gazetteer(sql);
      Quarters quarters = new Quarters(sql, new Areas(sql), gazetteer);
      Holds holds = new Holds(sql);
      var transaction = new TransactionTemplate(new DataSourceTransactionManager(crowd.pool()));
      Quarter quarter = quarters.add(Actor.SYSTEM, DONGFANGHONG, Quarter.Facts.named("幸福里"));
      String seen =
          sql.sql("select xmin::text from places.quarter where area = :area and id = :id")
              .param("area", DONGFANGHONG)
              .param("id", quarter.id())
              .query(String.class)
              .single();
      String first =
          Crowd.first(
              crowd.atOnce(
                  i ->
                      transaction.execute(
                          _ -> {
                            holds.hold(DONGFANGHONG, Retirements.Kind.QUARTER, quarter.id(), seen);
                            quarters.change(
                                Actor.SYSTEM, DONGFANGHONG, quarter.id(), Quarter.Facts.named("里" + i));
                            quarters.rename(
                                Actor.SYSTEM, DONGFANGHONG, quarter.id(), List.of("名" + i));
                            return "里" + i;
                          })));
      Quarter now = quarters.get(DONGFANGHONG, quarter.id());
      assertThat(now.name()).isEqualTo(first);
      assertThat(now.aliases()).containsExactly(first.replace("里", "名"));
      assertThatThrownBy(
              () ->
                  transaction.execute(
                      _ -> {
                        holds.hold(DONGFANGHONG, Retirements.Kind.BUILDING, Ids.next(), seen);
                        return "";
                      }))
          .isInstanceOfSatisfying(
              Refused.class, r -> assertThat(r.kind()).isEqualTo(Refused.Kind.NOT_FOUND));
    }
  }
}
