package org.gongzhi.matters.web.intake;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.casework.web.CaseWords;
import org.gongzhi.people.PrivateLinks;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 送出以后: what was raised, and the private link that lets a reporter without an account follow it. */
@Controller
class ChatSentPages {
  /** How long a private link opens anything. */
  private static final Duration VALID = Duration.ofDays(90);

  /** More numbers than this were not sent by our form. */
  private static final int MOST = 50;

  private final CaseQuery cases;
  private final CaseWords words;
  private final PrivateLinks links;

  ChatSentPages(CaseQuery cases, CaseWords words, PrivateLinks links) {
    this.cases = cases;
    this.words = words;
    this.links = links;
  }

  @GetMapping("/desk/chat/sent")
  Reply sent(Ui ui, @RequestParam(defaultValue = "") String numbers) {
    Actor actor = atWork(ui);
    if (numbers.isEmpty()) return Reply.redirect("/desk/chat");
    List<SentPage.Sent> sent =
        cases
            .byNumbers(actor, Arrays.stream(numbers.split(",")).distinct().limit(MOST).toList())
            .stream()
            .map(
                c ->
                    new SentPage.Sent(
                        c.number(), c.subject().title(), words.until(ui, c), c.subject().place()))
            .toList();
    return Reply.page("matters/sent", new SentPage(sent));
  }

  /** Makes a private link. It is shown once; making another one ends the one before. */
  @PostMapping("/desk/matter/{number}/link")
  Reply link(Ui ui, @PathVariable String number) {
    Actor actor = atWork(ui);
    CaseFile c = cases.byNumber(actor, number);
    // whoever does the work must not be able to confirm it in the reporter's name
    boolean watches =
        actor.oversees(c.key().area())
            || c.quarter() != null && actor.quarters().contains(c.quarter());
    if (!watches) throw Refused.notFound();
    links.revoke(actor, c.key().area(), c.key().id(), Optional.of(reporter(c)));
    String token =
        links.create(
            actor, c.key().area(), c.key().id(), reporter(c), VALID);
    String address =
        ServletUriComponentsBuilder.fromCurrentContextPath().path("/r/" + token).toUriString();
    return Reply.page("matters/link", new SentPage.Link(c.number(), c.subject().title(), address))
        .header("Cache-Control", "no-store");
  }

  private static UUID reporter(CaseFile c) {
    return Optional.ofNullable(c.reporter()).orElseThrow(Refused::notFound);
  }

  private static Actor atWork(Ui ui) {
    return Optional.ofNullable(ui.actor()).filter(_ -> ui.atWork()).orElseThrow(Refused::notFound);
  }
}
