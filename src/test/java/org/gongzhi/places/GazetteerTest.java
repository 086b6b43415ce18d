package org.gongzhi.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongzhi.places.Neighbourhood.DONGFANGHONG;
import static org.gongzhi.places.Neighbourhood.HONGQI;

import java.util.concurrent.atomic.AtomicInteger;
import org.gongzhi.Database;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Recent;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class GazetteerTest {
  private final Neighbourhood here = new Neighbourhood();

  @Test
  void whatIsAddedIsFoundAtOnce() {
    assertThat(here.gazetteer.of(DONGFANGHONG).find("米亚花园三期16栋", null))
        .extracting(Mention::quarter)
        .containsOnlyNulls();
    Quarter miya = here.quarter("米亚花园三期");
    assertThat(found("米亚花园三期16栋").quarter()).isEqualTo(miya.id());
    Building sixteen = here.building(miya, "16栋");
    assertThat(found("米亚花园三期16栋").building()).isEqualTo(sixteen.id());
    here.quarters.addAlias(Actor.SYSTEM, DONGFANGHONG, miya.id(), "米亚");
    assertThat(found("米亚16栋").building()).isEqualTo(sixteen.id());
    here.buildings.addAlias(Actor.SYSTEM, DONGFANGHONG, sixteen.id(), "车棚楼");
    assertThat(found("车棚楼漏雨").building()).isEqualTo(sixteen.id());
    assertThat(here.gazetteer.of(HONGQI).find("车棚楼漏雨", null)).isEmpty();
  }

  @Test
  void namesAreReadOnceAndKept() {
    assertThat(here.gazetteer.of(DONGFANGHONG)).isSameAs(here.gazetteer.of(DONGFANGHONG));
  }

  @Test
  void onlyTheWriterSeesAChangeBeforeItsCommit() {
    AtomicInteger state = new AtomicInteger(1);
    Recent<String, Integer> recent = new Recent<>(10, _ -> state.get());
    assertThat(recent.get("a")).isEqualTo(1);
    var transaction =
        new TransactionTemplate(new DataSourceTransactionManager(Database.fresh().dataSource()));
    transaction.executeWithoutResult(tx -> {
      state.set(2);
      recent.forget("a");
      recent.forget("a");
      assertThat(recent.get("a")).isEqualTo(2);
      tx.setRollbackOnly();
    });
    state.set(1);
    assertThat(recent.get("a")).isEqualTo(1);
    state.set(3);
    assertThat(recent.get("a")).isEqualTo(1);
  }

  @Test
  void noMoreIsKeptThanAgreed() {
    AtomicInteger loads = new AtomicInteger();
    Recent<Integer, Integer> recent = new Recent<>(2, _ -> loads.incrementAndGet());
    recent.get(1);
    recent.get(2);
    recent.get(1);
    recent.get(3);
    assertThat(recent.get(1)).isEqualTo(1);
    assertThat(recent.get(2)).isEqualTo(4);
  }

  private Mention found(String said) {
    return here.gazetteer.of(DONGFANGHONG).find(said, null).getFirst();
  }
}
