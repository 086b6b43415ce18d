package org.gongzhi.voting.web;

import org.gongzhi.platform.html.Ui;
import org.gongzhi.voting.Vote;

/** What stands over every page of a vote. */
final class VoteHeads {
  private VoteHeads() {}

  static String path(Vote vote) {
    return "/votes/" + vote.key().id();
  }

  static VotePage.Head of(Ui ui, Vote vote) {
    return new VotePage.Head(
        path(vote),
        new VotePage.Text(
            vote.title(),
            vote.words().question().lines().filter(l -> !l.isBlank()).toList(),
            ui.t("voting.by", ui.t(vote.body().label()), vote.madeBy())),
        vote.subject().link(),
        new VotePage.Standing(
            VoteWords.light(vote.state(ui.now())),
            ui.t("voting.light." + vote.state(ui.now())),
            VoteWords.state(ui, vote)),
        new VotePage.Manner(
            ui.t(vote.manner().label()),
            ui.t("voting.manner.meaning." + vote.manner()),
            vote.isSecret()),
        VoteWords.rule(ui, vote.rule()));
  }

  static VotesPage.Row row(Ui ui, Vote vote, String path) {
    return new VotesPage.Row(
        path,
        vote.title(),
        VoteWords.light(vote.state(ui.now())),
        ui.t("voting.light." + vote.state(ui.now())),
        ui.t("voting.row", ui.t(vote.body().label()), VoteWords.state(ui, vote)));
  }
}
