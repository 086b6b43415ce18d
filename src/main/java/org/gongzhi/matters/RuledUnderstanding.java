package org.gongzhi.matters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gongzhi.matters.catalogue.Catalogue;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.intake.ClassRules;
import org.gongzhi.matters.intake.Hints;
import org.gongzhi.matters.intake.PlaceMention;
import org.gongzhi.matters.intake.PlaceNames;
import org.gongzhi.matters.intake.Proposal;
import org.gongzhi.matters.intake.Saying;
import org.gongzhi.places.Gazetteer;
import org.gongzhi.places.Quarter;
import org.gongzhi.places.Quarters;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.TypedText;
import org.gongzhi.understanding.classify.Classes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Understands by the words of the area's catalogue, what was learned from its matters, and the names of its
 * quarters.
 */
@Service
class RuledUnderstanding implements Understanding {
  /** Nobody says what and where in more; beyond it only time would be lost. */
  private static final int READ = 2_000;

  private static final int ROOM = 20;
  private static final int PLACE = 100;

  private final Catalogues catalogues;
  private final Classes classes;
  private final Quarters quarters;
  private final Gazetteer gazetteer;
  private final Clock clock;
  private final Map<String, Prepared> prepared = new ConcurrentHashMap<>();

  RuledUnderstanding(
      Catalogues catalogues,
      Classes classes,
      Quarters quarters,
      Gazetteer gazetteer,
      Clock clock) {
    this.catalogues = catalogues;
    this.classes = classes;
    this.quarters = quarters;
    this.gazetteer = gazetteer;
    this.clock = clock;
  }

  @Override
  public Understood of(Home home, String text) {
    List<Quarter> all = quarters.all(home.area());
    String own = nameOf(all, home.quarter());
    PlaceNames names = own == null ? names(all) : names(all).atHome(own);
    Hints hints = new Hints(own, names, Set.of(), Set.of());
    Proposal p =
        saying(home.area())
            .read(
                home.door(),
                TypedText.head(text, READ),
                LocalDate.ofInstant(clock.instant(), TownClock.ZONE),
                hints);
    return new Understood(
        p.title(),
        p.classes().stream()
            .map(f -> f.value())
            .map(g -> new Understood.Guess(g.matterClass(), g.words(), g.score()))
            .toList(),
        p.kind().value(),
        p.urgency().value(),
        p.urgency().why(),
        p.dangers(),
        place(all, p.place().value()),
        byId(all),
        classes.threshold(home.area()));
  }

  /** Made once for each version of the catalogue; what was learned is asked anew every time. */
  private Saying saying(String area) {
    Catalogue now = catalogues.of(area).catalogue();
    Prepared known = prepared.get(area);
    if (known == null || known.catalogue != now) {
      known = new Prepared(now, Saying.by(now, ClassRules.in(now, text -> classes.of(area, text))));
      prepared.put(area, known);
    }
    return known.saying;
  }

  private record Prepared(Catalogue catalogue, Saying saying) {}

  private static Map<String, String> byId(List<Quarter> all) {
    Map<String, String> names = new LinkedHashMap<>();
    all.forEach(q -> names.put(q.id().toString(), q.name()));
    return names;
  }

  private static Understood.Place place(List<Quarter> all, PlaceMention said) {
    String quarter =
        all.stream()
            .filter(q -> q.name().equals(said.quarter()))
            .map(q -> q.id().toString())
            .findFirst()
            .orElse("");
    return new Understood.Place(
        quarter,
        new PlaceMention(null, said.building(), said.entrance(), said.floor(), null, List.of())
            .label(),
        said.room() == null ? "" : said.room());
  }

  @Override
  public NewMatter.Where where(
      String area, @Nullable UUID quarter, String typed, String typedRoom) {
    Quarter known = quarter == null ? null : quarter(area, quarter);
    String line = TypedText.line("place", typed, PLACE);
    PlaceMention said = PlaceMention.find(line);
    String room = TypedText.line("room", typedRoom, ROOM);
    String words = Saying.withoutRoom(line, said);
    if (known != null && !words.startsWith(known.name()))
      words = (known.name() + " " + words).strip();
    return new NewMatter.Where(
        quarter,
        known == null || said.building() == null
            ? null
            : gazetteer.of(area).building(known.id(), said.building()),
        text(said.entrance()),
        text(said.floor()),
        room.isEmpty() ? text(said.room()) : room,
        words);
  }

  private Quarter quarter(String area, UUID id) {
    return quarters
        .find(area, id)
        .orElseThrow(() -> Refused.invalid("quarter", "report.quarter.unknown"));
  }

  private static PlaceNames names(List<Quarter> all) {
    return PlaceNames.of(
        all.stream().collect(Collectors.toMap(Quarter::name, Quarter::aliases)));
  }

  private static @Nullable String nameOf(List<Quarter> all, @Nullable UUID id) {
    return all.stream().filter(q -> q.id().equals(id)).map(Quarter::name).findFirst().orElse(null);
  }

  private static String text(@Nullable String part) {
    return part == null ? "" : part;
  }
}
