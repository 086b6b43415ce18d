package org.gongzhi.channels.open311.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gongzhi.channels.open311.server.Offer;
import org.gongzhi.channels.open311.server.Offers;
import org.gongzhi.channels.open311.server.Question;
import org.gongzhi.places.Area;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 开放类别. What can be reported from outside, and what is asked for each. */
@Controller
class ServicePages {
  private static final String ALL = Desk.PATH + "/{area}/services";
  private static final String ONE = ALL + "/{code}";
  private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,30}");
  private static final int LINE = 200;
  private static final int CHOICES = 50;

  private final Desk desk;
  private final Offers offers;

  ServicePages(Desk desk, Offers offers) {
    this.desk = desk;
    this.offers = offers;
  }

  @GetMapping(ALL)
  Reply list(Ui ui, Actor actor, @PathVariable String area) {
    Area in = desk.administered(actor, area);
    return Reply.page(
        "channels/services",
        new ServicesPage(
            Desk.path(area),
            in.name(),
            offers.all(actor, area).stream()
                .map(
                    o ->
                        new ServicesPage.Row(
                            o.code(),
                            o.matterClass().name(),
                            state(ui, o),
                            ui.t("open311.services.questions", o.questions().size())))
                .toList()));
  }

  private static String state(Ui ui, Offer o) {
    return ui.t("open311.services." + (!o.offered() ? "closed" : o.batch() ? "batch" : "open"));
  }

  @GetMapping(ONE)
  Reply one(Ui ui, Actor actor, @PathVariable String area, @PathVariable String code) {
    desk.administered(actor, area);
    return page(ui, actor, area, code, Form.empty());
  }

  @PostMapping(ONE)
  Reply set(Actor actor, Form form, @PathVariable String area, @PathVariable String code) {
    desk.administered(actor, area);
    String how = form.line("how");
    offers.set(actor, area, code, !how.equals("closed"), how.equals("batch"));
    return Reply.redirect(Desk.path(area) + "/services/" + code);
  }

  @PostMapping(ONE + "/questions")
  Reply ask(
      Ui ui, Actor actor, Form form, @PathVariable String area, @PathVariable String code) {
    desk.administered(actor, area);
    try {
      offers.ask(actor, area, code, question(form));
      return Reply.redirect(Desk.path(area) + "/services/" + code);
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, area, code, again).status(again.status());
    }
  }

  @PostMapping(ONE + "/questions/{question}")
  Reply drop(
      Actor actor,
      @PathVariable String area,
      @PathVariable String code,
      @PathVariable String question) {
    desk.administered(actor, area);
    offers.drop(actor, area, code, question);
    return Reply.redirect(Desk.path(area) + "/services/" + code);
  }

  private static Question question(Form form) {
    String code = form.line("code").toUpperCase(Locale.ROOT);
    if (!CODE.matcher(code).matches()) throw Refused.invalid("code", "open311.question.code.wrong");
    int place = form.number("place").orElse(0);
    if (place < 1 || place > 99) throw Refused.invalid("place", "open311.question.place.wrong");
    Question.Type type =
        Arrays.stream(Question.Type.values())
            .filter(t -> t.name().equals(form.line("type")))
            .findFirst()
            .orElseThrow(() -> Refused.invalid("type", "open311.question.type.wrong"));
    String words = TypedText.line("words", form.line("words"), LINE);
    if (words.isEmpty()) throw Refused.invalid("words", "open311.question.words.missing");
    boolean asks = !form.chosen("need", "read");
    return new Question(
        code,
        place,
        type,
        asks,
        asks && form.chosen("need", "required"),
        words,
        TypedText.line("hint", form.line("hint"), LINE),
        choices(form, type));
  }

  /** One a line: “1 一楼”. */
  private static List<Question.Choice> choices(Form form, Question.Type type) {
    List<Question.Choice> choices = new ArrayList<>();
    if (!type.isList()) return choices;
    for (String line : form.text("choices").lines().map(String::strip).toList()) {
      if (line.isEmpty()) continue;
      String[] parts = line.split("\\s+", 2);
      if (choices.stream().anyMatch(c -> c.key().equals(parts[0])))
        throw Refused.invalid("choices", "open311.question.choices.twice", parts[0]);
      choices.add(
          new Question.Choice(
              TypedText.line("choices", parts[0], LINE),
              TypedText.line("choices", parts[parts.length - 1], LINE)));
    }
    if (choices.isEmpty() || choices.size() > CHOICES)
      throw Refused.invalid("choices", "open311.question.choices.missing", CHOICES);
    return choices;
  }

  private Reply page(Ui ui, Actor actor, String area, String code, Form form) {
    Offer o =
        offers.all(actor, area).stream()
            .filter(k -> k.code().equals(code))
            .findFirst()
            .orElseThrow(Refused::notFound);
    String how = !o.offered() ? "closed" : o.batch() ? "batch" : "open";
    return Reply.page(
        "channels/service",
        new ServicesPage.One(
            Desk.path(area) + "/services",
            code,
            o.matterClass().name(),
            o.questions().stream().map(q -> asked(ui, q)).toList(),
            form.known("how", how)
                .known("place", Integer.toString(o.questions().size() + 1))
                .known("need", "optional"),
            List.of("open", "batch", "closed").stream()
                .map(h -> new Choice(h, ui.t("open311.services." + h), ui.t("open311.how." + h)))
                .toList(),
            Arrays.stream(Question.Type.values())
                .map(t -> Choice.of(t.name(), ui.t("open311.type." + t)))
                .toList(),
            List.of("optional", "required", "read").stream()
                .map(n -> Choice.of(n, ui.t("open311.need." + n)))
                .toList()));
  }

  private static ServicesPage.Asked asked(Ui ui, Question q) {
    String need = !q.asks() ? "read" : q.required() ? "required" : "optional";
    String choices =
        q.choices().stream().map(c -> c.key() + " " + c.name()).reduce((a, b) -> a + "、" + b).orElse("");
    return new ServicesPage.Asked(
        q.code(),
        q.words(),
        ui.t("open311.asked", q.place(), ui.t("open311.type." + q.type()), ui.t("open311.need." + need)),
        choices);
  }
}
