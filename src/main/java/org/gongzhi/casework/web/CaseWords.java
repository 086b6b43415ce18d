package org.gongzhi.casework.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongzhi.casework.Act;
import org.gongzhi.casework.CaseClock;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Lights;
import org.gongzhi.casework.Procedure;
import org.gongzhi.casework.Procedures;
import org.gongzhi.casework.Term;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.html.Countdown;
import org.gongzhi.platform.html.Left;
import org.gongzhi.platform.html.Light;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.worktime.Calendars;
import org.gongzhi.worktime.Limit;
import org.gongzhi.worktime.Remaining;
import org.gongzhi.worktime.WorkCalendar;
import org.springframework.stereotype.Component;

/** 怎么说一件事. Tells how a case stands in words, the same on every page. */
@Component
public class CaseWords {
  private static final Set<Limit.Unit> BY_DAY =
      Set.of(Limit.Unit.WORKING_DAYS, Limit.Unit.DAYS, Limit.Unit.MONTHS);

  private final Procedures procedures;
  private final Calendars calendars;

  CaseWords(Procedures procedures, Calendars calendars) {
    this.procedures = procedures;
    this.calendars = calendars;
  }

  public Light light(Ui ui, CaseFile c) {
    return Lights.of(c, procedure(c), ui.now());
  }

  /** 剩 3 个工作日, 超期 1 工作日, 等您确认, 暂停：等配件, 已解决. */
  public String lightWord(Ui ui, CaseFile c) {
    CaseClock clock = c.clock();
    return switch (light(ui, c)) {
      case DONE -> ui.t("outcome." + c.result().outcome());
      case WAIT -> c.clock().pause() == null ? stage(ui, c) : ui.t("case.paused", reason(ui, c));
      case BLACK -> ui.t("case.supervised", ui.left(left(ui, c)));
      case YOU -> ui.t(isMine(ui, c) ? "case.you" : "case.reporter");
      case BLUE -> ui.t("case.unsigned", ui.left(left(ui, c)));
      case GREEN, YELLOW, RED -> ui.left(left(ui, c));
    };
  }

  /** What is left until the due time, in the unit the limit is written in. */
  public Left left(Ui ui, CaseFile c) {
    Instant due = due(c);
    Duration natural = Duration.between(ui.now(), due);
    if (unit(c) != Limit.Unit.WORKING_DAYS) return Left.of(natural);
    Remaining r = calendar(c).remaining(ui.now(), due, Limit.Unit.WORKING_DAYS);
    if (r.unit() != Remaining.Unit.WORKING_DAYS) return Left.of(natural);
    return Left.workdays(r.overdue() ? -r.amount() : r.amount());
  }

  /** 倒计时: how much of the time is used, and until when. */
  public Countdown countdown(Ui ui, CaseFile c) {
    Light light = light(ui, c);
    Instant due = due(c);
    Instant from = c.clock().stageAt();
    long of = Math.max(1, Duration.between(from, due).toMinutes());
    long used = Math.clamp(Duration.between(from, ui.now()).toMinutes(), 0, of);
    // a pause has a clock that stands; where the stage itself waits, its name says more
    boolean waits = light == Light.WAIT && c.clock().pause() == null;
    String word = waits ? stage(ui, c) : ui.t("case.light." + light);
    String lead =
        switch (light) {
          case RED, BLUE -> ui.t("case.since");
          case YOU -> ui.t("case.untilAnswer");
          default -> ui.t(lead(ui, c));
        };
    String bar = ui.t("case.used", Math.round(100.0 * used / of));
    return new Countdown(light, word, lead, left(ui, c), new Countdown.Bar(used, of, bar, until(ui, c)));
  }

  private String lead(Ui ui, CaseFile c) {
    if (!ui.now().isBefore(due(c))) return "case.since";
    String own = "lead." + c.procedure() + "." + c.stage();
    if (ui.has(own)) return own;
    if (named(c)) return "case.untilReview";
    return procedure(c).at(c.stage()).aside() == null ? "case.until" : "case.untilStep";
  }

