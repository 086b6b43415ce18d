package org.gongzhi.understanding.hot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.gongzhi.understanding.Listening.AREA;
import static org.gongzhi.understanding.Listening.NOW;
import static org.gongzhi.understanding.Listening.lead;
import static org.gongzhi.understanding.Listening.overseer;
import static org.gongzhi.understanding.Listening.stranger;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.understanding.Listening;
import org.gongzhi.understanding.hot.HotTopics.Hot;
import org.gongzhi.understanding.search.Heard;
import org.gongzhi.understanding.search.HeardMessages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What many say comes together as they say it. */
class HotTopicsTest {
  private final Listening town = new Listening();
  private final HotTopics topics = town.the(HotTopics.class);
  private Heard last;

  @BeforeEach
  void manySpeakOfTheBarbecue() {
    town.hear("门口烧烤摊油烟呛人", "烧烤摊半夜还在吆喝，油烟往家里灌");
    town.hear("9栋电梯困人", "电梯又困人了");
    town.hear("烧烤摊半夜吆喝", "门口的烧烤摊油烟太大，半夜吆喝");
    town.hear("垃圾没人清", "垃圾桶满了三天");
    last = town.hear("烧烤摊油烟往家里灌", "半夜烧烤摊油烟呛得睡不着");
  }

  @Test
  void theyAreOneTopicWithItsFigures() {
    Hot hot = only(overseer());
    assertThat(hot.title()).contains("烧烤摊");
    assertThat(hot.place()).isEqualTo("米亚花园三期 9栋");
    assertThat(hot.messages()).isEqualTo(3);
    assertThat(hot.open()).isEqualTo(3);
    // a day old, three of them
    assertThat(hot.heat()).isCloseTo(3 * Math.pow(0.5, 1 / 7.0), within(0.01));
    assertThat(topics.messages(overseer(), AREA, hot.id()))
        .hasSize(3)
        .allMatch(s -> s.title().contains("烧烤摊"));
  }

  @Test
  void atNightWhatAnImportBroughtIsPutToItAndItKeepsItsId() {
    Hot before = only(overseer());
    town.the(HeardMessages.class).hearAtOnce(town.others(8));
    assertThat(hottest(overseer(), 30)).hasSize(1);
    assertThat(town.the(Regrouping.class).regroup(AREA, NOW)).isEqualTo(8);
    assertThat(hottest(overseer(), 30))
        .extracting(Hot::messages)
        .containsExactlyInAnyOrder(8L, 3L);
    assertThat(hottest(overseer(), 30)).extracting(Hot::id).contains(before.id());
    // what comes after joins what the night put together
    town.hear("路灯第9盏不亮", "小区外面的路灯不亮了，请修一下");
    assertThat(hottest(overseer(), 30)).extracting(Hot::messages).contains(9L);
    assertThat(town.the(Regrouping.class).regroup(AREA, NOW)).isZero();
  }

  @Test
  void rulesAskForWhatSeveralSaidLately() {
    RisingTopics rising = town.the(RisingTopics.class);
    assertThat(rising.since(NOW.minus(Duration.ofDays(2)), 3))
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.title()).contains("烧烤摊");
              assertThat(r.quarter()).isEqualTo(Listening.QUARTER);
              assertThat(r.messages()).isEqualTo(3);
            });
    assertThat(rising.since(NOW.minus(Duration.ofDays(2)), 4)).isEmpty();
    assertThat(rising.since(NOW, 1)).isEmpty();
  }

  @Test
  void onlyWhoMayReadTheMessagesSeesTheTopic() {
    Hot hot = only(overseer());
    assertThat(only(lead()).messages()).isEqualTo(3);
    assertThat(hottest(stranger(), 30)).isEmpty();
    assertThatThrownBy(() -> topics.messages(stranger(), AREA, hot.id()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void anotherTimeHasOtherTopics() {
    assertThat(topics.hottest(overseer(), topics.areas(overseer()), NOW.minusSeconds(60), NOW))
        .isEmpty();
  }

  @Test
  void hearingAgainChangesNothing() {
    Map<String, Object> before = town.jdbc().queryForMap(STATE);
    town.again(last);
    town.again(town.closed(last));
    assertThat(town.jdbc().queryForMap(STATE)).isEqualTo(before);
    assertThat(only(overseer()).open()).isEqualTo(2);
  }

  private static final String STATE =
      """
      -- across areas: the only one there is
      select count(*) as messages, count(topic) as placed, sum(size) as sizes
      from understanding.message m
      left join understanding.topic t on t.area = m.area and t.id = m.topic
      """;

  private Hot only(Actor actor) {
    List<Hot> all = hottest(actor, 30);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private List<Hot> hottest(Actor actor, int days) {
    return topics.hottest(actor, topics.areas(actor), NOW.minus(Duration.ofDays(days)), NOW);
  }
}
