package org.gongzhi.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongzhi.voting.VotingTown.AREA;
import static org.gongzhi.voting.VotingTown.LAN;
import static org.gongzhi.voting.VotingTown.LYU;
import static org.gongzhi.voting.VotingTown.MIYA;
import static org.gongzhi.voting.VotingTown.SUN;

import java.util.List;
import java.util.Set;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.voting.HouseRules.House;
import org.gongzhi.voting.count.Base;
import org.gongzhi.voting.count.ReadingKind;
import org.gongzhi.voting.count.Threshold;
import org.junit.jupiter.api.Test;

/** Whose rules they are: the council sets its own, and never those by which owners are bound. */
class HouseRulesTest {
  private static final Actor ZHOU =
      new Actor(
          Ids.next(), "周敏", List.of(new Actor.Post(Ids.next(), "议事会", "COUNCIL_MEMBER", null, Set.of(MIYA))));
  private static final String SILENCE = "未表态的业主，视为同意多数意见。";

  private final VotingTown town = new VotingTown();

  private static House house(Base base, ReadingKind relied, String silence) {
    return new House(
        0, new HouseRules.Council(Threshold.TWO_THIRDS, base), true, relied, silence, 15, "2021年通过的议事规则");
  }

  private void publish(Actor actor, int seen, House house) {
    town.houseRules.publish(actor, AREA, MIYA, seen, house, "修订");
  }

  private void refused(Actor actor, int seen, House house, String... fields) {
    assertThatThrownBy(() -> publish(actor, seen, house))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.fields()).containsOnlyKeys(fields));
  }

  @Test
  void theCouncilChangesItsOwnQuorumAndOwnersTheirReading() {
    publish(ZHOU, 0, house(Base.PRESENT, ReadingKind.STRICT, ""));
    refused(ZHOU, 1, house(Base.PRESENT, ReadingKind.RULES, SILENCE), "relied", "silence");
    refused(ZHOU, 1, house(Base.PRESENT, ReadingKind.ALL, ""), "relied");
    publish(SUN, 1, house(Base.PRESENT, ReadingKind.RULES, SILENCE));
    // what owners have settled stands when the council changes its own part, and falls by nobody's oversight
    publish(ZHOU, 2, house(Base.ALL, ReadingKind.RULES, SILENCE));
    refused(ZHOU, 3, house(Base.ALL, ReadingKind.STRICT, ""), "relied", "silence");
    publish(LAN, 3, house(Base.ALL, ReadingKind.STRICT, ""));
    House now = town.houseRules.of(AREA, MIYA);
    assertThat(now.version()).isEqualTo(4);
    assertThat(now.relied()).isEqualTo(ReadingKind.STRICT);
  }

  @Test
  void aCompanyAndOtherQuartersAreToldThereIsNoSuchThing() {
    Actor other =
        new Actor(
            Ids.next(),
            "潘文斌",
            List.of(new Actor.Post(Ids.next(), "业委会", "COMMITTEE_MEMBER", null, Set.of(Ids.next()))));
    for (Actor stranger : List.of(LYU, other, Actor.resident(Ids.next(), "路人")))
      assertThatThrownBy(() -> publish(stranger, 0, house(Base.ALL, ReadingKind.STRICT, "")))
          .isInstanceOfSatisfying(
              Refused.class, r -> assertThat(r.kind()).isEqualTo(Refused.Kind.NOT_FOUND));
    assertThat(town.houseRules.version(AREA, MIYA)).isZero();
  }
}
