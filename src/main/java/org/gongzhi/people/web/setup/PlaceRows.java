package org.gongzhi.people.web.setup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gongzhi.people.Mandates;
import org.gongzhi.people.web.setup.RowImport.Outcome;
import org.gongzhi.people.web.setup.RowImport.Row;
import org.gongzhi.places.BuildingSeries;
import org.gongzhi.places.Quarter;
import org.gongzhi.places.Quarters;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows about places. */
@Component
class PlaceRows {
  private final Quarters quarters;
  private final BuildingSeries series;
  private final Mandates mandates;
  private final Clock clock;

  PlaceRows(Quarters quarters, BuildingSeries series, Mandates mandates, Clock clock) {
    this.quarters = quarters;
    this.series = series;
    this.mandates = mandates;
    this.clock = clock;
  }

  Outcome quarter(Ui ui, Actor actor, String area, Row row) {
    String name = row.apply("quarter");
    if (!quarters.named(area, name).isEmpty()) return Outcome.KNOWN;
    Integer households = null;
    if (!row.apply("households").isEmpty()) {
      if (!row.apply("households").matches("[0-9]{1,6}"))
        throw Refused.invalid("households", "places.quarter.households");
      households = Integer.valueOf(row.apply("households"));
    }
    Quarter q =
        quarters.add(
            actor,
            area,
            new Quarter.Facts(
                name,
                row.apply("road"),
                row.apply("roadNumber"),
                // a list that does not say so is of quarters that have one
                row.apply("company").isEmpty() || isYes(ui, row.apply("company")),
                households));
    List<String> aliases =
        Arrays.stream(row.apply("aliases").split("[\u3001;\uff1b/ ]+"))
            .filter(a -> !a.isBlank())
            .distinct()
            .toList();
    quarters.rename(actor, area, q.id(), aliases);
    return Outcome.ADDED;
  }

  Outcome buildings(Actor actor, String area, Row row) {
    BuildingSeries.Added added =
        series.add(actor, area, named(area, row.apply("quarter")), row.apply("lines"));
    return added.buildings() + added.entrances() + added.homes() == 0
        ? Outcome.KNOWN
        : Outcome.ADDED;
  }

  /** The quarter of this name; an alias of two is none. */
  UUID named(String area, String name) {
    List<Quarter> found = quarters.named(area, name);
    if (found.isEmpty()) throw Refused.invalid("quarter", "import.quarter", name);
    boolean exact = found.getFirst().name().equals(name);
    if (found.size() > 1 && !exact) throw Refused.invalid("quarter", "import.quarters", name);
    return found.getFirst().id();
  }

  void lead(Actor actor, String area, UUID organisation, @Nullable UUID quarter) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    mandates.give(
        actor, area, new Mandates.NewMandate(organisation, quarter, "", today, null));
  }

  /** Yes in one of the words of the reader's language. */
  static boolean isYes(Ui ui, String cell) {
    return Arrays.asList(ui.t("import.yes").split(" ")).contains(cell);
  }
}
