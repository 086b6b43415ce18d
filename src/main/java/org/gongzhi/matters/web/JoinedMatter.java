package org.gongzhi.matters.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongzhi.casework.Act;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.casework.CaseQuery.Whole;
import org.gongzhi.casework.beside.Merges;
import org.gongzhi.casework.web.CaseWords;
import org.gongzhi.matters.MatterStage;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Light;
import org.gongzhi.platform.html.Step;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 并到一起办的那件事, for somebody whose own report was merged into it: what those who handle it did, and the question
 * whether it is solved. The words and pictures of the other reporters are not shown.
 */
@Component
class JoinedMatter {
  /** What reporters say and neighbours note, whatever posts they hold. */
  private static final Set<String> PRIVATE =
      Stream.of(
              MatterVerb.RAISE,
              MatterVerb.ADD,
              MatterVerb.SUPPLEMENT,
              MatterVerb.URGE,
              MatterVerb.CONFIRM,
              MatterVerb.DISPUTE,
              MatterVerb.REOPEN,
              MatterVerb.JOINED_YES,
              MatterVerb.JOINED_NO,
              MatterVerb.NOTE)
          .map(Enum::name)
          .collect(Collectors.toUnmodifiableSet());

  private final Merges merges;
  private final CaseQuery cases;
  private final CaseWords words;
  private final MatterSteps steps;

  JoinedMatter(Merges merges, CaseQuery cases, CaseWords words, MatterSteps steps) {
    this.merges = merges;
    this.cases = cases;
    this.words = words;
    this.steps = steps;
  }

  /** The matter this one goes on in; empty when it was not merged. */
  Optional<Whole> main(Actor actor, CaseFile own) {
    return merges.mainOf(own).map(key -> cases.joined(actor, key));
  }

  MatterPage.Joined of(Ui ui, Whole main) {
    CaseFile c = main.file();
    Light light = words.light(ui, c);
    return new MatterPage.Joined(
        c.number(),
        c.subject().title(),
        new MatterPage.Lit(light, words.lightWord(ui, c)),
        c.isOpen()
            ? ui.t(
                "joined.open",
                main.organisation(c.clock().responsible()).name(),
                words.stage(ui, c),
                words.until(ui, c))
            : ui.t("joined.closed", c.result().closedAt()),
        c.version(),
        c.stage().equals(MatterStage.CLOSED.name()),
        steps(ui, main));
  }

  private List<Step> steps(Ui ui, Whole main) {
    List<Act> official =
        main.acts().stream()
            .filter(a -> a.by().organisation() != null || a.by().name().isEmpty())
            .filter(a -> a.onBehalf() == null && !PRIVATE.contains(a.verb()))
            .toList();
    return steps.of(ui, new Whole(main.file(), official, main.organisations(), false), "").stream()
        .map(JoinedMatter::withoutPictures)
        .toList();
  }

  private static Step withoutPictures(Step s) {
    Step.Story story = s.story();
    return new Step(
        s.mark(),
        s.title(),
        s.by(),
        s.at(),
        new Step.Story(story.quote(), story.note(), story.fact(), List.of(), null));
  }

  /** The question, while the other matter waits for an answer and this person has not given theirs. */
  MatterPage.@Nullable Ask ask(Ui ui, Actor actor, Whole main) {
    CaseFile c = main.file();
    if (!c.stage().equals(MatterStage.RESOLVED.name()) || answered(actor, main)) return null;
    MinePage.Ask asked = Asking.of(ui, c);
    return new MatterPage.Ask(
        c.version(),
        ui.t("ask.title." + Asking.claim(c), main.organisation(c.lead()).shortName()),
        List.of(),
        List.of(
            Choice.of(MatterVerb.JOINED_YES.name(), asked.yes()),
            Choice.of(MatterVerb.JOINED_NO.name(), asked.no())),
        Asking.ratings(ui),
        Asking.responded(ui),
        ui.t("joined.ask", words.until(ui, c)));
  }

  private static boolean answered(Actor actor, Whole main) {
    for (Act act : main.acts().reversed()) {
      if (act.verb().equals(MatterVerb.RESOLVE.name())) return false;
      if (act.by().person().equals(actor.person())
          && act.verb().equals(MatterVerb.JOINED_YES.name())) return true;
    }
    return false;
  }
}
