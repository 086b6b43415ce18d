package org.gongzhi.council.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 议程. Filled by rule and by hand: what was not settled last time comes first, then tasks that are late, then what waits in other
 * rooms. One item is on the table at a time.
 */
@Service
public class Agenda {
  /** So many of each rule, so that a meeting ends in an evening. */
  private static final int OF_A_RULE = 3;

  private static final int TITLE = 100;
  private static final int TEXT = 2_000;
  private static final int GATE = 500;

  private final ItemStore items;
  private final TaskStore tasks;
  private final Proceedings proceedings;
  private final Sources sources;
  private final Clock clock;

  /** The rooms whose cases may come to the table, and their cases by number. */
  @Component
  record Sources(List<AgendaSource> all, CaseQuery cases) {
    Optional<AgendaSource> of(String kind) {
      return all.stream().filter(s -> s.kind().equals(kind)).findFirst();
    }

    /** What the actor may see; nothing to put right if there is nothing. */
    Optional<CaseFile> numbered(Actor actor, String number) {
      try {
        return Optional.of(cases.byNumber(actor, number.toUpperCase(Locale.ROOT)));
      } catch (Refused r) {
        if (r.kind() != Refused.Kind.NOT_FOUND) throw r;
        return Optional.empty();
      }
    }
  }

  Agenda(
      ItemStore items,
      TaskStore tasks,
      Proceedings proceedings,
      Sources sources,
      Clock clock) {
    this.items = items;
    this.tasks = tasks;
    this.proceedings = proceedings;
    this.sources = sources;
    this.clock = clock;
  }

  public List<Item> of(MeetingKey key) {
    return items.of(key);
  }

  /**
   * 按规则补充议程. What is on the list already stays as it is.
   *
   * @return how many were added
   */
  @Transactional
  public int fill(Actor actor, MeetingKey key) {
    Meeting m = preparing(actor, key);
    List<ItemStore.New> found = new ArrayList<>(items.carried(m));
    lateTasks(m).forEach(found::add);
    Map<Item.Source, Integer> taken = new EnumMap<>(Item.Source.class);
    for (AgendaSource source : sources.all())
      source.candidates(m.area(), m.quarter()).stream()
          .sorted(Comparator.comparing(AgendaSource.Candidate::source))
          .filter(c -> taken.merge(c.source(), 1, Integer::sum) <= OF_A_RULE)
          .map(c -> offered(source, c))
          .forEach(found::add);
    int added = 0;
    for (ItemStore.New n : found) if (items.insert(key, n)) added++;
    if (added > 0)
      proceedings.write(m, actor, "AGENDA_FILLED", Map.of("added", Integer.toString(added)));
    return added;
  }

  private static ItemStore.New offered(AgendaSource source, AgendaSource.Candidate c) {
    return new ItemStore.New(
        c.source(),
        new Item.Words(TypedText.head(c.title(), TITLE), TypedText.head(c.story(), TEXT), "", ""),
        c.concerns(),
        new Item.Subject(source.kind(), c.id(), c.link()),
        c.weight(),
        1,
        null);
  }

  /** A task is a subject of its own, known by an id made of where it stands. */
  private List<ItemStore.New> lateTasks(Meeting m) {
    return tasks.open(m.area(), m.quarter()).stream()
        .filter(t -> t.dueOn().isBefore(m.when().heldOn()))
        .limit(OF_A_RULE)
        .map(
            t ->
                new ItemStore.New(
                    Item.Source.TASK,
                    new Item.Words(TypedText.head(t.title(), TITLE), t.what(), "", ""),
                    Set.of(),
                    new Item.Subject(
                        "task", id(t.key()), "/meetings/" + t.key().meeting().id()),
                    (int) ChronoUnit.DAYS.between(t.dueOn(), m.when().heldOn()),
                    1,
                    null))
        .toList();
  }

  private static UUID id(Task.Key key) {
    UUID m = key.meeting().id();
    return new UUID(
        m.getMostSignificantBits(), m.getLeastSignificantBits() ^ (key.item() * 100L + key.no()));
  }

  /** 加一项, by hand. */
  @Transactional
  public void add(Actor actor, MeetingKey key, Item.Words typed, Set<OrganisationKind> concerns) {
    add(actor, key, typed, concerns, "");
  }

  /**
   * 加一项, by hand.
   *
   * @param about number of the matter or topic it is about, in whose thread the decision will be read; empty for none
   * @throws Refused as invalid also when the actor knows no such case, or it is on the list already
   */
  @Transactional
  public void add(
      Actor actor, MeetingKey key, Item.Words typed, Set<OrganisationKind> concerns, String about) {
    Meeting m = proceedings.hold(key);
    if (m.state() == Meeting.State.OPEN) Officers.requireLead(actor, m);
    else requirePreparing(actor, m);
    ItemStore.New n = put(actor, m, checked(typed), parties(concerns), TypedText.line(about));
    if (!items.insert(key, n)) throw Refused.invalid("about", "council.item.about.there");
    proceedings.write(m, actor, "ITEM_ADDED", Map.of("title", n.words().title()));
  }

