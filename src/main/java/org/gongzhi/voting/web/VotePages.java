package org.gongzhi.voting.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Segment;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.voting.Ballots;
import org.gongzhi.voting.Cast;
import org.gongzhi.voting.Receipts;
import org.gongzhi.voting.Vote;
import org.gongzhi.voting.Votes;
import org.gongzhi.voting.Way;
import org.gongzhi.voting.count.Stance;
import org.gongzhi.voting.roll.ExclusiveArea;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 投票. What somebody may vote on, and the ballot. */
@Controller
class VotePages {
  private final Votes votes;
  private final Ballots ballots;

  VotePages(Votes votes, Ballots ballots) {
    this.votes = votes;
    this.ballots = ballots;
  }

  @GetMapping("/votes")
  Reply list(Ui ui, Actor actor, @RequestParam(defaultValue = "open") String view) {
    List<Vote> all = votes.of(actor);
    boolean over = view.equals("over");
    return Reply.page(
        "voting/votes",
        new VotesPage(
            views(ui, all, over),
            all.stream()
                .filter(v -> isOver(ui, v) == over)
                .map(v -> VoteHeads.row(ui, v, VoteHeads.path(v)))
                .toList(),
            false));
  }

  private static List<Segment> views(Ui ui, List<Vote> all, boolean over) {
    long open = all.stream().filter(v -> !isOver(ui, v)).count();
    return List.of(
        new Segment(ui.t("voting.list.open"), "/votes", Long.toString(open), !over),
        new Segment(
            ui.t("voting.list.over"), "/votes?view=over", Long.toString(all.size() - open), over));
  }

  private static boolean isOver(Ui ui, Vote vote) {
    return switch (vote.state(ui.now())) {
      case PLANNED, FROZEN, OPEN -> false;
      default -> true;
    };
  }

  @GetMapping("/votes/{id}")
  Reply show(Ui ui, Actor actor, @PathVariable String id) {
    Vote vote = votes.see(actor, Addresses.vote(id));
    if (vote.times().publishedAt() != null)
      return Reply.redirect(VoteHeads.path(vote) + "/result");
    return page(ui, actor, vote, Form.empty());
  }

  @PostMapping("/votes/{id}/ballots")
  Reply cast(Ui ui, Actor actor, Form form, @PathVariable String id) {
    UUID vote = Addresses.vote(id);
    String path = "/votes/" + vote;
    try {
      Cast cast = read(form);
      // the ballot itself asks whether this voter is theirs, so nothing is read before it
      Votes.Known known = votes.known(vote);
      ballots.cast(actor, known.key(), cast);
      if (cast.code().isEmpty()) return Reply.redirect(path);
      return Reply.page("voting/receipt", new ReceiptPage(known.title(), path, cast.code()));
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, votes.see(actor, vote), again).status(again.status());
    }
  }

  private static Cast read(Form form) {
    Stance stance =
        Arrays.stream(Stance.values())
            .filter(s -> s.name().equals(form.line("stance")))
            .findFirst()
            .orElseThrow(() -> Refused.invalid("stance", "voting.stance.missing"));
    return new Cast(
        form.number("voter").orElseThrow(Refused::notFound),
        stance,
        form.number("seen").orElse(0),
        form.once(),
        form.line("code"));
  }

  private Reply page(Ui ui, Actor actor, Vote vote, Form form) {
    List<VotePage.Slip> slips =
        vote.times().openedAt() == null
            ? List.of()
            : ballots.of(actor, vote.key()).stream().map(m -> slip(ui, vote, m, form)).toList();
    return Reply.page("voting/vote", new VotePage(VoteHeads.of(ui, vote), slips))
        // what somebody voted stays out of caches
        .header("Cache-Control", "no-store");
  }

  private static VotePage.Slip slip(Ui ui, Vote vote, Ballots.Mine mine, Form form) {
    String who =
        mine.exclusiveArea() == 0
            ? mine.name()
            : ui.t(
                "voting.slip.who",
                mine.name(),
                mine.units(),
                ExclusiveArea.format(mine.exclusiveArea()));
    return new VotePage.Slip(mine.no(), who, state(ui, vote, mine), open(ui, vote, mine, form));
  }

  private static String state(Ui ui, Vote vote, Ballots.Mine mine) {
    Way way = mine.cast().way();
    if (mine.recused()) return ui.t("voting.cast.recused");
    if (way == null) return "";
    Stance stance = mine.cast().stance();
    String done =
        stance == null
            ? ui.t("voting.slip.done.secret")
            : ui.t("voting.slip.done", ui.t(stance.label()), ui.t(way.label()));
    return vote.changeable() && way == Way.WEB && vote.state(ui.now()) == Vote.State.OPEN
        ? ui.t("voting.slip.changeable", done)
        : done;
  }

  private static VotePage.@Nullable Open open(Ui ui, Vote vote, Ballots.Mine mine, Form form) {
    Way way = mine.cast().way();
    boolean may =
        vote.state(ui.now()) == Vote.State.OPEN
            && !mine.recused()
            && (way == null || (way == Way.WEB && vote.changeable()));
    if (!may) return null;
    boolean sent = form.number("voter").filter(n -> n == mine.no()).isPresent();
    Form own = sent ? form : Form.empty();
    String code = Optional.of(own.line("code")).filter(c -> !c.isEmpty()).orElseGet(Receipts::fresh);
    return new VotePage.Open(
        own,
        mine.cast().seq(),
        vote.isSecret() ? code : "",
        Arrays.stream(Stance.values()).map(s -> Choice.of(s.name(), ui.t(s.label()))).toList());
  }
}
