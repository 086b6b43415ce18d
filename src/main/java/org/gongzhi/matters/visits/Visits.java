package org.gongzhi.matters.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.matters.intake.PlaceMention;
import org.gongzhi.matters.posters.Spot;
import org.gongzhi.matters.posters.Spots;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.crypto.SealedColumn;
import org.gongzhi.platform.crypto.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 走访和巡查. Planned by whoever answers for the community or the quarter, and read by the same. */
@Service
public class Visits {
  static final SealedColumn SEALED = SealedColumn.of("matters.visit_stop", "private_note", "id");

  public static final int NOTE = 1_000;
  private static final int WHO = 60;
  private static final int PURPOSE = 200;

  /** More stops are no walk any more. */
  private static final int STOPS = 200;

  private static final int SHOWN = 100;
  private static final int LOOKED_BACK = 60;

  private final VisitStore store;
  private final Spots spots;
  private final Vault vault;
  private final Clock clock;

  Visits(VisitStore store, Spots spots, Vault vault, Clock clock) {
    this.store = store;
    this.spots = spots;
    this.vault = vault;
    this.clock = clock;
  }

  /** Whether somebody plans and reads visits of this quarter. */
  public static boolean may(Actor actor, String area, UUID quarter) {
    return actor.oversees(area) || actor.quarters().contains(quarter);
  }

  /** The visits of the last weeks and those to come, the latest day first. */
  public List<Visit> latest(Actor actor) {
    LocalDate since =
        LocalDate.ofInstant(clock.instant(), TownClock.ZONE).minusDays(LOOKED_BACK);
    return store.latest(
        List.copyOf(actor.areas()), List.copyOf(actor.quarters()), since, SHOWN);
  }

  /**
   * @throws Refused as not found for who may not read it
   */
  public Visit find(Actor actor, String area, UUID id) {
    return store
        .find(area, id)
        .filter(v -> may(actor, area, v.quarter()))
        .orElseThrow(Refused::notFound);
  }

  /**
   * Plans one.
   *
   * @param key of the form, so that sent twice it is planned once
   * @throws Refused as invalid with a sentence per field
   */
  @Transactional
  public UUID plan(Actor actor, UUID key, Visit.Plan typed) {
    if (!may(actor, typed.area(), typed.quarter())) throw Refused.notFound();
    Map<String, Sentence> wrong = new LinkedHashMap<>();
    String who = TypedText.line("who", typed.who(), WHO);
    if (who.isEmpty()) wrong.put("who", Sentence.of("visits.who.missing"));
    List<VisitStore.Planned> stops = stops(typed, wrong);
    if (wrong.isEmpty() && stops.isEmpty()) wrong.put("spot", Sentence.of("visits.stops.missing"));
    if (stops.size() > STOPS) wrong.put("spot", Sentence.of("visits.stops.many", STOPS));
    if (!wrong.isEmpty()) throw Refused.invalid(wrong);
    Visit.Plan plan =
        new Visit.Plan(
            typed.area(),
            typed.quarter(),
            typed.kind(),
            typed.day(),
            who,
            TypedText.line("purpose", typed.purpose(), PURPOSE),
            typed.spots(),
            typed.homes());
    if (store.insert(actor, key, plan, clock.instant())) store.stops(plan.area(), key, stops);
    return key;
  }

  private List<VisitStore.Planned> stops(Visit.Plan typed, Map<String, Sentence> wrong) {
    List<Spot> all = spots.of(typed.area(), typed.quarter());
    List<VisitStore.Planned> stops = new ArrayList<>();
    all.stream()
        .filter(s -> typed.spots().contains(s.id()))
        .forEach(s -> stops.add(new VisitStore.Planned(s, "")));
    for (String home : typed.homes()) {
      PlaceMention door = PlaceMention.find(home);
      String room = door.room();
      Spot spot = room == null ? null : spot(all, door);
      if (spot == null || room == null)
        wrong.putIfAbsent("homes", Sentence.of("visits.home.unknown", TypedText.head(home, 30)));
      else stops.add(new VisitStore.Planned(spot, room));
    }
    return stops;
  }

  /** The entrance a door is behind; the building, where it has none. */
  private static @Nullable Spot spot(List<Spot> all, PlaceMention door) {
    return all.stream()
        .filter(s -> !s.building().isEmpty())
        .filter(s -> digits(s.building()).equals(digits(door.building())))
        .filter(
            s -> s.entrance().isEmpty() || digits(s.entrance()).equals(digits(door.entrance())))
        // the entrance stands after its building
        .reduce((_, later) -> later)
        .orElse(null);
  }

  private static String digits(@Nullable String label) {
    return label == null ? "" : label.replaceAll("\\D", "");
  }

  /**
   * Notes what was found at a stop. Whoever walks may leave it empty; nobody asks when they were there.
   *
   * @param more of health or money, to be sealed; empty leaves what is there
   */
  @Transactional
  public void note(Actor actor, String area, UUID stop, String words, String more) {
    Visit visit = of(actor, area, stop);
    String kept = TypedText.clean("note", words, NOTE);
    String secret = TypedText.clean("more", more, NOTE);
    store.note(
        visit.area(),
        stop,
        kept,
        secret.isBlank() ? null : vault.seal(secret, SEALED.context(area, stop)),
        actor.name(),
        clock.instant());
  }

  /** What was sealed, and who else has read it. */
  public record Opened(Visit visit, Visit.Stop stop, String words, List<Visit.Seen> looks) {}

  /**
   * Opens what was sealed, for who oversees the community, and keeps who did and why.
   *
   * @throws Refused as invalid without a reason
   */
  @Transactional
  public Opened open(Actor actor, String area, UUID stop, String reason) {
    Visit visit = of(actor, area, stop);
    if (!actor.oversees(area)) throw Refused.notFound();
    byte[] sealed = store.sealed(area, stop).orElseThrow(Refused::notFound);
    String why = TypedText.line("reason", reason, PURPOSE);
    if (why.isEmpty()) throw Refused.invalid("reason", "visits.reason.missing");
    store.looked(actor, area, stop, why, clock.instant());
    return new Opened(
        visit, visit.stops().getFirst(), vault.open(sealed, SEALED.context(area, stop)), store.looks(area, stop));
  }

  /** The visit a stop belongs to, with this stop alone, for who may read it. */
  Visit of(Actor actor, String area, UUID stop) {
    return store
        .at(area, stop)
        .filter(v -> may(actor, area, v.quarter()))
        .orElseThrow(Refused::notFound);
  }
}
