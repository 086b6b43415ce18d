package org.gongzhi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongzhi.people.SampleTown.AREA;
import static org.gongzhi.people.SampleTown.GRID_WORKER;

import java.util.UUID;
import org.gongzhi.people.Consents.Way;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.junit.jupiter.api.Test;

class ConsentsTest {
  private static final String WORDS = "请网格员沈岚代我上报楼道灯的事。";

  private final SampleTown town = new SampleTown();
  private final UUID person = town.person("顾海", "13800000001");
  private final Actor self = Actor.resident(person, "顾海");

  @Test
  void neverAskedMeansNo() {
    assertThat(town.consents.isGiven(AREA, person, "ON_BEHALF")).isFalse();
  }

  @Test
  void theLastWordCountsAndAllOfThemStay() {
    town.consents.give(GRID_WORKER, AREA, person, "ON_BEHALF", Way.SPOKEN, WORDS);
    assertThat(town.consents.isGiven(AREA, person, "ON_BEHALF")).isTrue();
    assertThat(town.consents.isGiven(AREA, person, "PUBLISH")).isFalse();
    town.consents.withdraw(self, AREA, person, "ON_BEHALF", Way.SELF, "不用代了。");
    assertThat(town.consents.isGiven(AREA, person, "ON_BEHALF")).isFalse();
    assertThat(town.consents.of(self, AREA, person))
        .extracting(Consents.Consent::given)
        .containsExactly(false, true);
    assertThatThrownBy(() -> town.sql.sql("update people.consent set given = true").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void nobodyClicksForSomebodyElse() {
    Refusals.says(
        "consent.notSelf",
        () -> town.consents.give(GRID_WORKER, AREA, person, "ON_BEHALF", Way.SELF, WORDS));
    Refusals.invalid(
        "wording",
        "consent.wording.missing",
        () -> town.consents.give(self, AREA, person, "ON_BEHALF", Way.SELF, " "));
  }

  @Test
  void othersDoNotReadIt() {
    Refusals.kind(
        Refused.Kind.NOT_FOUND,
        () -> town.consents.of(SampleTown.propertyStaff(Ids.next()), AREA, person));
  }
}
