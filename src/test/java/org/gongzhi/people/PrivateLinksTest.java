package org.gongzhi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongzhi.people.SampleTown.AREA;
import static org.gongzhi.people.SampleTown.GRID_WORKER;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.junit.jupiter.api.Test;

class PrivateLinksTest {
  private static final String HERE = "203.0.113.7";

  private final SampleTown town = new SampleTown();
  private final UUID person = town.person("顾海", "13800000001");
  private final UUID caseId = Ids.next();

  @Test
  void opensTheReportersOwnCaseAndNothingElse() {
    String token = create();
    assertThat(town.links.open(token, HERE))
        .isEqualTo(new PrivateLinks.Opened(AREA, caseId, person, "顾*"));
    assertThat(token).matches("[0-9a-z]{40}").doesNotContain("i", "l", "o", "u");
    assertThat(town.links.open(token.toUpperCase(java.util.Locale.ROOT), HERE)).isNotNull();
  }

  @Test
  void theDatabaseDoesNotKnowTheToken() {
    String token = create();
    assertThat(
            town.sql
                .sql("select encode(secret, 'escape') || encode(secret, 'hex') from people.private_link")
                .query(String.class)
                .single())
        .doesNotContain(token, token.substring(8));
  }

  @Test
  void everyTokenIsAnother() {
    Set<String> tokens = new HashSet<>();
    IntStream.range(0, 200).forEach(_ -> tokens.add(create()));
    assertThat(tokens).hasSize(200);
  }

  @Test
  void expiredRevokedAlteredAndInventedTokensOpenNothing() {
    String token = create();
    assertNotFound(token.substring(0, 39) + (token.endsWith("0") ? "1" : "0"));
    assertNotFound("0" + token);
    assertNotFound("");
    assertNotFound("\u0000' or true --");
    assertNotFound("0".repeat(40));

    town.wait(Duration.ofDays(30).minusSeconds(1));
    town.links.open(token, HERE);
    town.wait(Duration.ofSeconds(1));
    assertNotFound(token);

    String other = create();
    assertThat(town.links.revoke(GRID_WORKER, AREA, caseId, Optional.of(person))).isEqualTo(2);
    assertNotFound(other);
  }

  @Test
  void anAddressThatGuessesWaitsButItsNeighboursLinkStillOpens() {
    String token = create();
    IntStream.range(0, 30).forEach(_ -> assertNotFound("0".repeat(40)));
    Refusals.says("throttle.wait", () -> town.links.open("0".repeat(40), HERE));
    assertThat(town.links.open(token, HERE).caseId()).isEqualTo(caseId);
  }

  private String create() {
    return town.links.create(GRID_WORKER, AREA, caseId, person, Duration.ofDays(30));
  }

  private void assertNotFound(String token) {
    Refusals.kind(Refused.Kind.NOT_FOUND, () -> town.links.open(token, HERE));
  }
}
