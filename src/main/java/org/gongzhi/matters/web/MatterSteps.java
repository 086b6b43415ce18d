package org.gongzhi.matters.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.casework.Act;
import org.gongzhi.casework.CaseQuery.Whole;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.platform.html.Photo;
import org.gongzhi.platform.html.Step;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.worktime.Limit;
import org.springframework.stereotype.Component;

/** 经过. Tells the acts of a matter as steps a neighbour can read, newest first. */
@Component
class MatterSteps {
  /** What residents say is quoted; what those who handle it write is told. */
  private static final Set<String> QUOTED =
      Set.of(
          MatterVerb.RAISE.name(),
          MatterVerb.ADD.name(),
          MatterVerb.DISPUTE.name(),
          MatterVerb.REOPEN.name());

  /**
   * The steps of a thread.
   *
   * @param photos where the pictures are: the path before a photo's id
   */
  List<Step> of(Ui ui, Whole whole, String photos) {
    List<Act> acts = whole.acts();
    List<Step> steps = new ArrayList<>();
    for (int i = acts.size() - 1; i >= 0; i--) {
      Step.Mark mark = i < acts.size() - 1 ? Step.Mark.PAST : mark(whole);
      steps.add(step(ui, whole, acts.get(i), mark, photos));
    }
    return steps;
  }

  private static Step.Mark mark(Whole whole) {
    if (whole.file().clock().pause() != null) return Step.Mark.WAIT;
    return whole.file().isOpen() ? Step.Mark.NOW : Step.Mark.PAST;
  }

  private Step step(Ui ui, Whole whole, Act act, Step.Mark mark, String photos) {
    boolean quoted = QUOTED.contains(act.verb());
    return new Step(
        mark,
        title(ui, act),
        by(ui, act),
        act.at(),
        new Step.Story(
            quoted ? act.note() : "",
            quoted ? "" : act.note(),
            String.join(ui.t("step.and"), facts(ui, whole, act)),
            photos(ui, act, photos)));
  }

  private static String title(Ui ui, Act act) {
    String timer = "act.verb." + act.verb();
    return ui.t(ui.has(timer) ? timer : "act.matter." + act.verb());
  }

  private static String by(Ui ui, Act act) {
    if (act.by().name().isEmpty()) return ui.t("act.system");
    boolean me = ui.actor() != null && ui.actor().person().equals(act.by().person());
    String name = me ? ui.t("step.you") : act.by().name();
    String organisation = act.by().organisationName();
    return organisation.isEmpty() ? name : ui.t("step.by", name, organisation);
  }

  private static List<String> facts(Ui ui, Whole whole, Act act) {
    Map<String, Object> f = act.facts();
    List<String> told = new ArrayList<>();
    if (act.onBehalf() != null) told.add(ui.t("act.onBehalf", act.onBehalf().name()));
    if (f.get("consent") instanceof String consent) told.add(ui.t("consent." + consent));
    if (f.get("saidBy") instanceof String name) told.add(ui.t("step.saidBy", name));
    if (f.get("promised") instanceof String day)
      told.add(ui.t("step.promised", LocalDate.parse(day)));
    if (f.get("reason") instanceof String reason) told.add(ui.t("reason.matter." + reason));
    if (f.get("outcome") instanceof String outcome) told.add(ui.t("outcome." + outcome));
    if (f.get("rating") instanceof Long rating) told.add(ui.t("rating." + rating));
    if (f.get("hears") instanceof String id)
      told.add(ui.t("act.hears", whole.organisation(UUID.fromString(id)).shortName()));
    if (f.get("lead") instanceof String id)
      told.add(
          ui.t("step.lead", whole.organisation(UUID.fromString(id)).name(), limit(ui, f)));
    return told;
  }

  /** The limit to resolve, as it stood when the act was written. */
  private static String limit(Ui ui, Map<String, Object> facts) {
    if (facts.get("terms") instanceof Map<?, ?> terms
        && terms.get("RESOLVE") instanceof Map<?, ?> term
        && term.get("limit") instanceof String text) {
      return ui.say(Limit.parse(text).words());
    }
    return "";
  }

  private static List<Photo> photos(Ui ui, Act act, String path) {
    if (!(act.facts().get("photos") instanceof List<?> ids)) return List.of();
    List<Photo> photos = new ArrayList<>();
    for (Object id : ids)
      photos.add(
          new Photo(
              path + id + "/small",
              ui.t("step.photo", photos.size() + 1),
              "",
              path + id + "/large"));
    return photos;
  }
}
