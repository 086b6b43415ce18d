package org.gongzhi.places.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.places.Datum;
import org.gongzhi.places.Grids;
import org.gongzhi.places.Holds;
import org.gongzhi.places.Point;
import org.gongzhi.places.Position;
import org.gongzhi.places.Quarter;
import org.gongzhi.places.Quarters;
import org.gongzhi.places.Retirements;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.html.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down a quarter as its form has it: all of it or, when a field needs mending, nothing. */
@Component
class QuarterDesk {
  private final Quarters quarters;
  private final Grids grids;
  private final Holds holds;

  QuarterDesk(Quarters quarters, Grids grids, Holds holds) {
    this.quarters = quarters;
    this.holds = holds;
    this.grids = grids;
  }

  /**
   * @param id which quarter; null for a new one
   * @return its id
   * @throws Refused if a field needs mending, as stale if it is not as the form was filled in on
   */
  @Transactional
  public UUID save(Actor actor, String area, @Nullable UUID id, Form form) {
    Typed typed = Typed.read(form);
    if (id != null) holds.hold(area, Retirements.Kind.QUARTER, id, form.upon());
    Quarter quarter =
        id == null
            ? quarters.add(actor, area, typed.facts)
            : quarters.change(actor, area, id, typed.facts);
    quarters.rename(actor, area, quarter.id(), PlacesDesk.names(form, "aliases"));
    quarters.locate(actor, area, quarter.id(), typed.position);
    grids.assignQuarter(actor, area, quarter.id(), form.id("grid").orElse(null));
    return quarter.id();
  }

  private record Typed(Quarter.Facts facts, @Nullable Position position) {
    /** All that can be wrong by itself is told at once. */
    static Typed read(Form form) {
      Map<String, Sentence> wrong = new LinkedHashMap<>();
      if (form.line("name").isEmpty()) wrong.put("name", Sentence.of("places.quarter.name"));
      if (form.line("company").isEmpty()) {
        wrong.put("company", Sentence.of("places.quarter.company"));
      }
      Integer households = null;
      if (!form.line("households").isEmpty()) {
        households = form.number("households").orElse(0);
        if (households < 1) wrong.put("households", Sentence.of("places.quarter.households"));
      }
      Position position = null;
      if (!form.line("position").isEmpty()) {
        position = located(form).orElse(null);
        if (position == null) wrong.put("position", Sentence.of("places.position.unreadable"));
      }
      if (!wrong.isEmpty()) throw Refused.invalid(wrong);
      return new Typed(
          new Quarter.Facts(
              form.line("name"),
              form.line("road"),
              form.line("roadNumber"),
              form.line("company").equals("yes"),
              households),
          position);
    }
  }

  /** “117.389, 32.916” as a map copies it; whichever is larger in China is the longitude. */
  static Optional<Position> located(Form form) {
    String[] numbers = form.line("position").split("[\\s,\uff0c\u3001]+");
    if (numbers.length != 2) return Optional.empty();
    try {
      double a = Double.parseDouble(numbers[0]);
      double b = Double.parseDouble(numbers[1]);
      Point p = new Point(Math.max(a, b), Math.min(a, b));
      return Arrays.stream(Datum.values())
          .filter(d -> d.name().equals(form.line("datum")))
          .findFirst()
          .map(d -> Position.given(d, p.longitude(), p.latitude()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The position as it was handed in. */
  static String shown(@Nullable Position position) {
    if (position == null) return "";
    Point p = position.in(position.source());
    return String.format(Locale.ROOT, "%.6f, %.6f", p.longitude(), p.latitude());
  }
}