  /** 最迟 6月24日 周一 办完; with the remark “未发布” in a year without a published calendar. */
  public String until(Ui ui, CaseFile c) {
    Instant due = due(c);
    // what is named as a day ends with it: the first moment of the next one tells the day before
    LocalDate day = day(named(c) ? due.minusMillis(1) : due);
    boolean byDay = named(c) || BY_DAY.contains(unit(c));
    String told = byDay ? ui.day(day) : ui.when(due);
    String own = "until." + c.procedure() + "." + c.stage();
    String usual = "case.until." + (unsigned(c) ? "sign" : asks(c) ? "confirm" : "done");
    String sentence = ui.t(ui.has(own) ? own : usual, told);
    return calendar(c).published(due) ? sentence : sentence + ui.t("case.unpublished");
  }

  /** 这个时间怎么算的: the limit, where it comes from, and that the start day does not count. */
  public String basis(Ui ui, CaseFile c) {
    Term term = c.clock().terms().byName().get(termName(c));
    if (term == null || named(c)) return "";
    if (c.tally().extended() > 0 && termName(c).equals(Casework.PROMISE))
      return ui.t("case.basis.extended", term.source());
    String limit = ui.say(term.limit().words());
    String rule = ui.t("case.basis." + (term.limit().unit() == Limit.Unit.MINUTES ? "clock" : "days"));
    return ui.t("case.basis", limit, term.source(), rule) + local(ui, c, term);
  }

  /** Days on the way to the promise that are different here. */
  private String local(Ui ui, CaseFile c, Term term) {
    if (!c.isOpen() || term.limit().unit() == Limit.Unit.MINUTES) return "";
    Instant due = due(c);
    Instant promise = c.clock().promiseAt();
    Instant last = promise == null || promise.isBefore(due) ? due : promise;
    return calendar(c).local(day(c.clock().stageAt()), day(last)).stream()
        .map(
            d ->
                ui.t("case.basis.local", d.day(), ui.t("worktime.worked." + d.worked()), d.reason()))
        .collect(Collectors.joining());
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, TownClock.ZONE);
  }

  /** The reason of a pause in words; empty when the clock runs. */
  public String reason(Ui ui, CaseFile c) {
    CaseClock.Pause pause = c.clock().pause();
    return pause == null ? "" : ui.t("reason." + c.procedure() + "." + pause.reason());
  }

  public String stage(Ui ui, CaseFile c) {
    return ui.t("stage." + c.procedure() + "." + c.stage());
  }

  /** Whether the day was named, not counted. */
  private boolean named(CaseFile c) {
    Procedure.Due rule = procedure(c).at(c.stage()).due();
    return rule != null && rule.named();
  }

  private boolean unsigned(CaseFile c) {
    return procedure(c).at(c.stage()).marks().contains(Procedure.Mark.UNSIGNED);
  }

  private boolean asks(CaseFile c) {
    return procedure(c).at(c.stage()).marks().contains(Procedure.Mark.ASKS_REPORTER);
  }

  private static boolean isMine(Ui ui, CaseFile c) {
    return ui.actor() != null && ui.actor().person().equals(c.reporter());
  }

  private Limit.Unit unit(CaseFile c) {
    Term term = c.clock().terms().byName().get(termName(c));
    return term == null ? Limit.Unit.WORKING_DAYS : term.limit().unit();
  }

  /** The term the present due time comes from. */
  private String termName(CaseFile c) {
    CaseClock clock = c.clock();
    Procedure.Due rule = procedure(c).at(c.stage()).due();
    String own = rule == null ? null : rule.term();
    if (rule == null || own == null) return Casework.PROMISE;
    return rule.promised() && due(c).equals(clock.promiseAt()) ? Casework.PROMISE : own;
  }

  /** Who did it, and for whom they work; the reader is told that it was themself. */
  public static String by(Ui ui, Act act) {
    if (act.by().name().isEmpty()) return ui.t("act.system");
    boolean me = ui.actor() != null && ui.actor().person().equals(act.by().person());
    String name = me ? ui.t("step.you") : act.by().name();
    String organisation = act.by().organisationName();
    return organisation.isEmpty() ? name : ui.t("step.by", name, organisation);
  }

  /** The case's page at the desk: one path for every procedure. */
  public static String desk(CaseFile c) {
    return "/desk/" + c.procedure() + "/" + c.number();
  }

  static Instant due(CaseFile c) {
    Instant due = c.clock().dueAt();
    if (due == null) throw new IllegalStateException(c.number() + " is closed");
    return due;
  }

  /** The calendar a case is counted by. */
  public WorkCalendar calendar(CaseFile c) {
    return calendars.under(c.clock().terms().calendar());
  }

  private Procedure procedure(CaseFile c) {
    return procedures.get(c.procedure());
  }
}
