package org.gongzhi.voting.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.voting.Ballots;
import org.gongzhi.voting.Objections;
import org.gongzhi.voting.RollCounts;
import org.gongzhi.voting.Rolls;
import org.gongzhi.voting.Vote;
import org.gongzhi.voting.VoteResult;
import org.gongzhi.voting.Votes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 结果公示. Open to everybody from the moment it is posted; before that to those who run the vote. */
@Controller
class ResultPages {
  private final Votes votes;
  private final Rolls rolls;
  private final Objections objections;
  private final TurnoutQuery turnout;
  private final Ballots ballots;

  ResultPages(
      Votes votes, Rolls rolls, Objections objections, TurnoutQuery turnout, Ballots ballots) {
    this.votes = votes;
    this.rolls = rolls;
    this.objections = objections;
    this.turnout = turnout;
    this.ballots = ballots;
  }

  @GetMapping("/votes/{id}/result")
  Reply result(Ui ui, @Nullable Actor actor, @PathVariable String id) {
    return page(ui, seen(actor, id), Form.empty());
  }

  /** 公告, to be printed and posted. */
  @GetMapping("/votes/{id}/notice")
  Reply notice(Ui ui, @Nullable Actor actor, @PathVariable String id) {
    Vote vote = seen(actor, id);
    return Reply.page("voting/notice", resultPage(ui, vote, null));
  }

  /** 能证明什么. */
  @GetMapping("/votes/{id}/verify")
  Reply verify(Ui ui, @Nullable Actor actor, @PathVariable String id) {
    return verify(seen(actor, id), Form.empty(), "");
  }

  /** 凭回执找票. Sent, not asked for by address: a receipt must not stand in anybody's log. */
  @PostMapping("/votes/{id}/verify")
  Reply find(Ui ui, @Nullable Actor actor, Form form, @PathVariable String id) {
    Vote vote = seen(actor, id);
    try {
      String found =
          ballots
              .find(vote, form.line("code"))
              .map(stance -> ui.t("voting.verify.found", ui.t(stance.label())))
              .orElseGet(() -> ui.t("voting.verify.notFound"));
      return verify(vote, form, found).header("Cache-Control", "no-store");
    } catch (Refused r) {
      Form again = form.refused(r);
      return verify(vote, again, "").status(again.status());
    }
  }

  private Reply verify(Vote vote, Form form, String found) {
    return Reply.page(
        "voting/verify",
        new VerifyPage(
            vote.title(),
            VoteHeads.path(vote),
            vote.manner().name(),
            votes.result(vote.key()).orElseThrow(Refused::notFound).digest(),
            form,
            found));
  }

  /** 计票文件. */
  @GetMapping("/votes/{id}/file")
  void file(@Nullable Actor actor, @PathVariable String id, HttpServletResponse response)
      throws IOException {
    Vote vote = seen(actor, id);
    byte[] bytes = votes.file(vote.key()).orElseThrow(Refused::notFound).getBytes(UTF_8);
    response.setContentType("application/x-ndjson;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("vote-" + vote.key().id() + ".jsonl")
            .build()
            .toString());
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  @PostMapping("/votes/{id}/objections")
  Reply object(Ui ui, Actor actor, Form form, @PathVariable String id) {
    Vote vote = seen(actor, id);
    try {
      objections.object(actor, vote, form.text("words"));
      return Reply.redirect(VoteHeads.path(vote) + "/result#objections");
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, vote, again).status(again.status());
    }
  }

  /** Counted, and posted or run by the reader. */
  private Vote seen(@Nullable Actor actor, String id) {
    Vote vote = votes.see(actor, Addresses.vote(id));
    boolean posted = vote.times().publishedAt() != null;
    if (vote.times().closedAt() == null || (!posted && !votes.mayRun(actor, vote)))
      throw Refused.notFound();
    return vote;
  }

  private Reply page(Ui ui, Vote vote, Form form) {
    var until = vote.times().objectionsUntil();
    boolean may = ui.actor() != null && until != null && ui.now().isBefore(until);
    return Reply.page("voting/result", resultPage(ui, vote, may ? form : null));
  }

  private ResultPage resultPage(Ui ui, Vote vote, @Nullable Form form) {
    VoteResult result = votes.result(vote.key()).orElseThrow(Refused::notFound);
    RollCounts roll = rolls.of(vote);
    return new ResultView(ui, vote, result).page(roll, turnout.turnout(vote), objections.of(vote.key()), form);
  }
}
