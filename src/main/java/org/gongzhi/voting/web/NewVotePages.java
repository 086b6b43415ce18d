package org.gongzhi.voting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.voting.HouseRules;
import org.gongzhi.voting.Manner;
import org.gongzhi.voting.NewVote;
import org.gongzhi.voting.Subject;
import org.gongzhi.voting.Vote;
import org.gongzhi.voting.VoteKey;
import org.gongzhi.voting.Votes;
import org.gongzhi.voting.count.Body;
import org.gongzhi.voting.count.OwnersItem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** 提交表决. Says who decides, about what, from when to when; the roll comes next. */
@Controller
class NewVotePages {
  private final Votes votes;
  private final HouseRules houseRules;
  private final Scopes scopes;

  NewVotePages(Votes votes, HouseRules houseRules, Scopes scopes) {
    this.votes = votes;
    this.houseRules = houseRules;
    this.scopes = scopes;
  }

  @GetMapping("/desk/votes/new")
  Reply empty(Ui ui, Actor actor) {
    return page(ui, known(actor), Form.empty().known("noticed", ui.today().toString()));
  }

  @PostMapping("/desk/votes/new")
  Reply propose(Ui ui, Actor actor, Form form) {
    List<Scopes.Scope> known = known(actor);
    try {
      VoteKey key = votes.propose(actor, read(known, form));
      return Reply.redirect("/desk/votes/" + key.id());
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, known, again).status(again.status());
    }
  }

  private List<Scopes.Scope> known(Actor actor) {
    List<Scopes.Scope> known = scopes.of(actor);
    if (known.isEmpty()) throw Refused.notFound();
    return known;
  }

  private NewVote read(List<Scopes.Scope> known, Form form) {
    Scopes.Scope scope = Scopes.chosen(known, form.line("scope"));
    Body body = chosen(Body.values(), form, "body");
    OwnersItem item =
        body == Body.OWNERS
            ? OwnersItem.numbered(form.number("item").orElse(0))
                .orElseThrow(() -> Refused.invalid("item", "voting.item.missing"))
            : null;
    HouseRules.House house = houseRules.of(scope.area(), scope.quarter());
    return new NewVote(
        scope.area(),
        scope.quarter(),
        Subject.PLAIN,
        new Vote.Words(form.line("title"), form.text("question")),
        HouseRules.rule(house, body, item),
        chosen(Manner.values(), form, "manner"),
        form.chosen("changeable", "yes"),
        new NewVote.Plan(
            date(form, "noticed"),
            midnight(date(form, "opens")),
            midnight(date(form, "closes").plusDays(1))),
        form.line("urgent"));
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(TownClock.ZONE).toInstant();
  }

  private static LocalDate date(Form form, String field) {
    try {
      LocalDate day = LocalDate.parse(form.line(field));
      if (day.getYear() >= 2000 && day.getYear() < 2200) return day;
    } catch (DateTimeParseException e) {
      // told below
    }
    throw Refused.invalid(field, "voting.date.missing");
  }

  private static <E extends Enum<E>> E chosen(E[] values, Form form, String field) {
    return Arrays.stream(values)
        .filter(v -> v.name().equals(form.line(field)))
        .findFirst()
        .orElseThrow(() -> Refused.invalid(field, "voting.choice.missing"));
  }

  private static Reply page(Ui ui, List<Scopes.Scope> known, Form form) {
    List<Choice> items = new ArrayList<>();
    items.add(Choice.of("", ui.t("voting.item.none")));
    Stream.of(OwnersItem.values())
        .map(
            i ->
                Choice.of(
                    Integer.toString(i.number()),
                    ui.t("voting.rules.numbered", i.number(), ui.t(i.label()))))
        .forEach(items::add);
    return Reply.page(
        "voting/new",
        new NewVotePage(
            form,
            Scopes.choices(known),
            Arrays.stream(Body.values()).map(b -> Choice.of(b.name(), ui.t(b.label()))).toList(),
            items,
            Arrays.stream(Manner.values())
                .map(
                    m ->
                        new Choice(
                            m.name(), ui.t(m.label()), ui.t("voting.manner.meaning." + m)))
                .toList()));
  }
}
