package org.gongzhi.matters.web.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gongzhi.matters.Workplaces;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.understanding.classify.Question;
import org.gongzhi.understanding.classify.Training;
import org.gongzhi.understanding.classify.Training.Standing;
import org.gongzhi.understanding.classify.Training.Trained;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * 听懂. What an area has learned of its own matters and how well it does. Everybody who works here reads it;
 * who answers for the catalogue may set from when on a class is proposed, and have it learned anew.
 */
@Controller
class LearningPages {
  static final String PATH = "/desk/settings/learning";

  private final Workplaces workplaces;
  private final Training training;

  LearningPages(Workplaces workplaces, Training training) {
    this.workplaces = workplaces;
    this.training = training;
  }

  @GetMapping(PATH)
  Reply show(Ui ui, Actor actor) {
    return page(ui, actor, Form.empty());
  }

  @PostMapping(PATH)
  Reply set(Ui ui, Actor actor, Form form) {
    String area = areaToChange(actor);
    try {
      training.threshold(area, form.number("threshold").orElse(-1));
      return Reply.redirect(PATH);
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, again).status(again.status());
    }
  }

  @PostMapping(PATH + "/now")
  Reply learn(Ui ui, Actor actor, Form form) {
    String area = areaToChange(actor);
    try {
      training.ask(area, actor.name());
      return Reply.redirect(PATH);
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, again).status(again.status());
    }
  }

  private String areaToChange(Actor actor) {
    String area = workplaces.of(actor);
    if (!Catalogues.mayPublish(actor, area)) throw Refused.notFound();
    return area;
  }

  private Reply page(Ui ui, Actor actor, Form typed) {
    String area = workplaces.of(actor);
    Standing now = training.standing(area);
    List<LearningPage.Row> history = now.history().stream().map(t -> row(ui, t)).toList();
    return Reply.page(
        "matters/learning",
        new LearningPage(
            typed.known("threshold", Integer.toString(now.threshold())),
            new LearningPage.Head(
                Arrays.stream(Question.values()).map(q -> serving(ui, now, q)).toList(),
                ui.t("learning.lessons", now.lessons()),
                now.askedBy() == null ? "" : ui.t("learning.asked", now.askedBy()),
                Catalogues.mayPublish(actor, area)),
            history));
  }

  private static String serving(Ui ui, Standing now, Question question) {
    return now.inService(question)
        .map(
            t ->
                ui.t(
                    "learning.serving",
                    ui.t("learning.question." + question),
                    t.version(),
                    percent(t.accuracy())))
        .orElseGet(() -> ui.t("learning.serving.none." + question));
  }

  private static LearningPage.Row row(Ui ui, Trained t) {
    String by = t.by().isEmpty() ? ui.t("learning.byTimer") : t.by();
    return new LearningPage.Row(
        ui.t("learning.version", ui.t("learning.question." + t.question()), t.version()),
        ui.t("learning.at", ui.when(t.at()), by),
        ui.t("learning.period", day(ui, t.firstAt()), day(ui, t.lastAt())),
        ui.t("learning.size", t.lessons(), t.heldOut()),
        ui.t("learning.measure", percent(t.accuracy()), percent(t.rival())),
        ui.t("learning.state." + t.state()));
  }

  private static String day(Ui ui, Instant at) {
    return ui.day(LocalDate.ofInstant(at, TownClock.ZONE));
  }

  private static long percent(double share) {
    return Math.round(share * 100);
  }
}
