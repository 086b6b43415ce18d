package org.gongzhi.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongzhi.places.Neighbourhood.DONGFANGHONG;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongzhi.Database;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.PlatformConfig;
import org.gongzhi.platform.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The services as Spring puts them together: a change is whole or it is not. */
class PlacesTransactionsTest {
  private final AnnotationConfigApplicationContext town = new AnnotationConfigApplicationContext();

  @EnableTransactionManagement
  static class Transactions {}

  @BeforeEach
  void start() {
    DataSource database = Database.fresh().dataSource();
    town.registerBean(
        JdbcClient.class, () -> new PlatformConfig().jdbcClient(new JdbcTemplate(database)));
    town.registerBean(
        PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database));
    town.registerBean(Clock.class, () -> Clock.systemUTC());
    town.register(Transactions.class);
    town.scan("org.gongzhi.places");
    town.refresh();
  }

  @AfterEach
  void stop() {
    town.close();
  }

  @Test
  void oneBadDoorKeepsAllOut() {
    Dwellings dwellings = town.getBean(Dwellings.class);
    UUID building = building(quarter("米亚花园三期"), "16栋");
    dwellings.add(Actor.SYSTEM, DONGFANGHONG, building, null, List.of("102"));
    assertThatThrownBy(() ->
            dwellings.add(Actor.SYSTEM, DONGFANGHONG, building, null, List.of("101", "102", "103")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("102");
    assertThat(dwellings.of(DONGFANGHONG, building)).hasSize(1);
  }

  @Test
  void aChangeTakenBackIsForgotten() {
    Gazetteer gazetteer = town.getBean(Gazetteer.class);
    new TransactionTemplate(town.getBean(PlatformTransactionManager.class))
        .executeWithoutResult(tx -> {
          UUID miya = quarter("米亚花园三期");
          assertThat(gazetteer.of(DONGFANGHONG).find("米亚花园三期", null))
              .extracting(Mention::quarter)
              .containsExactly(miya);
          tx.setRollbackOnly();
        });
    assertThat(gazetteer.of(DONGFANGHONG).find("米亚花园三期", null)).isEmpty();
  }

  private UUID quarter(String name) {
    return town.getBean(Quarters.class)
        .add(Actor.SYSTEM, DONGFANGHONG, Quarter.Facts.named(name))
        .id();
  }

  private UUID building(UUID quarter, String label) {
    return town.getBean(Buildings.class).add(Actor.SYSTEM, DONGFANGHONG, quarter, label, null).id();
  }
}
