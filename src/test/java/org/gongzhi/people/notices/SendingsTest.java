package org.gongzhi.people.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.gongzhi.Database;
import org.gongzhi.casework.Crowd;
import org.gongzhi.casework.Crowd.Fate;
import org.gongzhi.people.notices.Sendings.Claimed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Out of the house once, whatever breaks. */
class SendingsTest {
  private final Crowd crowd = new Crowd(Database.fresh());
  private final NoticeTown town = new NoticeTown(crowd.sql());
  private final UUID gu = town.person("顾海", "13800000001");

  @AfterEach
  void close() {
    crowd.close();
  }

  @Test
  void sixtyFourPostmenCarryEachOnce() throws Exception {
    for (int i = 0; i < 100; i++) tell("act:" + i);
    crowd.atOnce(
        _ -> {
          int carried = 0;
          for (int hand = 1; hand > 0; carried += hand) hand = town.postman.round(3);
          return carried;
        });
    assertThat(town.gateway.carried).hasSize(100);
    assertThat(town.gateway.carried.values()).allSatisfy(times -> assertThat(times).hasSize(1));
    assertThat(states()).containsOnly("SENT");
  }

  @Test
  void sixtyFourWhoTellTheSameTellItOnce() throws Exception {
    Telling telling = town.telling(NoticeTown.PRESSING, "act:1", Audience.person(gu));
    assertThat(crowd.atOnce(_ -> town.notices.tell(telling)).stream().mapToInt(Fate::answer).sum())
        .isEqualTo(1);
    assertThat(states()).containsExactly("QUEUED");
  }

  @Test
  void sixtyFourWhoPrepareDigestsMakeOneEach() throws Exception {
    for (int i = 0; i < 20; i++)
      town.notices.tell(
          town.telling(
              NoticeTown.ADDRESS, "act:1", Audience.person(town.person("居民" + i, "1380000100" + i % 10))));
    town.now("2024-06-18T18:00");
    assertThat(crowd.atOnce(_ -> town.digests.prepare()).stream().mapToInt(Fate::answer).sum())
        .isEqualTo(20);
    assertThat(states()).hasSize(20);
  }

  @Test
  void whatFailsIsTriedLaterAndGivenUpInTheEnd() {
    town.gateway.down = true;
    tell("act:1");
    for (String time : List.of("10:00", "10:01", "10:06", "10:36", "12:36")) {
      town.now("2024-06-18T" + time);
      assertThat(town.postman.round(10)).isEqualTo(1);
      assertThat(states()).containsExactly("FAILED");
      assertThat(town.postman.round(10)).isZero();
    }
    town.now("2024-06-18T18:36");
    town.postman.round(10);
    assertThat(states()).containsExactly("GIVEN_UP");
    assertThat(town.column("select error from people.sending")).containsExactly("=busy");
    assertThat(town.gateway.carried).isEmpty();
  }

  @Test
  void whoWasCutOffIsFollowedUnderTheSameIdWhereTheCarrierKnowsIt() {
    tell("act:1");
    Claimed cutOff = town.sendings.claim(List.of(Channel.SMS), town.clock.instant(), 1).getFirst();
    assertThat(town.postman.round(10)).isZero();
    town.now("2024-06-18T10:11");
    assertThat(town.postman.round(10)).isEqualTo(1);
    assertThat(town.gateway.carried).containsOnlyKeys(cutOff.id());
    // whoever comes back too late changes nothing
    assertThat(town.sendings.failed(cutOff, Word.of("late"), town.clock.instant())).isFalse();
    assertThat(states()).containsExactly("SENT");
  }

  @Test
  void whoWasCutOffIsNotFollowedWhereItCouldArriveTwice() {
    town.gateway.knows = false;
    tell("act:1");
    town.sendings.claim(List.of(Channel.SMS), town.clock.instant(), 1);
    town.now("2024-06-18T10:11");
    town.postman.round(10);
    assertThat(town.gateway.carried).isEmpty();
    assertThat(states()).containsExactly("UNSURE");
  }

  private void tell(String cause) {
    town.notices.tell(town.telling(NoticeTown.PRESSING, cause, Audience.person(gu)));
  }

  private List<String> states() {
    return town.column("select state from people.sending");
  }
}