  private ItemStore.New put(
      Actor actor, Meeting m, Item.Words words, Set<OrganisationKind> concerns, String about) {
    if (about.isEmpty()) return new ItemStore.New(Item.Source.HAND, words, concerns, null, 0, 1, null);
    CaseFile c =
        sources.numbered(actor, about)
            .filter(found -> found.key().area().equals(m.area()))
            .orElseThrow(() -> Refused.invalid("about", "council.item.about.unknown"));
    AgendaSource source =
        sources.of(c.procedure())
            .orElseThrow(() -> Refused.invalid("about", "council.item.about.unknown"));
    ItemStore.New n = offered(source, source.named(c));
    return new ItemStore.New(
        n.source(), words, concerns.isEmpty() ? n.concerns() : concerns, n.subject(), 0, 1, null);
  }

  /** 改一项, until it ends. */
  @Transactional
  public void edit(
      Actor actor, MeetingKey key, int no, Item.Words typed, Set<OrganisationKind> concerns) {
    Meeting m = proceedings.hold(key);
    if (m.state() == Meeting.State.OPEN) Officers.requireLead(actor, m);
    else requirePreparing(actor, m);
    if (items.find(key, no).filter(i -> i.course().endedAt() == null).isEmpty()) throw Refused.stale();
    items.edit(key, no, checked(typed), parties(concerns));
  }

  private static Set<OrganisationKind> parties(Set<OrganisationKind> typed) {
    return typed.stream()
        .filter(OrganisationKind::isOfTheFourParties)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Item.Words checked(Item.Words w) {
    String title = TypedText.line("title", w.title(), TITLE);
    if (title.isEmpty()) throw Refused.invalid("title", "council.item.title.missing");
    return new Item.Words(
        title,
        TypedText.clean("story", w.story(), TEXT),
        TypedText.clean("plans", w.plans(), TEXT),
        TypedText.clean("gate", w.gate(), GATE));
  }

  /** 上移、下移. */
  @Transactional
  public void move(Actor actor, MeetingKey key, int no, boolean up) {
    Meeting m = proceedings.hold(key);
    if (m.state() == Meeting.State.OPEN) Officers.requireLead(actor, m);
    else requirePreparing(actor, m);
    List<Item> list = new ArrayList<>(items.of(key));
    int at = list.stream().map(Item::no).toList().indexOf(no);
    int to = up ? at - 1 : at + 1;
    if (at < 0) throw Refused.notFound();
    if (to < 0 || to >= list.size()) return;
    Collections.swap(list, at, to);
    for (int i = 0; i < list.size(); i++) items.place(key, list.get(i).no(), i + 1);
  }

  /** 拿下, before the meeting opens. */
  @Transactional
  public void remove(Actor actor, MeetingKey key, int no) {
    Meeting m = preparing(actor, key);
    Item item = items.find(key, no).orElseThrow(Refused::notFound);
    if (!items.remove(key, no)) throw Refused.stale();
    proceedings.write(m, actor, "ITEM_REMOVED", Map.of("title", item.words().title()));
  }

  /** 开始议这一项. */
  @Transactional
  public void begin(Actor actor, MeetingKey key, int no) {
    Meeting m = proceedings.hold(key);
    Officers.requireLead(actor, m);
    if (m.state() != Meeting.State.OPEN) throw Refused.notAllowed("council.meeting.notOpen");
    if (items.of(key).stream().anyMatch(i -> i.course().now()))
      throw Refused.notAllowed("council.item.another");
    Instant now = clock.instant();
    if (!items.begin(key, no, now)) throw Refused.stale();
    Item item = items.find(key, no).orElseThrow(Refused::notFound);
    proceedings.write(
        m, actor, "ITEM_BEGUN", Map.of("item", Integer.toString(no), "title", item.words().title()));
  }

  private Meeting preparing(Actor actor, MeetingKey key) {
    Meeting m = proceedings.hold(key);
    requirePreparing(actor, m);
    return m;
  }

  private static void requirePreparing(Actor actor, Meeting m) {
    Officers.requirePrepare(actor, m);
    if (m.state() != Meeting.State.PLANNED && m.state() != Meeting.State.NOTICED)
      throw Refused.notAllowed("council.agenda.closed");
  }

  /** The room an item came from; null for none. */
  @Nullable AgendaSource source(Item item) {
    Item.Subject subject = item.subject();
    if (subject == null) return null;
    return sources.of(subject.kind()).orElse(null);
  }
}
