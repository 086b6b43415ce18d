package org.gongzhi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongzhi.people.OrganisationKind.PROPERTY_COMPANY;
import static org.gongzhi.people.OrganisationKind.UTILITY;
import static org.gongzhi.people.SampleTown.AREA;
import static org.gongzhi.people.SampleTown.CITY;
import static org.gongzhi.people.SampleTown.MIYA;
import static org.gongzhi.people.SampleTown.TEACHERS;
import static org.gongzhi.people.SampleTown.TODAY;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MandatesTest {
  private final SampleTown town = new SampleTown();
  private final UUID general = town.organisation(PROPERTY_COMPANY, "通用物业", null);
  private final UUID miya = town.organisation(PROPERTY_COMPANY, "米亚物业", MIYA);
  private final UUID lifts = town.organisation(PROPERTY_COMPANY, "电梯维保", null);

  @Test
  void theQuarterGoesBeforeTheArea() {
    give(general, null, "A01");
    give(miya, MIYA, "");
    assertThat(lead(MIYA, "A01")).contains(miya);
    assertThat(lead(TEACHERS, "A01")).contains(general);
    assertThat(lead(null, "A01")).contains(general);
  }

  @Test
  void theLongerClassGoesBeforeTheShorter() {
    give(miya, MIYA, "");
    give(general, MIYA, "A");
    give(lifts, MIYA, "A02");
    assertThat(lead(MIYA, "A02")).contains(lifts);
    assertThat(lead(MIYA, "A01")).contains(general);
    assertThat(lead(MIYA, "C01")).contains(miya);
  }

  @Test
  void aQuarterWithoutAPropertyCompanyHasNone() {
    give(miya, MIYA, "");
    assertThat(lead(TEACHERS, "A01")).isEmpty();
  }

  @Test
  void theWaterCompanyOfTheCityLeadsInEveryCommunityUnlessACloserOneDoes() {
    UUID water = town.organisation(CITY, UTILITY, "蚌埠供水", null);
    UUID local = town.organisation(UTILITY, "小区二次供水站", null);
    town.mandates.give(Actor.SYSTEM, CITY, mandate(water, null, "A04", TODAY, null));
    assertThat(utility(AREA, TEACHERS, "A04")).contains(water);
    assertThat(utility("341500000000", null, "A04")).isEmpty();
    assertThat(utility(AREA, TEACHERS, "A07")).isEmpty();
    town.mandates.give(Actor.SYSTEM, AREA, mandate(local, null, "", TODAY, null));
    assertThat(utility(AREA, TEACHERS, "A04")).contains(local);
  }

  @Test
  void aMandateHoldsOnItsDaysOnly() {
    UUID id =
        town.mandates.give(
            Actor.SYSTEM, AREA, mandate(miya, MIYA, "", TODAY.minusDays(9), TODAY.plusDays(9)));
    assertThat(lead(MIYA, "A01", TODAY.plusDays(9))).contains(miya);
    assertThat(lead(MIYA, "A01", TODAY.plusDays(10))).isEmpty();
    assertThat(lead(MIYA, "A01", TODAY.minusDays(10))).isEmpty();
    town.mandates.end(Actor.SYSTEM, AREA, id, TODAY);
    assertThat(lead(MIYA, "A01", TODAY.plusDays(1))).isEmpty();
    assertThat(town.mandates.in(AREA, TODAY))
        .singleElement()
        .extracting(Mandate::lastDay)
        .isEqualTo(TODAY);
    Refusals.kind(
        Refused.Kind.NOT_FOUND,
        () -> town.mandates.end(Actor.SYSTEM, AREA, id, TODAY.plusDays(1)));
  }

  @Test
  void thereIsOneLeadForOnePlaceAndClassHoweverManyClaimIt() {
    Set<UUID> given = ConcurrentHashMap.newKeySet();
    try (var threads = Executors.newFixedThreadPool(64)) {
      IntStream.range(0, 64).forEach(_ -> threads.submit(() -> given.add(give(miya, null, "A"))));
    }
    assertThat(given).hasSize(1);
    Refusals.says("mandate.takenBy", () -> give(general, null, "A"));
    give(general, MIYA, "A");
    give(general, null, "A0");
  }

  @Test
  void refusesWhatMakesNoSense() {
    Refusals.invalid("classPrefix", "mandate.class", () -> give(miya, null, "楼道灯"));
    Refusals.kind(Refused.Kind.NOT_FOUND, () -> give(Ids.next(), null, "A"));
    Refusals.invalid(
        "lastDay",
        "dates.backwards",
        () ->
            town.mandates.give(
                Actor.SYSTEM, AREA, mandate(miya, null, "", TODAY, TODAY.minusDays(1))));
    Refusals.kind(
        Refused.Kind.NOT_FOUND,
        () ->
            town.mandates.give(
                SampleTown.GRID_WORKER, AREA, mandate(miya, null, "", TODAY, null)));
  }

  private UUID give(UUID organisation, @Nullable UUID quarter, String prefix) {
    return town.mandates.give(
        Actor.SYSTEM, AREA, mandate(organisation, quarter, prefix, TODAY, null));
  }

  private static Mandates.NewMandate mandate(
      UUID organisation,
      @Nullable UUID quarter,
      String prefix,
      LocalDate from,
      @Nullable LocalDate lastDay) {
    return new Mandates.NewMandate(organisation, quarter, prefix, from, lastDay);
  }

  private Optional<UUID> lead(@Nullable UUID quarter, String classCode) {
    return lead(quarter, classCode, TODAY);
  }

  private Optional<UUID> lead(@Nullable UUID quarter, String classCode, LocalDate on) {
    return Optional.ofNullable(
        town.mandates.parties(AREA, quarter, PROPERTY_COMPANY, classCode, on).lead());
  }

  private Optional<UUID> utility(String area, @Nullable UUID quarter, String classCode) {
    return Optional.ofNullable(
        town.mandates.parties(area, quarter, UTILITY, classCode, TODAY).lead());
  }
}
