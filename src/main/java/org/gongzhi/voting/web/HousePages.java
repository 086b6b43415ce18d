package org.gongzhi.voting.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.voting.HouseRules;
import org.gongzhi.voting.count.Base;
import org.gongzhi.voting.count.ReadingKind;
import org.gongzhi.voting.count.Threshold;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 议事规则的设置. What no law settles, with its source, changed by those who run votes there. */
@Controller
class HousePages {
  static final String PATH = "/desk/settings/voting";

  private final HouseRules houseRules;
  private final Scopes scopes;

  HousePages(HouseRules houseRules, Scopes scopes) {
    this.houseRules = houseRules;
    this.scopes = scopes;
  }

  @GetMapping(PATH)
  Reply show(Ui ui, Actor actor, @RequestParam(defaultValue = "") String scope) {
    List<Scopes.Scope> known = known(actor);
    return page(ui, known, shown(known, scope), Form.empty());
  }

  private static Scopes.Scope shown(List<Scopes.Scope> known, String value) {
    return known.stream()
        .filter(s -> s.value().equals(value))
        .findFirst()
        .orElse(known.getFirst());
  }

  @PostMapping(PATH)
  Reply publish(Ui ui, Actor actor, Form form) {
    List<Scopes.Scope> known = known(actor);
    Scopes.Scope shown = shown(known, form.line("scope"));
    try {
      Scopes.Scope scope = Scopes.chosen(known, form.line("scope"));
      houseRules.publish(
          actor,
          scope.area(),
          scope.quarter(),
          form.number("seen").orElse(-1),
          read(form),
          form.line("remark"));
      return Reply.redirect(PATH + "?scope=" + address(scope));
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, known, shown, again).status(again.status());
    }
  }

  private List<Scopes.Scope> known(Actor actor) {
    List<Scopes.Scope> known = scopes.of(actor);
    if (known.isEmpty()) throw Refused.notFound();
    return known;
  }

  private static HouseRules.House read(Form form) {
    Threshold quorum =
        form.line("quorum").equals("HALF") ? Threshold.MORE_THAN_HALF : Threshold.TWO_THIRDS;
    Base base = form.line("base").equals("PRESENT") ? Base.PRESENT : Base.ALL;
    ReadingKind relied =
        Arrays.stream(ReadingKind.values())
            .filter(k -> k.name().equals(form.line("relied")))
            .findFirst()
            .orElseThrow(() -> Refused.invalid("relied", "voting.choice.missing"));
    return new HouseRules.House(
        0,
        new HouseRules.Council(quorum, base),
        form.chosen("countRecused", "yes"),
        relied,
        form.text("silence"),
        form.number("days").orElse(0),
        form.line("source"));
  }

  private Reply page(Ui ui, List<Scopes.Scope> known, Scopes.Scope scope, Form typed) {
    HouseRules.House house = houseRules.of(scope.area(), scope.quarter());
    Form form =
        typed
            .known("quorum", house.council().quorum().equals(Threshold.TWO_THIRDS) ? "TWO_THIRDS" : "HALF")
            .known("base", house.council().base().name())
            .known("relied", house.relied().name())
            .known("silence", house.silence())
            .known("days", Integer.toString(house.objectionDays()))
            .known("source", house.source());
    // a box that was left open is not sent at all
    if (typed.value("seen").isEmpty() && house.countRecused())
      form = form.known("countRecused", "yes");
    return Reply.page(
        "voting/house",
        new HousePage(
            form,
            new HousePage.Scope(
                scope.value(),
                scope.name(),
                known.stream()
                    .filter(s -> !s.equals(scope))
                    .map(s -> Choice.of(PATH + "?scope=" + address(s), s.name()))
                    .toList()),
            houseRules.version(scope.area(), scope.quarter()),
            List.of(
                Choice.of("TWO_THIRDS", ui.t("voting.share.twoThirds")),
                Choice.of("HALF", ui.t("voting.share.half"))),
            List.of(
                Choice.of("ALL", ui.t("voting.house.base.ALL")),
                Choice.of("PRESENT", ui.t("voting.house.base.PRESENT"))),
            Arrays.stream(ReadingKind.values())
                .map(
                    k ->
                        new Choice(
                            k.name(), ui.t(k.label()), ui.t("voting.reading.meaning." + k)))
                .toList()));
  }

  private static String address(Scopes.Scope scope) {
    return URLEncoder.encode(scope.value(), StandardCharsets.UTF_8);
  }
}
