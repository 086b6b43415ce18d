package org.gongzhi.council.topics.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongzhi.casework.Act;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.web.CaseWords;
import org.gongzhi.council.topics.TopicVerb;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.html.Step;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.voting.count.OwnersItem;
import org.jspecify.annotations.Nullable;

/** 经过. Tells the acts of a topic as steps a neighbour can read, newest first. */
final class TopicSteps {
  private TopicSteps() {}

  /**
   * Which matters the reader of a topic may open.
   *
   * @param all those of its area
   * @param near those of its quarter
   * @param own what became of it, because they proposed it
   */
  record May(boolean all, boolean near, boolean own) {}

  static List<Step> of(Ui ui, CaseFile c, List<Act> acts, May may) {
    List<Step> steps = new ArrayList<>();
    for (int i = acts.size() - 1; i >= 0; i--) {
      Step.Mark mark = i == acts.size() - 1 && c.isOpen() ? Step.Mark.NOW : Step.Mark.PAST;
      steps.add(step(ui, acts.get(i), mark, may));
    }
    return steps;
  }

  private static Step step(Ui ui, Act act, Step.Mark mark, May may) {
    boolean quoted = act.verb().equals(TopicVerb.PROPOSE.name());
    return new Step(
        mark,
        title(ui, act),
        CaseWords.by(ui, act),
        act.at(),
        new Step.Story(
            quoted ? act.note() : "",
            quoted ? "" : act.note(),
            String.join(ui.t("step.and"), facts(ui, act)),
            List.of(),
            see(ui, act.facts(), may)));
  }

  private static Step.@Nullable See see(Ui ui, Map<String, Object> f, May may) {
    if (f.get("page") instanceof String page) return new Step.See(ui.t("council.step.see.meeting"), page);
    if (f.get("opened") instanceof String number && (may.all() || may.near() || may.own()))
      return matter(ui, number);
    boolean near = Boolean.TRUE.equals(f.get("near"));
    return f.get("from") instanceof String number && (may.all() || near && may.near())
        ? matter(ui, number)
        : null;
  }

  private static Step.See matter(Ui ui, String number) {
    return new Step.See(ui.t("council.step.see.matter", number), "/matters/" + number);
  }

  private static String title(Ui ui, Act act) {
    String timer = "act.verb." + act.verb();
    return ui.t(ui.has(timer) ? timer : "act.topic." + act.verb());
  }

  private static List<String> facts(Ui ui, Act act) {
    Map<String, Object> f = act.facts();
    List<String> told = new ArrayList<>();
    if (f.get("origin") instanceof String origin) told.add(ui.t("council.origin." + origin));
    if (f.get("signatures") instanceof Long n) told.add(ui.t("council.step.signatures", n));
    if (f.get("reason") instanceof String reason) told.add(ui.t("reason.topic." + reason));
    if (f.get("decider") instanceof String decider) told.add(decider(ui, decider, f.get("item")));
    if (Boolean.TRUE.equals(f.get("consents"))) told.add(ui.t("council.step.consents"));
    if (f.get("meeting") instanceof String meeting) told.add(ui.t("council.step.meeting", meeting));
    if (f.get("task") instanceof String task) told.add(ui.t("council.step.task", task));
    if (f.get("opened") instanceof String number) told.add(ui.t("council.step.opened", number));
    if (f.get("outcome") instanceof String outcome) told.add(ui.t("outcome." + outcome));
    if (f.get("basis") instanceof String words) told.add(ui.t("council.step.basis", words));
    if (f.get("until") instanceof String until) told.add(ui.t("council.step.until", day(until)));
    return told;
  }

  private static String decider(Ui ui, String decider, @Nullable Object item) {
    String who = ui.t("council.decider." + decider);
    return item instanceof Long number
        ? OwnersItem.numbered(number)
            .map(i -> ui.t("council.step.item", who, ui.t(i.label())))
            .orElse(who)
        : who;
  }

  private static LocalDate day(String until) {
    // the first moment at which it is over tells the day before
    return LocalDate.ofInstant(Instant.parse(until).minusSeconds(1), TownClock.ZONE);
  }
}
