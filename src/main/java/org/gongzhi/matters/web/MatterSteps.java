package org.gongzhi.matters.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.casework.Act;
import org.gongzhi.casework.CaseQuery.Whole;
import org.gongzhi.casework.web.CaseWords;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.matters.OtherRoutes;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.html.Photo;
import org.gongzhi.platform.html.Step;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.worktime.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 经过. Tells the acts of a matter as steps a neighbour can read, newest first. */
@Component
class MatterSteps {
  /** What residents say is quoted; what those who handle it write is told. */
  private static final Set<String> QUOTED =
      Set.of(
          MatterVerb.RAISE.name(),
          MatterVerb.ADD.name(),
          MatterVerb.SUPPLEMENT.name(),
          MatterVerb.JOINED_NO.name(),
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
        CaseWords.by(ui, act),
        act.at(),
        new Step.Story(
            quoted ? act.note() : "",
            quoted ? "" : act.note(),
            String.join(ui.t("step.and"), facts(ui, whole, act)),
            photos(ui, act, photos),
            see(ui, act)));
  }

  /** A meeting is open to everybody; its room writes where, so that nobody here need know. */
  private static Step.@Nullable See see(Ui ui, Act act) {
    return act.facts().get("page") instanceof String page && act.facts().containsKey("meeting")
        ? new Step.See(ui.t("step.meeting"), page)
        : null;
  }

  private static String title(Ui ui, Act act) {
    // not the clock but what was counted brought it there
    if (act.facts().containsKey("redone")) return ui.t("act.demanded");
    String timer = "act.verb." + act.verb();
    return ui.t(ui.has(timer) ? timer : "act.matter." + act.verb());
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
    told.addAll(procedure(ui, whole, act));
    if (f.get("outcome") instanceof String outcome) told.add(ui.t("outcome." + outcome));
    if (f.get("rating") instanceof Long rating) told.add(ui.t("rating." + rating));
    if (f.get("hears") instanceof String id)
      told.add(ui.t("act.hears", whole.organisation(UUID.fromString(id)).shortName()));
    if (f.get("lead") instanceof String id)
      told.add(
          ui.t("step.lead", whole.organisation(UUID.fromString(id)).name(), limit(ui, f)));
    return told;
  }

  /** What the steps beside the straight way add. */
  private static List<String> procedure(Ui ui, Whole whole, Act act) {
    Map<String, Object> f = act.facts();
    List<String> told = new ArrayList<>();
    if (f.get("organisation") instanceof String id && act.verb().equals(MatterVerb.ASSIST.name()))
      told.add(ui.t("step.asked", whole.organisation(UUID.fromString(id)).name()));
    if (f.get("target") instanceof String target) told.add(ui.t("target." + target));
    if (f.get("other") instanceof String number) told.add(ui.t("step.other", number));
    if (f.get("until") instanceof String until)
      told.add(ui.t("step.until." + act.verb(), day(until)));
    if (f.get("condition") instanceof String words) told.add(ui.t("step.condition", words));
    if (Boolean.TRUE.equals(f.get("published"))) told.add(ui.t("step.published"));
    if (f.get("way") instanceof String way) told.add(ui.t("way." + way));
    if (f.get("contactedAt") instanceof String at)
      told.add(ui.t("step.contacted", Instant.parse(at)));
    if (f.get("responded") instanceof String yes) told.add(ui.t("responded." + yes));
    if (f.get("basis") instanceof String words) told.add(ui.t("step.basis", words));
    if (f.get("route") instanceof String code) OtherRoutes.find(code).ifPresent(r -> told.add(route(ui, r)));
    if (f.get("level") instanceof Long level) told.add(ui.t("letter.level." + level));
    if (f.get("redone") instanceof Long redone && f.get("repeated") instanceof Long repeated)
      told.add(ui.t("step.demanded", redone, repeated));
    return told;
  }

  private static LocalDate day(String until) {
    return LocalDate.ofInstant(Instant.parse(until), TownClock.ZONE);
  }

  private static String route(Ui ui, OtherRoutes.Route r) {
    return r.telephone().isEmpty()
        ? ui.t("step.route", r.name())
        : ui.t("step.route.call", r.name(), r.telephone());
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
