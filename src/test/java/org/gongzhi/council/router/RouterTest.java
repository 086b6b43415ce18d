package org.gongzhi.council.router;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.gongzhi.council.router.Route.Elsewhere;
import org.gongzhi.voting.count.OwnersItem;
import org.junit.jupiter.api.Test;

/** D 2.3 and 4.6, line by line. */
class RouterTest {
  @Test
  void metersOfSingleHouseholdsNeedEachHousehold() {
    Route route = Router.suggest(Set.of(Touch.SINGLE_HOUSEHOLDS));
    assertThat(route.decider()).isEqualTo(Decider.HOUSEHOLDS);
    assertThat(route.consents()).isTrue();
    assertThat(route.item()).isNull();
  }

  /** 水表分户 with 维修资金: 278(5) as well as each household. */
  @Test
  void metersPaidFromTheFundNeedTheOwnersToo() {
    Route route = Router.suggest(Set.of(Touch.SINGLE_HOUSEHOLDS, Touch.SPEND_FUND));
    assertThat(route.decider()).isEqualTo(Decider.OWNERS);
    assertThat(route.item()).isEqualTo(OwnersItem.SPEND_FUND);
    assertThat(route.consents()).isTrue();
  }

  /** 停车棚 on green: 278(8), three quarters. */
  @Test
  void aShedOnTheGreenIsDecidedByTheOwners() {
    Route route = Router.suggest(Set.of(Touch.COMMON_PARTS, Touch.CHANGE_USE));
    assertThat(route.decider()).isEqualTo(Decider.OWNERS);
    assertThat(route.item()).isEqualTo(OwnersItem.CHANGE_USE);
    assertThat(route.item().isSpecial()).isTrue();
    assertThat(route.why()).containsExactly(Rule.USE_CHANGED, Rule.COMMON_PARTS);
  }

  @Test
  void nobodyDeliberatesOnDanger() {
    Route route = Router.suggest(Set.of(Touch.PREFERENCE, Touch.PUBLIC_ORDER, Touch.CHANGE_USE));
    assertThat(route.decider()).isNull();
    assertThat(route.elsewhere()).isEqualTo(Elsewhere.ENFORCEMENT);
    assertThat(route.consents()).isFalse();
  }

  /** The council's opinion never binds owners, whatever else a topic touches. */
  @Test
  void whateverTouchesOwnersIsNeverLeftToTheCouncil() {
    Set<Touch> owners =
        EnumSet.of(
            Touch.PROPERTY_COMPANY, Touch.SPEND_FUND, Touch.RAISE_FUND, Touch.COMMON_PARTS,
            Touch.CHANGE_USE, Touch.REBUILD);
    for (Touch touch : owners)
      for (Touch other : EnumSet.complementOf(EnumSet.of(Touch.PUBLIC_ORDER, Touch.DISPUTE)))
        assertThat(Router.suggest(Set.copyOf(EnumSet.of(touch, other))).decider())
            .isEqualTo(Decider.OWNERS);
  }

  @Test
  void whereNothingIsKnownTheCouncilIsAskedAndBindsNobody() {
    assertThat(Router.suggest(Set.of()).decider()).isEqualTo(Decider.COUNCIL);
    assertThat(Router.suggest(Set.of(Touch.SMALL_REPAIR)).elsewhere()).isEqualTo(Elsewhere.WORK);
    assertThat(Router.suggest(Set.of(Touch.ALL_RESIDENTS, Touch.PREFERENCE)).decider())
        .isEqualTo(Decider.REPRESENTATIVES);
  }
}
