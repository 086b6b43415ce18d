package org.gongzhi.matters.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongzhi.casework.Act;
import org.gongzhi.casework.CaseClock;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseQuery.Named;
import org.gongzhi.casework.CaseQuery.Whole;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Term;
import org.gongzhi.casework.web.CaseWords;
import org.gongzhi.matters.MatterProcedure;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.platform.html.Countdown;
import org.gongzhi.platform.html.Holder;
import org.gongzhi.platform.html.Icon;
import org.gongzhi.platform.html.Left;
import org.gongzhi.platform.html.Light;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.worktime.Limit;
import org.gongzhi.worktime.Remaining;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 还要多久. How long still and who has it, in the words of a thread; also while the clock stands. */
@Component
class ResidentClock {
  /** Acts that say why it waits. */
  private static final Set<String> WORDS =
      Set.of(
          MatterVerb.PAUSE.name(),
          MatterVerb.ASK_MORE.name(),
          MatterVerb.ASK_HOLD.name(),
          MatterVerb.GRANT_HOLD.name());

  private final CaseWords words;

  ResidentClock(CaseWords words) {
    this.words = words;
  }

  MatterPage.Clock of(Ui ui, Whole whole) {
    CaseFile c = whole.file();
    Light light = words.light(ui, c);
    String word = words.lightWord(ui, c);
    if (!c.isOpen())
      return new MatterPage.Clock(null, light, word, ended(ui, c), "", null, null);
    return new MatterPage.Clock(
        c.clock().pause() != null ? standing(ui, c) : words.countdown(ui, c),
        light,
        word,
        "",
        words.basis(ui, c),
        light == Light.WAIT ? pause(ui, whole) : null,
        holder(ui, whole));
  }

  private static String ended(Ui ui, CaseFile c) {
    return ui.t("matter.ended." + c.result().answer(), c.result().closedAt());
  }

  /** While the clock stands the figure is what was left when it was stopped. */
  private Countdown standing(Ui ui, CaseFile c) {
    CaseClock clock = c.clock();
    CaseClock.Pause pause = Objects.requireNonNull(clock.pause());
    long of = Math.max(1, Duration.between(clock.stageAt(), pause.dueAt()).toMinutes());
    long used = Math.clamp(Duration.between(clock.stageAt(), pause.since()).toMinutes(), 0, of);
    Countdown.Bar bar =
        new Countdown.Bar(
            used,
            of,
            ui.t("case.used", Math.round(100.0 * used / of)),
            MatterProcedure.VALUE.at(c.stage()).waits()
                ? words.until(ui, c)
                : ui.t("matter.pause.until", clock.dueAt()));
    String word = ui.t("case.light." + Light.WAIT);
    return new Countdown(
        Light.WAIT, word, ui.t("matter.pause.left"), left(c, pause), bar);
  }

  private Left left(CaseFile c, CaseClock.Pause pause) {
    Instant due = pause.dueAt();
    Left natural = Left.of(Duration.between(pause.since(), due));
    Term promise = c.clock().terms().byName().get(Casework.PROMISE);
    if (promise == null || promise.limit().unit() != Limit.Unit.WORKING_DAYS) return natural;
    Remaining r = words.calendar(c).remaining(pause.since(), due, Limit.Unit.WORKING_DAYS);
    if (r.unit() != Remaining.Unit.WORKING_DAYS) return natural;
    return Left.workdays(r.overdue() ? -r.amount() : r.amount());
  }

  private MatterPage.Pause pause(Ui ui, Whole whole) {
    String note =
        last(whole, WORDS)
            .map(a -> ui.t("matter.pause.why", a.note(), a.by().name(), a.at()))
            .orElse("");
    if (whole.file().clock().pause() != null)
      return new MatterPage.Pause(words.reason(ui, whole.file()), note);
    String reason =
        last(whole, Set.of(MatterVerb.GRANT_HOLD.name()))
            .map(a -> a.facts().get("reason")).map(r -> ui.t("reason.matter." + r)).orElse("");
    return new MatterPage.Pause(ui.t("matter.held", reason), note);
  }

  /** The last act of these that makes it wait, or asked for it; words say more than none. */
  private static Optional<Act> last(Whole whole, Set<String> verbs) {
    return whole.acts().reversed().stream()
        .filter(a -> verbs.contains(a.verb()))
        .filter(a -> verbs.size() == 1 || !a.note().isBlank())
        .findFirst();
  }

  private static @Nullable Holder holder(Ui ui, Whole whole) {
    CaseFile c = whole.file();
    Named owes = whole.organisation(c.clock().responsible());
    String person =
        whole.acts().reversed().stream()
            .map(Act::by)
            .filter(by -> Objects.equals(by.organisation(), c.clock().responsible()))
            .map(Act.By::name)
            .findFirst()
            .orElse("");
    return new Holder(
        Icon.BUILDING, ui.t("matter.holder"), owes.name(), person, owes.telephone());
  }
}
