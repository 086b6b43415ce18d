package org.gongzhi.matters.notices;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongzhi.casework.Act;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.casework.Threads;
import org.gongzhi.casework.beside.Merges;
import org.gongzhi.casework.beside.Merges.Joined;
import org.gongzhi.people.Actors;
import org.gongzhi.people.notices.Watches;
import org.gongzhi.people.notices.Watches.Watcher;
import org.gongzhi.people.notices.Watches.Way;
import org.springframework.stereotype.Component;

/** 各听各的. Looks up, for many acts at once, who stands where in their matters. */
@Component
class Ears {
  private final CaseQuery cases;
  private final Merges merges;
  private final Threads threads;
  private final Watches watches;
  private final Actors actors;

  Ears(CaseQuery cases, Merges merges, Threads threads, Watches watches, Actors actors) {
    this.cases = cases;
    this.merges = merges;
    this.threads = threads;
    this.watches = watches;
    this.actors = actors;
  }

  /**
   * What is known of the matters of some acts.
   *
   * @param files the matters as they stand
   * @param joined by matter, whose report was merged into it
   * @param watchers by matter, who follows it and still may
   * @param before whole threads of matters that were sent elsewhere
   */
  record Known(
      Map<CaseKey, CaseFile> files,
      Map<UUID, List<Joined>> joined,
      Map<UUID, List<Watcher>> watchers,
      Map<CaseKey, List<Act>> before) {

    /** Whose report was merged into a matter by the time of an act. */
    List<Joined> joined(Act act) {
      return joined.getOrDefault(act.key().id(), List.of()).stream()
          .filter(j -> !act.at().isBefore(j.joinedAt()))
          .toList();
    }

    Optional<UUID> leadBefore(Act act) {
      return before.getOrDefault(act.key(), List.of()).stream()
          .filter(a -> a.seq() < act.seq())
          .flatMap(a -> Stream.ofNullable(a.facts().get("lead")))
          .reduce((_, later) -> later)
          .filter(lead -> !lead.equals(act.facts().get("lead")))
          .map(lead -> UUID.fromString((String) lead));
    }
  }

  Known of(Collection<Act> acts) {
    Set<CaseKey> keys = acts.stream().map(Act::key).collect(Collectors.toSet());
    Map<CaseKey, CaseFile> files =
        cases.all(keys).stream().collect(Collectors.toMap(CaseFile::key, Function.identity()));
    return new Known(
        files,
        merges.joined(keys).stream().collect(Collectors.groupingBy(Joined::into)),
        watchers(keys).stream().collect(Collectors.groupingBy(Watcher::subject)),
        threads.of(
            acts.stream()
                .filter(a -> WhoIsTold.of(a.verb()).tells(Ear.LEAD_BEFORE))
                .map(Act::key)
                .collect(Collectors.toSet())));
  }

  /** Whoever lost their post since hears no more of what it let them see. */
  private List<Watcher> watchers(Set<CaseKey> keys) {
    List<Watcher> all =
        watches.of(
            keys.stream().map(CaseKey::area).collect(Collectors.toSet()),
            keys.stream().map(CaseKey::id).toList());
    Map<UUID, Set<UUID>> seen = new HashMap<>();
    all.stream()
        .filter(w -> w.way() == Way.SEES)
        .map(Watcher::person)
        .distinct()
        .forEach(p -> seen.put(p, seenBy(p, keys)));
    return all.stream()
        .filter(
            w ->
                w.way() == Way.JOINED
                    || seen.getOrDefault(w.person(), Set.of()).contains(w.subject()))
        .toList();
  }

  private Set<UUID> seenBy(UUID person, Set<CaseKey> keys) {
    return actors
        .ofPerson(person)
        .map(a -> cases.seen(a, keys).stream().map(c -> c.key().id()).collect(Collectors.toSet()))
        .orElse(Set.of());
  }
}
