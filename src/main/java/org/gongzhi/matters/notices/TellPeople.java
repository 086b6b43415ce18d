package org.gongzhi.matters.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.casework.Act;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.Followers;
import org.gongzhi.casework.Verb;
import org.gongzhi.casework.beside.Merges.Joined;
import org.gongzhi.matters.MatterProcedure;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.people.notices.About;
import org.gongzhi.people.notices.Audience;
import org.gongzhi.people.notices.Notices;
import org.gongzhi.people.notices.Telling;
import org.gongzhi.people.notices.Watches.Watcher;
import org.gongzhi.people.notices.Watches.Way;
import org.gongzhi.people.notices.Word;
import org.gongzhi.platform.TypedText;
import org.springframework.stereotype.Component;

/**
 * 告诉大家. Follows the ledger of matters and tells, by the table {@link WhoIsTold}, everybody an act concerns. What is older
 * than two weeks is history: a server that reads an old ledger for the first time tells nobody of it.
 */
@Component
public class TellPeople {
  /** What the ledger knows this follower by. */
  static final String NAME = "matters-people";

  private static final Duration NEWS = Duration.ofDays(14);

  /** How much of what somebody wrote stands in a notice. */
  private static final int EXCERPT = 40;

  private final Followers followers;
  private final Ears ears;
  private final Notices notices;
  private final Clock clock;

  TellPeople(Followers followers, Ears ears, Notices notices, Clock clock) {
    this.followers = followers;
    this.ears = ears;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Tells of the next acts.
   *
   * @return how many there were
   */
  public int follow(int limit) {
    return followers.follow(NAME, limit, this::tell);
  }

  private void tell(List<Act> acts) {
    Instant since = clock.instant().minus(NEWS);
    List<Act> told =
        acts.stream()
            .filter(a -> a.procedure().equals(MatterProcedure.VALUE.key()) && a.at().isAfter(since))
            .filter(a -> !WhoIsTold.of(a.verb()).isNothing())
            .toList();
    if (told.isEmpty()) return;
    Ears.Known known = ears.of(told);
    notices.tell(told.stream().flatMap(a -> tellings(a, known).stream()).toList());
  }

  private static List<Telling> tellings(Act act, Ears.Known known) {
    CaseFile c = Objects.requireNonNull(known.files().get(act.key()));
    WhoIsTold.Rule rule = WhoIsTold.of(act.verb());
    List<Telling> tellings = new ArrayList<>();
    for (WhoIsTold.Tell t : rule.tells()) {
      if (t.ear() == Ear.REPORTERS) tellings.addAll(reporters(act, c, t.what(), known));
      else
        organisation(act, c, t.ear(), known)
            .map(o -> telling(act, c, t.what(), Audience.organisation(o), handlers(act, c, t.ear())))
            .ifPresent(tellings::add);
    }
    if (rule.toFollowers()) tellings.addAll(followers(act, c, known));
    return tellings;
  }

  private static Optional<UUID> organisation(Act act, CaseFile c, Ear ear, Ears.Known known) {
    return switch (ear) {
      case LEAD -> Optional.of(c.lead());
      case LEAD_BEFORE -> known.leadBefore(act);
      case OVERSEER -> Optional.of(c.overseer());
      case RESPONSIBLE -> Optional.ofNullable(act.after().responsible());
      case NAMED -> named(act);
      case REPORTERS -> Optional.empty();
    };
  }

  /** An act names one organisation at most: whom it asks to help, reminds, or lets hear of a delay. */
  private static Optional<UUID> named(Act act) {
    String fact =
        act.verb().equals(Verb.Timer.ESCALATE.name())
            ? "hears"
            : act.facts().containsKey("reminds") ? "reminds" : "organisation";
    return act.facts().get(fact) instanceof String id
        ? Optional.of(UUID.fromString(id))
        : Optional.empty();
  }

  /** Everybody who reported it, each on the page of their own report. */
  private static List<Telling> reporters(
      Act act, CaseFile c, MatterNotice what, Ears.Known known) {
    List<Telling> tellings = new ArrayList<>();
    if (c.reporter() != null)
      tellings.add(
          telling(
              act,
              c,
              what,
              Audience.person(c.reporter()),
              about(act, c, "/matters/" + c.number(), c.subject().title())));
    for (Joined j : known.joined(act))
      tellings.add(
          telling(
              act,
              c,
              what,
              Audience.person(j.person()),
              about(act, c, "/matters/" + j.number(), j.title())));
    return tellings;
  }

  /** Who hears of it as one who reported it need not hear of it again. */
  private static List<Telling> followers(Act act, CaseFile c, Ears.Known known) {
    Set<UUID> reporters = new HashSet<>();
    if (c.reporter() != null) reporters.add(c.reporter());
    known.joined(act).forEach(j -> reporters.add(j.person()));
    return known.watchers().getOrDefault(c.key().id(), List.of()).stream()
        .filter(w -> !reporters.contains(w.person()))
        .map(w -> follower(act, c, w))
        .toList();
  }

  private static Telling follower(Act act, CaseFile c, Watcher w) {
    Audience who = Audience.person(w.person());
    // who only has the same trouble may know where and how it goes, not what the other one wrote
    return w.way() == Way.SEES
        ? telling(act, c, MatterNotice.WATCHED, who, handlers(act, c, Ear.LEAD))
        : telling(act, c, MatterNotice.SHARED, who, about(act, c, "/mine/joined", ""));
  }

  /** Who had it before may not see it any more: they go on with what they still have. */
  private static About handlers(Act act, CaseFile c, Ear ear) {
    String link = ear == Ear.LEAD_BEFORE ? "/desk/inbox" : "/desk/matter/" + c.number();
    return about(act, c, link, c.subject().title());
  }

  /** {0} title {1} number {2} due {3} words {4} who did it {5} what was done {6} place. */
  private static About about(Act act, CaseFile c, String link, String title) {
    Instant due = act.after().dueAt();
    boolean shown = !title.isEmpty();
    String note = act.note().replace('\n', ' ');
    String by = act.by().organisationName();
    return About.page(
            link,
            Word.of(title),
            Word.of(c.number()),
            due == null ? Word.of("") : Word.at(due),
            Word.of(shown ? excerpt(note) : ""),
            Word.of(by.isEmpty() ? act.by().name() : by),
            Word.key("act.matter." + act.verb()),
            Word.of(c.subject().place()))
        .of(c.key().area(), c.key().id());
  }

  private static String excerpt(String note) {
    return TypedText.length(note) <= EXCERPT ? note : TypedText.head(note, EXCERPT) + "…";
  }

  private static Telling telling(
      Act act, CaseFile c, MatterNotice what, Audience who, About about) {
    String cause = act.key().id() + "#" + act.seq();
    boolean critical = c.subject().urgency() == Urgency.CRITICAL.ordinal() + 1;
    return Telling.of(what.kind(), cause, act.at(), who, about)
        .pace(what.pace(critical))
        .by(act.by().person());
  }
}
