package org.gongzhi.voting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.documents.QrCode;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.voting.SlipCode;
import org.gongzhi.voting.Vote;
import org.gongzhi.voting.Votes;
import org.gongzhi.voting.roll.ExclusiveArea;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 打印纸票. Numbered, with a code that opens the page where they are entered. */
@Controller
class SlipsPages {
  private final Votes votes;
  private final TurnoutQuery turnout;

  SlipsPages(Votes votes, TurnoutQuery turnout) {
    this.votes = votes;
    this.turnout = turnout;
  }

  @GetMapping("/desk/votes/{id}/slips")
  Reply slips(
      Ui ui,
      Actor actor,
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int after) {
    Vote vote = votes.run(actor, Addresses.vote(id));
    if (vote.times().openedAt() == null || vote.isSecret()) throw Refused.notFound();
    String path = DeskVoteView.path(vote);
    String address =
        ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
            + path
            + "/paper?slip=";
    List<TurnoutQuery.Row> rows = turnout.rows(vote, "all", "", after);
    boolean more = rows.size() > TurnoutQuery.ROWS;
    List<TurnoutQuery.Row> here = more ? rows.subList(0, TurnoutQuery.ROWS) : rows;
    return Reply.page(
        "voting/slips",
        new SlipsPage(
            VoteHeads.of(ui, vote),
            VoteWords.until(ui, vote.times().closesAt()),
            path,
            here.stream().map(r -> slip(ui, vote, r, address)).toList(),
            more ? path + "/slips?after=" + here.getLast().no() : null));
  }

  private static SlipsPage.Slip slip(Ui ui, Vote vote, TurnoutQuery.Row r, String address) {
    String code = SlipCode.of(vote.key(), r.no());
    String units = r.units();
    return new SlipsPage.Slip(
        code,
        QrCode.of(address + code),
        units == null
            ? r.maskedName()
            : ui.t(
                "voting.slip.who", r.maskedName(), units, ExclusiveArea.format(r.exclusiveArea())));
  }
}
