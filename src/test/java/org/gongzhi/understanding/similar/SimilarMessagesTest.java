package org.gongzhi.understanding.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongzhi.understanding.Listening.AREA;
import static org.gongzhi.understanding.Listening.NOW;
import static org.gongzhi.understanding.Listening.QUARTER;

import java.util.UUID;
import org.gongzhi.HostileInputs;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.understanding.Listening;
import org.gongzhi.understanding.search.Heard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who says what is under way already is shown it, and joins. */
class SimilarMessagesTest {
  private final Listening town = new Listening();
  private final SimilarMessages messages = town.the(SimilarMessages.class);
  private final Voices voices = town.the(Voices.class);
  private Heard lift;

  @BeforeEach
  void someSpeak() {
    lift = town.hear("电梯关不上门", "我们楼的电梯门关不上，按了没反应");
    town.hear("楼道灯不亮", "三楼的楼道灯坏了");
    town.hear("垃圾没人清", "垃圾桶满了三天没人清运");
  }

  @Test
  void theSameIsOffered() {
    assertThat(messages.like(said("电梯的门又关不上了", QUARTER), NOW, 5))
        .extracting(SimilarMessages.Alike::number)
        .containsExactly(lift.number());
  }

  @Test
  void anotherQuarterIsFurtherAway() {
    float here = messages.like(said("电梯的门关不上", QUARTER), NOW, 5).getFirst().score();
    assertThat(messages.like(said("电梯的门关不上", Ids.next()), NOW, 5))
        .allMatch(a -> a.score() < here);
  }

  @Test
  void whatIsClosedIsOfferedNoMore() {
    town.again(town.closed(lift));
    assertThat(messages.like(said("电梯的门又关不上了", QUARTER), NOW, 5)).isEmpty();
    Actor neighbour = Actor.resident(Ids.next(), "邻居");
    assertThatThrownBy(() -> voices.join(neighbour, AREA, lift.id(), NOW))
        .isInstanceOf(Refused.class);
  }

  @Test
  void oneIsLikeTheOthersAndNotLikeItself() {
    Heard again = town.hear("电梯门关不上", "电梯门坏了关不上");
    assertThat(messages.like(AREA, again.id(), NOW, 5))
        .extracting(SimilarMessages.Alike::number)
        .containsExactly(lift.number());
  }

  @Test
  void everybodyCountsOnce() {
    Actor neighbour = Actor.resident(Ids.next(), "邻居");
    voices.join(neighbour, AREA, lift.id(), NOW);
    voices.join(neighbour, AREA, lift.id(), NOW);
    voices.join(Actor.resident(Ids.next(), "别家"), AREA, lift.id(), NOW);
    assertThat(messages.like(said("电梯的门又关不上了", QUARTER), NOW, 5).getFirst().voices())
        .isEqualTo(2);
    assertThat(voices.of(neighbour)).extracting(Voices.Joined::voices).containsExactly(2L);
  }

  @Test
  void anyTextIsCompared() {
    HostileInputs.all().forEach(h -> messages.like(said(h.text(), null), NOW, 5));
  }

  private static SimilarMessages.Said said(String text, UUID quarter) {
    return new SimilarMessages.Said(AREA, "", text, quarter, null);
  }
}
