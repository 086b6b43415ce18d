package org.gongzhi.voting.web;

import java.util.List;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.voting.Objections;
import org.gongzhi.voting.PaperDesk;
import org.gongzhi.voting.RollCounts;
import org.gongzhi.voting.Rolls;
import org.gongzhi.voting.Vote;
import org.gongzhi.voting.count.Measure;
import org.gongzhi.voting.count.Weight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 办表决的页, put together. */
@Component
class DeskVoteView {
  private final Rolls rolls;
  private final PaperDesk paper;
  private final Objections objections;
  private final TurnoutQuery turnout;
  private final Scopes scopes;

  DeskVoteView(
      Rolls rolls, PaperDesk paper, Objections objections, TurnoutQuery turnout, Scopes scopes) {
    this.rolls = rolls;
    this.paper = paper;
    this.objections = objections;
    this.turnout = turnout;
    this.scopes = scopes;
  }

  static String path(Vote vote) {
    return "/desk/votes/" + vote.key().id();
  }

  boolean mayAsk(Actor actor) {
    return !scopes.of(actor).isEmpty();
  }

  DeskVotePage page(Ui ui, Actor actor, Vote vote, Form form, List<Rolls.Trouble> problems) {
    RollCounts roll = rolls.of(vote);
    boolean owners = vote.rule().measures().contains(Measure.AREA);
    return new DeskVotePage(
        VoteHeads.of(ui, vote),
        path(vote),
        form,
        vote.state(ui.now()).name(),
        new DeskVotePage.Roll(
            size(ui, roll, owners),
            owners,
            problems.stream()
                .map(p -> new DeskVotePage.Problem(p.row(), ui.say(p.what())))
                .toList()),
        vote.times().openedAt() == null ? null : turnout(ui, actor, vote, roll),
        vote.times().publishedAt() == null ? List.of() : objections(ui, vote));
  }

  private static String size(Ui ui, RollCounts roll, boolean owners) {
    if (roll.voters() == 0) return "";
    return owners
        ? ui.t(
            "voting.roll.size.owners",
            roll.voters(),
            roll.units(),
            VoteWords.number(Measure.AREA, roll.exclusiveArea()))
        : ui.t("voting.roll.size", roll.voters());
  }

  private DeskVotePage.@Nullable Turnout turnout(
      Ui ui, Actor actor, Vote vote, RollCounts roll) {
    TurnoutQuery.Turnout t = turnout.turnout(vote);
    return new DeskVotePage.Turnout(
        GaugeView.turnout(
            ui, vote.rule(), new Weight(roll.voters(), roll.exclusiveArea()), t.taken()),
        ResultView.ways(ui, t.ways()),
        ui.t("voting.delivered", t.delivered(), t.noticed()),
        vote.times().closedAt() == null ? paper.open(actor, vote).size() : 0,
        mayClose(vote, vote.state(ui.now()), t.taken().heads() == roll.voters()));
  }

  /** Owners are not cut short; a meeting ends its vote when it has voted. */
  private static boolean mayClose(Vote vote, Vote.State state, boolean all) {
    return state == Vote.State.ENDED
        || (state == Vote.State.OPEN && (all || vote.body().meets()));
  }

  private List<DeskVotePage.Objection> objections(Ui ui, Vote vote) {
    return objections.of(vote.key()).stream()
        .map(
            o ->
                new DeskVotePage.Objection(
                    o.id(),
                    ui.t("voting.objection.by", o.name(), ui.when(o.at())),
                    o.words(),
                    o.answer()))
        .toList();
  }
}
