package org.gongzhi.council.meetings.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.gongzhi.council.meetings.MeetingSeries;
import org.gongzhi.council.meetings.SeriesRules;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.voting.HouseRules;
import org.gongzhi.voting.count.Base;
import org.gongzhi.voting.count.Threshold;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 例会的规矩: weekday, hour, place and what no law settles, version by version. */
@Controller
class SeriesPages {
  static final String PATH = "/desk/meetings/series";

  private final MeetingSeries series;
  private final Quarters quarters;
  private final HouseRules houseRules;

  SeriesPages(MeetingSeries series, Quarters quarters, HouseRules houseRules) {
    this.series = series;
    this.quarters = quarters;
    this.houseRules = houseRules;
  }

  @GetMapping(PATH)
  Reply show(Ui ui, Actor actor, @RequestParam(defaultValue = "") String quarter) {
    List<Quarters.Known> known = known(actor);
    Quarters.Known shown =
        known.stream().filter(q -> q.value().equals(quarter)).findFirst().orElse(known.getFirst());
    return page(ui, known, shown, Form.empty());
  }

  @PostMapping(PATH)
  Reply publish(Ui ui, Actor actor, Form form) {
    List<Quarters.Known> known = known(actor);
    Quarters.Known shown =
        known.stream()
            .filter(q -> q.value().equals(form.line("quarter")))
            .findFirst()
            .orElseThrow(Refused::notFound);
    try {
      series.publish(actor, shown.area(), shown.id(), read(form));
      return Reply.redirect(address(shown));
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, known, shown, again).status(again.status());
    }
  }

  private List<Quarters.Known> known(Actor actor) {
    List<Quarters.Known> known = quarters.of(actor);
    if (known.isEmpty()) throw Refused.notFound();
    return known;
  }

  private static String address(Quarters.Known q) {
    return PATH + "?quarter=" + URLEncoder.encode(q.value(), StandardCharsets.UTF_8);
  }

  private static SeriesRules read(Form form) {
    return new SeriesRules(
        form.number("seen").orElse(-1),
        new SeriesRules.When(
            MeetingWords.chosen(DayOfWeek.values(), form.line("weekday"), "weekday"),
            time(form, "begins"),
            form.line("place")),
        new SeriesRules.Size(form.number("least").orElse(0), form.number("most").orElse(0)),
        form.number("notice").orElse(-1),
        new SeriesRules.Speaking(
            form.number("seconds").orElse(0), form.number("times").orElse(0)),
        form.number("rounds").orElse(0),
        form.line("source"),
        form.chosen("running", "yes"));
  }

  static LocalTime time(Form form, String field) {
    try {
      return LocalTime.parse(form.line(field)).withSecond(0).withNano(0);
    } catch (DateTimeParseException e) {
      throw Refused.invalid(field, "council.time.missing");
    }
  }

  private Reply page(Ui ui, List<Quarters.Known> known, Quarters.Known shown, Form typed) {
    SeriesRules r =
        series
            .of(shown.area(), shown.id())
            .orElseGet(
                () ->
                    SeriesRules.starting(
                        new SeriesRules.When(DayOfWeek.THURSDAY, LocalTime.of(19, 0), ""), ""));
    Form form =
        typed
            .known("weekday", r.when().weekday().name())
            .known("begins", r.when().begins().toString())
            .known("place", r.when().place())
            .known("least", Integer.toString(r.size().least()))
            .known("most", Integer.toString(r.size().most()))
            .known("notice", Integer.toString(r.noticeDays()))
            .known("seconds", Integer.toString(r.speaking().seconds()))
            .known("times", Integer.toString(r.speaking().times()))
            .known("rounds", Integer.toString(r.rounds()))
            .known("source", r.source());
    if (typed.value("seen").isEmpty() && r.running()) form = form.known("running", "yes");
    return Reply.page(
        "council/series",
        new SeriesPage(
            form,
            shown.value(),
            shown.name(),
            known.stream()
                .filter(q -> !q.equals(shown))
                .map(q -> Choice.of(address(q), q.name()))
                .toList(),
            r.version(),
            Arrays.stream(DayOfWeek.values())
                .map(d -> Choice.of(d.name(), DeskMeetingsPages.weekday(ui, d)))
                .toList(),
            house(ui, shown)));
  }

  private List<String> house(Ui ui, Quarters.Known q) {
    HouseRules.House h = houseRules.of(q.area(), q.id());
    boolean twoThirds = h.council().quorum().equals(Threshold.TWO_THIRDS);
    return List.of(
        ui.t("council.series.quorum", ui.t(twoThirds ? "voting.share.twoThirds" : "voting.share.half")),
        ui.t(h.council().base() == Base.ALL ? "council.series.pass.ALL" : "council.series.pass.PRESENT"),
        ui.t("council.series.posted", h.objectionDays()));
  }
}
