package org.gongzhi.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongzhi.demo.DemoPlaces.Built;
import org.gongzhi.matters.visits.OwnersDays;
import org.gongzhi.matters.visits.Visit;
import org.gongzhi.matters.visits.Visits;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.TownClock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 演示的走访、巡查和接待日, from {@code visits.csv} and {@code owners-days.csv}. */
@Component
@Order(6)
class DemoVisits implements DemoChapter {
  private static final int COLUMNS = 8;
  private static final int DAY_COLUMNS = 7;
  private static final int MORNING = 9;
  private static final int AFTERNOON = 16;

  private final TownClock town;
  private final Visits visits;
  private final OwnersDays days;

  DemoVisits(TownClock town, Visits visits, OwnersDays days) {
    this.town = town;
    this.visits = visits;
    this.days = days;
  }

  @Override
  public void live(Cast cast) {
    Map<List<String>, List<String[]>> walks = new LinkedHashMap<>();
    for (String[] c : DemoFile.rows("visits.csv", COLUMNS))
      walks.computeIfAbsent(List.of(c).subList(0, 5), _ -> new ArrayList<>()).add(c);
    walks.values().forEach(stops -> walk(cast, stops));
    for (String[] c : DemoFile.rows("owners-days.csv", DAY_COLUMNS)) receive(cast, c);
    town.standAt(DemoClock.START);
  }

  private void walk(Cast cast, List<String[]> stops) {
    String[] head = stops.getFirst();
    Built built = cast.quarter(head[2]);
    LocalDate day = day(head[0]);
    Actor walker = cast.actor(head[3].split("、", -1)[0]);
    boolean round = head[1].equals("ROUND");
    at(day.minusDays(1), MORNING);
    String area = built.quarter().area();
    UUID id =
        visits.plan(
            walker,
            Ids.next(),
            new Visit.Plan(
                area,
                built.quarter().id(),
                Visit.Kind.valueOf(head[1]),
                day,
                head[3],
                head[4],
                round ? stops.stream().map(c -> building(built, c[5])).toList() : List.of(),
                round ? List.of() : stops.stream().map(c -> c[5]).toList()));
    at(day, AFTERNOON);
    List<Visit.Stop> planned = visits.find(walker, area, id).stops();
    for (int i = 0; i < stops.size(); i++)
      if (!stops.get(i)[6].isEmpty())
        visits.note(walker, area, planned.get(i).id(), stops.get(i)[6], stops.get(i)[7]);
  }

  private static UUID building(Built built, String label) {
    return Objects.requireNonNull(built.buildings().get(label), label).id();
  }

  private void receive(Cast cast, String[] c) {
    Built built = cast.quarter(c[1]);
    LocalDate day = day(c[0]);
    at(day, AFTERNOON);
    days.add(
        cast.actor(c[2]),
        Ids.next(),
        new OwnersDays.Came(
            built.quarter().area(),
            built.quarter().id(),
            day,
            c[2],
            c[3],
            c[4],
            OwnersDays.Outcome.valueOf(c[5]),
            c[6]));
  }

  private static LocalDate day(String monthAndDay) {
    return LocalDate.parse("2024-" + monthAndDay);
  }

  private void at(LocalDate day, int hour) {
    town.standAt(day.atTime(hour, 0).atZone(TownClock.ZONE).toInstant());
  }
}
