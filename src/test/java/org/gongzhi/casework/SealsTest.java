package org.gongzhi.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongzhi.casework.Lamp.AREA;
import static org.gongzhi.casework.Lamp.LYU;
import static org.gongzhi.casework.Lamp.WORKER;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.gongzhi.Database;
import org.gongzhi.casework.Lamp.LampVerb;
import org.gongzhi.casework.Lamp.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SealsTest {
  private Crowd crowd;
  private Town town;
  private Seals seals;

  @BeforeEach
  void settle() {
    crowd = new Crowd(Database.fresh());
    town = new Town(crowd.pool());
    seals = town.seals();
  }

  @AfterEach
  void home() {
    crowd.close();
  }

  @Test
  void aTownWithoutCasesHasNothingToSeal() {
    assertThat(seals.missing()).isEmpty();
    assertThat(seals.seal(AREA)).isZero();
  }

  @Test
  void everyCaseThatMovedIsSealedOnce() throws IOException {
    CaseFile c = town.lampIsOut();
    town.lampIsOut();
    assertThat(seals.missing()).containsExactly(AREA);
    assertThat(seals.seal(AREA)).isEqualTo(2);
    assertThat(seals.missing()).isEmpty();

    tomorrow();
    town.does(LYU, c, LampVerb.SIGN);
    assertThat(seals.missing()).containsExactly(AREA);
    assertThat(seals.seal(AREA)).isEqualTo(1);
    assertThat(verdict()).startsWith("0 ").contains("2 次封存 seals, 0 条尚未封存");
  }

  @Test
  void aDayOnWhichNothingHappenedIsSealedAsThat() throws IOException {
    town.lampIsOut();
    seals.seal(AREA);
    for (int day = 0; day < 3; day++) {
      tomorrow();
      assertThat(seals.seal(AREA)).isZero();
    }
    assertThat(rows()).isEqualTo(4);
    assertThat(verdict()).startsWith("0 ").contains("4 次封存");
  }

  @Test
  void aServerThatStoodStillForDaysSealsThemTogether() throws IOException {
    town.lampIsOut();
    seals.seal(AREA);
    town.lampIsOut();
    for (int day = 0; day < 5; day++) tomorrow();
    assertThat(seals.seal(AREA)).isEqualTo(1);
    assertThat(rows()).isEqualTo(2);
    assertThat(verdict()).startsWith("0 ");
  }

  @Test
  void sealingAgainChangesNothing() throws IOException {
    CaseFile c = town.lampIsOut();
    seals.seal(AREA);
    town.does(LYU, c, LampVerb.SIGN);
    assertThat(seals.seal(AREA)).isZero();
    town.now = town.now.minus(Duration.ofDays(3));
    assertThat(seals.seal(AREA)).isZero();
    assertThat(rows()).isEqualTo(1);
    assertThat(verdict()).startsWith("0 ").contains("1 条尚未封存");
  }

  @Test
  void manyServersSealingAtOnceMakeOneSeal() throws Exception {
    for (int i = 0; i < 20; i++) town.lampIsOut();
    for (int day = 1; day <= 3; day++) {
      assertThat(
              crowd.atOnce(_ -> seals.seal(AREA)).stream()
                  .map(Crowd.Fate::answer)
                  .filter(n -> n > 0))
          .hasSizeLessThanOrEqualTo(1);
      assertThat(rows()).isEqualTo(day);
      tomorrow();
    }
    assertThat(verdict()).startsWith("0 ").contains("3 次封存 seals, 0 条尚未封存");
  }

  /** One server is still sealing yesterday while the other one's clock has passed midnight. */
  @Test
  void twoServersOnBothSidesOfMidnightDoNotForkTheChain() throws Exception {
    Town late = new Town(crowd.pool());
    late.now = town.now.plus(Duration.ofDays(1));
    Seals lateSeals = late.seals();
    for (int round = 0; round < 10; round++) {
      town.lampIsOut();
      crowd.atOnce(i -> (i % 2 == 0 ? seals : lateSeals).seal(AREA));
      assertThat(verdict()).startsWith("0 ");
      town.now = town.now.plus(Duration.ofDays(2));
      late.now = late.now.plus(Duration.ofDays(2));
    }
  }

  /** What is exported while others act and seal is of one moment. */
  @Test
  void anExportAmongActsAndSealsIsWhole() throws Exception {
    List<String> verdicts =
        crowd.atOnce(
                i -> {
                  if (i % 4 == 0) return verdict();
                  if (i % 4 == 1) seals.seal(AREA);
                  else town.does(LYU, town.lampIsOut(), LampVerb.SIGN);
                  return null;
                })
            .stream()
            .map(Crowd.Fate::answer)
            .filter(Objects::nonNull)
            .toList();
    assertThat(verdicts).hasSize(16).allMatch(v -> v.startsWith("0 "));
  }

  private void tomorrow() {
    town.now = town.now.plus(Duration.ofDays(1));
  }

  private int rows() {
    return town.sql
        .sql("select count(*) from casework.seal where area = :area")
        .param("area", AREA)
        .query(Integer.class)
        .single();
  }

  private String verdict() {
    StringBuilder out = new StringBuilder();
    try {
      new LedgerExport(town.template, town.casework, town.transactions()).area(WORKER, AREA, out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return new LedgerFile(out.toString()).verdict();
  }
}
