package org.gongzhi.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 分工. Which organisation leads where for what. Only administrators change it, and who did stays on record. */
@Service
public class Mandates {
  private final MandateStore store;
  private final Clock clock;

  Mandates(MandateStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * 各方. Who takes part in what happens at a place.
   *
   * @param community null where the area has none
   * @param street null where none is above it
   * @param lead null where nobody has such a mandate; who leads then is for the caller to say, and it is never nobody
   */
  public record Parties(@Nullable UUID community, @Nullable UUID street, @Nullable UUID lead) {}

  /**
   * Community, street and 牵头单位: the organisation of this kind that leads for this place and class on this day. The more
   * specific mandate wins: the quarter before the area, the area before the street, district and
   * city it lies in, then the longer class prefix.
   *
   * @param quarter null if the place is in no quarter
   * @param kind null if nobody has to lead
   */
  public Parties parties(
      String area,
      @Nullable UUID quarter,
      @Nullable OrganisationKind kind,
      String classCode,
      LocalDate on) {
    return store.parties(
        withWhatContainsIt(area), area.substring(0, 9) + "000", quarter, kind, classCode, on);
  }

  /**
   * @throws Refused if there is no such organisation, or another one of its kind has exactly this
   *     mandate at some day of that time
   */
  @Transactional
  public UUID give(Actor actor, String area, NewMandate mandate) {
    Organisations.requireAdministrator(actor, area);
    if (mandate.lastDay() != null && mandate.lastDay().isBefore(mandate.from())) {
      throw Refused.invalid("lastDay", "dates.backwards");
    }
    if (!mandate.classPrefix().matches("[A-Z0-9.-]{0,20}")) {
      throw Refused.invalid("classPrefix", "mandate.class");
    }
    UUID id = Ids.next();
    switch (store.insert(area, id, mandate)) {
      case GIVEN ->
          store.changed(actor, area, id, false, mandate.lastDay(), clock.instant());
      case NO_ORGANISATION -> throw Refused.notFound();
      case TAKEN ->
          throw store
              .taken(area, mandate)
              .map(t -> Refused.notAllowed("mandate.takenBy", t.organisation(), t.firstDay()))
              .orElseGet(() -> Refused.notAllowed("mandate.taken"));
    }
    return id;
  }

  /**
   * @throws Refused if there is no such mandate, or the day is not within it
   */
  @Transactional
  public void end(Actor actor, String area, UUID mandate, LocalDate lastDay) {
    Organisations.requireAdministrator(actor, area);
    if (!store.end(area, mandate, lastDay)) throw Refused.notFound();
    store.changed(actor, area, mandate, true, lastDay, clock.instant());
  }

  /** All mandates given for exactly this area, in force on this day. */
  public List<Mandate> in(String area, LocalDate on) {
    return store.in(area, on);
  }

  /**
   * @param quarter null for the whole area
   * @param classPrefix empty for every class
   * @param lastDay null if no end is known
   */
  public record NewMandate(
      UUID organisation,
      @Nullable UUID quarter,
      String classPrefix,
      LocalDate from,
      @Nullable LocalDate lastDay) {}

  /** 340303004007, 340303004000, 340303000000, 340300000000, 340000000000. */
  private static List<String> withWhatContainsIt(String area) {
    return Stream.of(12, 9, 6, 4, 2)
        .map(n -> area.substring(0, n) + "0".repeat(12 - n))
        .distinct()
        .toList();
  }
}
