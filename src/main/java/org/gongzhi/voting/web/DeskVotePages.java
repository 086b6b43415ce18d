package org.gongzhi.voting.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.voting.Deliveries;
import org.gongzhi.voting.Objections;
import org.gongzhi.voting.Rolls;
import org.gongzhi.voting.Vote;
import org.gongzhi.voting.Votes;
import org.gongzhi.voting.roll.CsvText;
import org.gongzhi.voting.roll.SheetRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 办表决. The list of votes somebody runs, and each with what may be done now. */
@Controller
class DeskVotePages {
  private static final String PATH = "/desk/votes/{id}";

  private final Votes votes;
  private final Rolls rolls;
  private final Deliveries deliveries;
  private final Objections objections;
  private final DeskVoteView view;

  DeskVotePages(
      Votes votes,
      Rolls rolls,
      Deliveries deliveries,
      Objections objections,
      DeskVoteView view) {
    this.votes = votes;
    this.rolls = rolls;
    this.deliveries = deliveries;
    this.objections = objections;
    this.view = view;
  }

  @GetMapping("/desk/votes")
  Reply list(Ui ui, Actor actor) {
    if (!ui.atWork()) throw Refused.notFound();
    return Reply.page(
        "voting/desk-votes",
        new VotesPage(
            List.of(),
            votes.runBy(actor).stream()
                .map(v -> VoteHeads.row(ui, v, DeskVoteView.path(v)))
                .toList(),
            view.mayAsk(actor)));
  }

  @GetMapping(PATH)
  Reply show(Ui ui, Actor actor, @PathVariable String id) {
    return page(ui, actor, run(actor, id), Form.empty(), List.of());
  }

  /** 做一步: one of the buttons. */
  @PostMapping(PATH + "/acts")
  Reply act(Ui ui, Actor actor, Form form, @PathVariable String id) {
    Vote vote = run(actor, id);
    try {
      act(actor, vote, form);
      return Reply.redirect(DeskVoteView.path(vote));
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, vote, again, List.of()).status(again.status());
    }
  }

  private void act(Actor actor, Vote vote, Form form) {
    switch (form.line("act")) {
      case "OPEN" -> votes.open(actor, vote.key());
      case "CLOSE" -> votes.close(actor, vote.key());
      case "PUBLISH" -> votes.publish(actor, vote.key());
      case "WITHDRAW" -> votes.withdraw(actor, vote.key(), form.line("why"));
      case "NOTICE" -> deliveries.deliverByNotice(actor, vote.key(), form.line("proof"));
      case "ANSWER" ->
          objections.answer(
              actor,
              vote,
              form.id("objection").orElseThrow(Refused::notFound),
              form.text("answer"));
      default -> throw Refused.invalid("act", "voting.choice.missing");
    }
  }

  /** 导入名册, pasted or as a file. */
  @PostMapping(PATH + "/roll")
  Reply roll(
      Ui ui,
      Actor actor,
      Form form,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    Vote vote = run(actor, id);
    try {
      List<List<String>> sheet =
          file == null || file.isEmpty()
              ? CsvText.rows(form.value("sheet"))
              : SheetRows.of(file.getBytes());
      Rolls.Imported imported = rolls.importInto(actor, vote.key(), vote.title(), sheet);
      if (imported.problems().isEmpty()) return Reply.redirect(DeskVoteView.path(vote));
      return page(ui, actor, vote, form, imported.problems()).status(422);
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, vote, again, List.of()).status(again.status());
    }
  }

  private Vote run(Actor actor, String id) {
    UUID vote = Addresses.vote(id);
    return votes.run(actor, vote);
  }

  private Reply page(
      Ui ui, Actor actor, Vote vote, Form form, List<Rolls.Trouble> problems) {
    return Reply.page("voting/desk-vote", view.page(ui, actor, vote, form, problems));
  }
}
