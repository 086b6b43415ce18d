package org.gongzhi.matters.visits;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongzhi.matters.NewMatter;
import org.gongzhi.platform.Actor;
import org.springframework.stereotype.Service;

/** 走访所得. Ties a report to the stop or the reception it comes from, as the form that was opened there says. */
@Service
public class Findings {
  private static final Pattern CODE =
      Pattern.compile("(visit|day)\\.([0-9]{12})\\.([0-9a-f-]{36})");

  private final Visits visits;
  private final VisitStore store;
  private final OwnersDays days;

  Findings(Visits visits, VisitStore store, OwnersDays days) {
    this.visits = visits;
    this.store = store;
    this.days = days;
  }

  /** How a form names a stop. */
  public static String ofStop(String area, UUID stop) {
    return "visit." + area + "." + stop;
  }

  /** How a form names a reception. */
  public static String ofDay(String area, UUID entry) {
    return "day." + area + "." + entry;
  }

  private record Code(boolean isVisit, String area, UUID id) {}

  private static Optional<Code> code(String code) {
    Matcher m = CODE.matcher(code);
    try {
      return m.matches()
          ? Optional.of(
              new Code(m.group(1).equals("visit"), m.group(2), UUID.fromString(m.group(3))))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * The same matter, come by this way; unchanged when the code names nothing the actor may read.
   */
  public NewMatter from(Actor actor, String code, NewMatter m) {
    return code(code)
        .filter(c -> c.area().equals(m.area()))
        .map(c -> m.from(source(actor, c)))
        .orElse(m);
  }

  private NewMatter.Source source(Actor actor, Code c) {
    if (!c.isVisit()) {
      days.find(actor, c.area(), c.id());
      return NewMatter.Source.OWNERS_DAY;
    }
    return visits.of(actor, c.area(), c.id()).kind() == Visit.Kind.VISIT
        ? NewMatter.Source.VISIT
        : NewMatter.Source.ROUND;
  }

  /**
   * What a report from there begins with.
   *
   * @param spot where
   * @param room “1402”; empty when it is no home
   * @param text what was said; empty when nothing was
   * @param name who said it; empty when nobody did
   */
  public record Start(String area, UUID spot, String room, String text, String name) {}

  /** Empty when the code names nothing; refused as not found when it is not the actor's to read. */
  public Optional<Start> start(Actor actor, String code) {
    return code(code).map(c -> c.isVisit() ? ofVisit(actor, c) : ofReception(actor, c));
  }

  private Start ofVisit(Actor actor, Code c) {
    Visit.Stop stop = visits.of(actor, c.area(), c.id()).stops().getFirst();
    Visit.Noted noted = stop.noted();
    return new Start(c.area(), stop.spot(), stop.room(), noted == null ? "" : noted.words(), "");
  }

  private Start ofReception(Actor actor, Code c) {
    OwnersDays.Entry e = days.find(actor, c.area(), c.id());
    return new Start(c.area(), e.quarter(), "", e.what(), days.visitor(actor, e));
  }

  /** It has become a matter. */
  public void became(String code, String number) {
    code(code)
        .ifPresent(
            c -> {
              if (c.isVisit()) store.became(c.area(), c.id(), number);
              else days.became(c.area(), c.id(), number);
            });
  }
}
