package org.gongzhi.matters.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.casework.Act;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.Followers;
import org.gongzhi.casework.Outcome;
import org.gongzhi.casework.Threads;
import org.gongzhi.matters.MatterProcedure;
import org.gongzhi.matters.Publicity;
import org.gongzhi.people.Organisation;
import org.gongzhi.people.Organisations;
import org.gongzhi.people.TextMasking;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * 公布员. Follows the ledger and puts on the bulletin what closed with a result and what is held for a known reason. A
 * matter that is taken up again comes off, because what it says is no longer true.
 */
@Service
public class Announcer {
  /** 不少于十五日 (居民委员会组织法 34), the first day not counted. */
  static final int DAYS = 15;

  private static final String NAME = "matters-bulletin";

  private static final Set<Outcome> TOLD =
      Set.of(Outcome.SOLVED, Outcome.PARTLY_SOLVED, Outcome.EXPLAINED, Outcome.UNSOLVABLE);

  private static final int WORDS = 300;

  private final Followers followers;
  private final Threads threads;
  private final Notices notices;
  private final Organisations organisations;

  Announcer(
      Followers followers, Threads threads, Notices notices, Organisations organisations) {
    this.followers = followers;
    this.threads = threads;
    this.notices = notices;
    this.organisations = organisations;
  }

  /**
   * Takes up what was done since it last looked.
   *
   * @return how many acts it took up; 0 when there were none
   */
  public int follow(int limit) {
    return followers.follow(NAME, limit, this::take);
  }

  private void take(List<Act> acts) {
    Set<CaseKey> keys = new LinkedHashSet<>();
    for (Act act : acts)
      if (act.procedure().equals(MatterProcedure.VALUE.key()) && matters(act)) keys.add(act.key());
    threads.of(keys).values().forEach(this::tell);
  }

  /** Whether the bulletin may have to change. */
  private static boolean matters(Act act) {
    return act.after().answer() != null
        || act.verb().equals("REOPEN")
        || act.to().equals("HELD")
        || "HELD".equals(act.from());
  }

  private void tell(List<Act> thread) {
    Act last = thread.getLast();
    LocalDate today = day(last.at());
    boolean closed = last.after().answer() != null && TOLD.contains(last.after().outcome());
    boolean held = last.to().equals("HELD") && isToBeShown(thread);
    Told told = Told.of(thread);
    boolean open = Publicity.allows(told.category);
    if (closed && open)
      notices.put(
          notice(thread, told, Notice.Kind.CLOSED, lastWords(thread, "RESOLVE"), closing(thread)));
    else notices.withdraw(last.key().area(), last.key().id(), Notice.Kind.CLOSED, today);
    if (held && open)
      notices.put(
          notice(thread, told, Notice.Kind.HELD, lastWords(thread, "ASK_HOLD"), entering(thread)));
    else notices.withdraw(last.key().area(), last.key().id(), Notice.Kind.HELD, today);
  }

  /** Whoever granted the hold said whether the quarter reads of it. */
  private static boolean isToBeShown(List<Act> thread) {
    return thread.reversed().stream()
        .filter(a -> a.verb().equals("GRANT_HOLD"))
        .findFirst()
        .filter(a -> Boolean.TRUE.equals(a.facts().get("published")))
        .isPresent();
  }

  private Notice notice(
      List<Act> thread, Told told, Notice.Kind kind, String words, LocalDate from) {
    Act last = thread.getLast();
    Outcome outcome = last.after().outcome();
    return new Notice(
        last.key().area(),
        last.key().id(),
        kind,
        last.number(),
        TextMasking.mask(told.title),
        TextMasking.mask(told.place),
        told.category,
        organisations.find(told.lead).map(Organisation::shortName).orElse(""),
        kind == Notice.Kind.CLOSED && outcome != null ? outcome.name() : null,
        TextMasking.mask(TypedText.head(words, WORDS)),
        day(thread.getFirst().at()),
        from,
        from.plusDays(DAYS));
  }

  private static String lastWords(List<Act> thread, String verb) {
    return thread.reversed().stream()
        .filter(a -> a.verb().equals(verb) && !a.note().isEmpty())
        .map(Act::note)
        .findFirst()
        .orElse("");
  }

  /** When it closed, which is when the days begin. */
  private static LocalDate closing(List<Act> thread) {
    Act first = thread.getLast();
    for (Act act : thread.reversed()) {
      if (act.after().answer() == null) break;
      first = act;
    }
    return day(first.at());
  }

  private static LocalDate entering(List<Act> thread) {
    Act first = thread.getLast();
    for (Act act : thread.reversed()) {
      if (!act.to().equals("HELD")) break;
      first = act;
    }
    return day(first.at());
  }

  private static LocalDate day(Instant t) {
    return LocalDate.ofInstant(t, TownClock.ZONE);
  }

  /** What the acts say it is about. */
  private record Told(String title, String place, @Nullable String category, UUID lead) {
    static Told of(List<Act> thread) {
      return thread.reversed().stream()
          .flatMap(a -> of(a.facts()).stream())
          .findFirst()
          .orElseThrow();
    }

    private static Optional<Told> of(Map<String, Object> f) {
      if (!(f.get("title") instanceof String title)
          || !(f.get("place") instanceof String place)
          || !(f.get("lead") instanceof String lead)) return Optional.empty();
      return Optional.of(
          new Told(
              title, place, f.get("category") instanceof String c ? c : null, UUID.fromString(lead)));
    }
  }
}
