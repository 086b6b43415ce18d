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
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.matters.intake.Found;
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
import org.gongzhi.understanding.classify.Question;
import org.gongzhi.understanding.classify.Verdict;
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

  /** Areas whose names are kept at once. */
  private static final int AREAS = 500;

  private final Sayings sayings;
  private final Classes classes;
  private final Quarters quarters;
  private final Gazetteer gazetteer;
  private final Clock clock;
  private final Map<String, Named> named = new ConcurrentHashMap<>();

  RuledUnderstanding(
      Sayings sayings,
      Classes classes,
      Quarters quarters,
      Gazetteer gazetteer,
      Clock clock) {
    this.sayings = sayings;
    this.classes = classes;
    this.quarters = quarters;
    this.gazetteer = gazetteer;
    this.clock = clock;
  }

  @Override
  public Understood of(Home home, String text) {
    List<Quarter> all = gazetteer.quarters(home.area());
    String own = nameOf(all, home.quarter());
    PlaceNames known = names(home.area(), all);
    PlaceNames names = own == null ? known : known.atHome(own);
    Hints hints = new Hints(own, names, Set.of(), Set.of());
    Proposal p =
        sayings
            .of(home.area())
            .read(
                home.door(),
                TypedText.head(text, READ),
                LocalDate.ofInstant(clock.instant(), TownClock.ZONE),
                hints);
    Found<Urgency> urgency = urgency(home.area(), p, text);
    return new Understood(
        p.title(),
        p.classes().stream()
            .map(f -> f.value())
            .map(g -> new Understood.Guess(g.matterClass(), g.words(), g.score()))
            .toList(),
        kind(home.area(), p, text),
        urgency.value(),
        urgency.why(),
        p.dangers(),
        place(all, p.place().value()),
        byId(all),
        classes.threshold(home.area()));
  }

  private MatterKind kind(String area, Proposal p, String text) {
    return MatterKind.valueOf(verdict(area, Question.KIND, p, text).answer());
  }

  /** What was learned says why, where it says something else than the rules. */
  private Found<Urgency> urgency(String area, Proposal p, String text) {
    Verdict v = verdict(area, Question.URGENCY, p, text);
    Urgency urgency = Urgency.valueOf(v.answer());
    if (urgency == p.urgency().value()) return p.urgency();
    return v.words().isEmpty()
        ? Found.of(urgency, "understood.why.learned")
        : Found.of(urgency, "understood.why.words", String.join("、", v.words()));
  }

  private Verdict verdict(String area, Question question, Proposal p, String text) {
    return classes.of(area, question, SaidRulings.of(question, p), text);
  }

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
    return gazetteer.quarters(area).stream()
        .filter(q -> q.id().equals(id))
        .findFirst()
        .or(() -> quarters.find(area, id))
        .orElseThrow(() -> Refused.invalid("quarter", "report.quarter.unknown"));
  }

  private record Named(List<Quarter> quarters, PlaceNames names) {}

  /** Made once for each list: taking apart every name costs as much as reading what was said. */
  private PlaceNames names(String area, List<Quarter> all) {
    Named known = named.get(area);
    if (known == null || known.quarters != all) {
      if (named.size() >= AREAS) named.clear();
      known =
          new Named(
              all,
              PlaceNames.of(
                  all.stream().collect(Collectors.toMap(Quarter::name, Quarter::aliases))));
      named.put(area, known);
    }
    return known.names;
  }

  private static @Nullable String nameOf(List<Quarter> all, @Nullable UUID id) {
    return all.stream().filter(q -> q.id().equals(id)).map(Quarter::name).findFirst().orElse(null);
  }

  private static String text(@Nullable String part) {
    return part == null ? "" : part;
  }
}
