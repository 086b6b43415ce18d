package org.gongzhi.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.gongzhi.platform.Refused;
import org.junit.jupiter.api.Test;

class DemoRolesTest {
  private final SampleTown town = new SampleTown();
  private final UUID account = town.account(town.person("沈岚", null), "shenlan");

  @Test
  void outsideTheDemoThereIsNoWayInWithoutAPassword() {
    Refusals.kind(Refused.Kind.NOT_FOUND, () -> town.signIn.demo("grid-worker"));
    Refusals.kind(Refused.Kind.NOT_FOUND, () -> town.signIn.demo("shenlan"));
  }

  @Test
  void inTheDemoOneTapIsEnoughForItsPeopleAndNobodyElse() {
    town.demo.addBean("roles", (DemoRoles) () -> List.of(role("grid-worker", "shenlan")));
    assertThat(town.signIn.demo("grid-worker")).isEqualTo(new Signed(account, 1));
    Refusals.kind(Refused.Kind.NOT_FOUND, () -> town.signIn.demo("shenlan"));
    town.accounts.disable(SampleTown.GRID_WORKER, account);
    Refusals.kind(Refused.Kind.NOT_FOUND, () -> town.signIn.demo("grid-worker"));
  }

  private static DemoRoles.Role role(String key, String account) {
    return new DemoRoles.Role(key, "office.GRID_WORKER", "沈岚 · 东方红社区", account);
  }
}
