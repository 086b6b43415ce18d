package org.gongzhi.voting.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Segment;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.voting.Ballots;
import org.gongzhi.voting.Deliveries;
import org.gongzhi.voting.SlipCode;
import org.gongzhi.voting.Vote;
import org.gongzhi.voting.Votes;
import org.gongzhi.voting.count.Measure;
import org.gongzhi.voting.count.Stance;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 登记册. Who has voted and who is still to be reached, and what is done at their door. */
@Controller
class RegisterPages {
  private static final String PATH = "/desk/votes/{id}";
  private static final List<String> VIEWS = List.of("all", "silent", "undelivered");
  private static final Set<String> ACTS = Set.of("DELIVER", "ENTRUST", "DOOR");

  private final Votes votes;
  private final TurnoutQuery turnout;
  private final Deliveries deliveries;
  private final Ballots ballots;

  RegisterPages(Votes votes, TurnoutQuery turnout, Deliveries deliveries, Ballots ballots) {
    this.votes = votes;
    this.turnout = turnout;
    this.deliveries = deliveries;
    this.ballots = ballots;
  }

  @GetMapping(PATH + "/register")
  Reply register(
      Ui ui,
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "all") String view,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "0") int after) {
    Vote vote = frozen(actor, id);
    String shown = VIEWS.contains(view) ? view : "all";
    String looked = TypedText.head(TypedText.line(words), 100);
    List<TurnoutQuery.Row> rows = turnout.rows(vote, shown, looked, after);
    boolean more = rows.size() > TurnoutQuery.ROWS;
    List<TurnoutQuery.Row> here = more ? rows.subList(0, TurnoutQuery.ROWS) : rows;
    String path = DeskVoteView.path(vote);
    return Reply.page(
        "voting/register",
        new RegisterPage(
            vote.title(),
            path,
            VIEWS.stream()
                .map(
                    v ->
                        new Segment(
                            ui.t("voting.register." + v),
                            path + "/register?view=" + v,
                            "",
                            v.equals(shown)))
                .toList(),
            shown,
            looked,
            here.stream().map(r -> row(ui, r)).toList(),
            more && looked.isEmpty()
                ? path + "/register?view=" + shown + "&after=" + here.getLast().no()
                : null));
  }

  private Vote frozen(Actor actor, String id) {
    Vote vote = votes.run(actor, Addresses.vote(id));
    if (vote.times().openedAt() == null) throw Refused.notFound();
    return vote;
  }

  private static RegisterPage.Row row(Ui ui, TurnoutQuery.Row r) {
    String deliveries =
        Optional.ofNullable(r.deliveries())
            .map(
                d ->
                    VoteWords.joined(
                        ui, Stream.of(d.split(" ")).map(w -> ui.t("voting.delivery." + w))))
            .orElse(ui.t("voting.register.notDelivered"));
    String way = r.way();
    return new RegisterPage.Row(
        r.no(),
        r.maskedName(),
        Optional.ofNullable(r.units()).orElse(""),
        deliveries,
        way == null ? ui.t("voting.register.notVoted") : ui.t("voting.way." + way));
  }

  @GetMapping(PATH + "/voters/{no}")
  Reply voter(Ui ui, Actor actor, @PathVariable String id, @PathVariable int no) {
    return page(ui, frozen(actor, id), no, Form.empty());
  }

  /** 送达、委托、上门. */
  @PostMapping(PATH + "/voters/{no}")
  Reply act(Ui ui, Actor actor, Form form, @PathVariable String id, @PathVariable int no) {
    Vote vote = frozen(actor, id);
    try {
      act(actor, vote, no, form);
      return Reply.redirect(DeskVoteView.path(vote) + "/voters/" + no);
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, vote, no, again).status(again.status());
    }
  }

  private void act(Actor actor, Vote vote, int no, Form form) {
    if (!ACTS.contains(form.line("act"))) throw Refused.invalid("act", "voting.choice.missing");
    switch (form.line("act")) {
      case "DELIVER" ->
          deliveries.deliver(
              actor, vote.key(), no, chosen(Deliveries.How.values(), form, "how"), form.line("proof"));
      case "ENTRUST" ->
          deliveries.entrust(
              actor,
              vote.key(),
              no,
              new Deliveries.NewProxy(
                  form.line("proxyName"), form.line("phone"), form.line("proxyProof")));
      default ->
          ballots.atTheDoor(
              actor, vote.key(), no, chosen(Stance.values(), form, "stance"), form.line("witness"));
    }
  }

  private static <E extends Enum<E>> E chosen(E[] values, Form form, String field) {
    return Arrays.stream(values)
        .filter(v -> v.name().equals(form.line(field)))
        .findFirst()
        .orElseThrow(() -> Refused.invalid(field, "voting.choice.missing"));
  }

  private Reply page(Ui ui, Vote vote, int no, Form form) {
    TurnoutQuery.Row row =
        turnout.row(vote, no).stream().findFirst().orElseThrow(Refused::notFound);
    boolean open = vote.state(ui.now()) == Vote.State.OPEN;
    boolean may = open || vote.state(ui.now()) == Vote.State.FROZEN;
    return Reply.page(
        "voting/voter",
        new VoterPage(
            vote.title(),
            DeskVoteView.path(vote),
            row(ui, row),
            facts(ui, vote, row),
            form,
            new VoterPage.Acts(
                may,
                open && row.way() == null && !vote.isSecret(),
                Arrays.stream(Deliveries.How.values())
                    .map(h -> Choice.of(h.name(), ui.t(h.label())))
                    .toList(),
                Arrays.stream(Stance.values())
                    .map(s -> Choice.of(s.name(), ui.t(s.label())))
                    .toList())));
  }

  private static List<ResultPage.Fact> facts(Ui ui, Vote vote, TurnoutQuery.Row row) {
    String proxy = row.proxy();
    return Stream.of(
            row.exclusiveArea() == 0
                ? null
                : fact(ui, "voting.measure.AREA", VoteWords.amount(ui, Measure.AREA, row.exclusiveArea())),
            fact(ui, "voting.register.slip", SlipCode.of(vote.key(), row.no())),
            proxy == null ? null : fact(ui, "voting.register.proxy", proxy))
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private static ResultPage.Fact fact(Ui ui, String label, String value) {
    return new ResultPage.Fact(ui.t(label), List.of(value));
  }
}
