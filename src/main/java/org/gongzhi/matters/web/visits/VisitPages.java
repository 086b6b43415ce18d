package org.gongzhi.matters.web.visits;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongzhi.matters.posters.Spots;
import org.gongzhi.matters.visits.Findings;
import org.gongzhi.matters.visits.Visit;
import org.gongzhi.matters.visits.Visits;
import org.gongzhi.places.Quarter;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 走访和巡查: planned, walked with the list in hand, and noted stop by stop. */
@Controller
class VisitPages {
  static final String PATH = "/desk/visits";

  private final Visits visits;
  private final Spots spots;
  private final VisitQuarters quarters;

  VisitPages(Visits visits, Spots spots, VisitQuarters quarters) {
    this.visits = visits;
    this.spots = spots;
    this.quarters = quarters;
  }

  @GetMapping(PATH)
  Reply list(Ui ui, Actor actor) {
    List<Quarter> mine = quarters.of(actor);
    return Reply.page(
        "matters/visits",
        new VisitPage(
            VisitQuarters.choices(ui, mine),
            visits.latest(actor).stream()
                .map(v -> new VisitPage.Row(path(v), title(ui, v), about(ui, v)))
                .toList()));
  }

  @GetMapping(PATH + "/new")
  Reply fresh(Ui ui, Actor actor, Form form) {
    Quarter quarter = quarters.chosen(actor, form).orElse(null);
    if (quarter == null) return Reply.redirect(PATH);
    Form known =
        Form.empty()
            .known("quarter", quarter.id().toString())
            .known("kind", Visit.Kind.VISIT.name())
            .known("day", ui.today().toString())
            .known("who", actor.name());
    return plan(ui, quarter, known);
  }

  @PostMapping(PATH)
  Reply plan(Ui ui, Actor actor, Form form) {
    Quarter quarter = quarters.chosen(actor, form).orElseThrow(Refused::notFound);
    try {
      UUID id =
          visits.plan(
              actor,
              form.once(),
              new Visit.Plan(
                  quarter.area(),
                  quarter.id(),
                  form.chosen("kind", Visit.Kind.ROUND.name()) ? Visit.Kind.ROUND : Visit.Kind.VISIT,
                  day(form),
                  form.line("who"),
                  form.line("purpose"),
                  form.all("spot").stream().flatMap(VisitPages::id).toList(),
                  form.text("homes").lines().map(String::strip).filter(l -> !l.isEmpty()).toList()));
      return Reply.redirect(PATH + "/" + quarter.area() + "/" + id);
    } catch (Refused r) {
      Form again = form.refused(r);
      return plan(ui, quarter, again).status(again.status());
    }
  }

  static LocalDate day(Form form) {
    try {
      return LocalDate.parse(form.line("day"));
    } catch (DateTimeParseException e) {
      throw Refused.invalid("day", "visits.day.wrong");
    }
  }

  private static Stream<UUID> id(String text) {
    try {
      return Stream.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Stream.empty();
    }
  }

  private Reply plan(Ui ui, Quarter quarter, Form form) {
    List<Choice> all = new ArrayList<>();
    spots.of(quarter.area(), quarter.id())
        .forEach(
            s ->
                all.add(
                    Choice.of(
                        s.id().toString(),
                        s.words().isEmpty() ? ui.t("visits.spot.whole") : s.words())));
    return Reply.page(
        "matters/visit-plan",
        new VisitPage.Plan(
            form,
            quarter.name(),
            Arrays.stream(Visit.Kind.values())
                .map(k -> Choice.of(k.name(), ui.t("visits.kind." + k)))
                .toList(),
            all));
  }

  @GetMapping(PATH + "/{area}/{id}")
  Reply walk(Ui ui, Actor actor, @PathVariable String area, @PathVariable UUID id) {
    return walk(ui, actor, visits.find(actor, area, id), Form.empty());
  }

  @PostMapping(PATH + "/{area}/{id}/{stop}")
  Reply note(
      Ui ui,
      Actor actor,
      Form form,
      @PathVariable String area,
      @PathVariable UUID id,
      @PathVariable UUID stop) {
    Visit visit = visits.find(actor, area, id);
    try {
      visits.note(actor, area, stop, form.text("note"), form.text("more"));
      return Reply.redirect(path(visit) + "#s" + stop);
    } catch (Refused r) {
      Form again = form.refused(r);
      return walk(ui, actor, visit, again).status(again.status());
    }
  }

  @PostMapping(PATH + "/{area}/{id}/{stop}/look")
  Reply look(
      Ui ui,
      Actor actor,
      Form form,
      @PathVariable String area,
      @PathVariable UUID id,
      @PathVariable UUID stop) {
    Visit visit = visits.find(actor, area, id);
    try {
      Visits.Opened opened = visits.open(actor, area, stop, form.line("reason"));
      return Reply.page(
          "matters/visit-opened",
          new VisitPage.Opened(
              path(visit),
              opened.stop().door(),
              opened.words(),
              opened.looks().stream()
                  .map(l -> ui.t("visits.looked", l.at(), l.by(), l.reason()))
                  .toList()))
          .header("Cache-Control", "no-store");
    } catch (Refused r) {
      Form again = form.refused(r);
      return walk(ui, actor, visit, again).status(again.status());
    }
  }

  private static Reply walk(Ui ui, Actor actor, Visit v, Form form) {
    return Reply.page(
        "matters/visit",
        new VisitPage.Walk(
            form,
            title(ui, v),
            about(ui, v),
            v.stops().stream().map(s -> stop(ui, v, s)).toList(),
            actor.oversees(v.area())));
  }

  private static VisitPage.Stop stop(Ui ui, Visit v, Visit.Stop s) {
    Visit.Noted noted = s.noted();
    String number = s.number();
    return new VisitPage.Stop(
        path(v) + "/" + s.id(),
        s.door(),
        noted == null ? "" : noted.words(),
        noted == null ? "" : ui.t("visits.noted", noted.by(), noted.at()),
        noted != null && noted.isMore(),
        number == null ? "" : number,
        "/desk/report?found=" + Findings.ofStop(v.area(), s.id()));
  }

  private static String path(Visit v) {
    return PATH + "/" + v.area() + "/" + v.id();
  }

  private static String title(Ui ui, Visit v) {
    return ui.t("visits.title.one", v.day(), v.quarterName(), ui.t("visits.kind." + v.kind()));
  }

  private static String about(Ui ui, Visit v) {
    return v.purpose().isEmpty()
        ? ui.t("visits.about", v.who())
        : ui.t("visits.about.purpose", v.who(), v.purpose());
  }
}
