package org.gongzhi.voting.web;

import java.util.Arrays;
import java.util.List;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.voting.PaperDesk;
import org.gongzhi.voting.SlipCode;
import org.gongzhi.voting.Vote;
import org.gongzhi.voting.Votes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 录纸票. One slip after the other, each by two people. */
@Controller
class PaperPages {
  private static final String PATH = "/desk/votes/{id}/paper";

  private final Votes votes;
  private final PaperDesk paper;

  PaperPages(Votes votes, PaperDesk paper) {
    this.votes = votes;
    this.paper = paper;
  }

  @GetMapping(PATH)
  Reply show(
      Ui ui,
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String slip,
      @RequestParam(defaultValue = "") String done) {
    Vote vote = votes.run(actor, Addresses.vote(id));
    return page(ui, actor, vote, Form.empty().known("slip", slip), last(ui, done));
  }

  @PostMapping(PATH)
  Reply enter(Ui ui, Actor actor, Form form, @PathVariable String id) {
    Vote vote = votes.run(actor, Addresses.vote(id));
    try {
      PaperDesk.Step step =
          paper.enter(actor, vote.key(), form.line("slip"), mark(form), form.line("note"));
      return Reply.redirect(DeskVoteView.path(vote) + "/paper?done=" + step);
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, vote, again, "").status(again.status());
    }
  }

  private static PaperDesk.Mark mark(Form form) {
    return Arrays.stream(PaperDesk.Mark.values())
        .filter(m -> m.name().equals(form.line("mark")))
        .findFirst()
        .orElseThrow(() -> Refused.invalid("mark", "voting.choice.missing"));
  }

  private static String last(Ui ui, String done) {
    return Arrays.stream(PaperDesk.Step.values())
        .filter(s -> s.name().equals(done))
        .findFirst()
        .map(s -> ui.t(s.label()))
        .orElse("");
  }

  private Reply page(Ui ui, Actor actor, Vote vote, Form form, String last) {
    List<PaperPage.Waiting> open =
        paper.open(actor, vote).stream()
            .map(
                o ->
                    new PaperPage.Waiting(
                        SlipCode.of(vote.key(), o.voter()),
                        ui.t(
                            o.hands() == 1 ? "voting.paper.waits" : "voting.paper.differs",
                            o.readers())))
            .toList();
    return Reply.page(
        "voting/paper",
        new PaperPage(
            vote.title(),
            DeskVoteView.path(vote),
            form,
            Arrays.stream(PaperDesk.Mark.values())
                .map(m -> Choice.of(m.name(), ui.t(m.label())))
                .toList(),
            last,
            open));
  }
}
