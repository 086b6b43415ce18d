package org.gongzhi.people.web.notices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongzhi.people.Office;
import org.gongzhi.people.notices.Carriers;
import org.gongzhi.people.notices.Channel;
import org.gongzhi.people.notices.NoticeWords;
import org.gongzhi.people.web.notices.SendingLog.Row;
import org.gongzhi.people.web.notices.SendingLog.State;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Segment;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 投递记录. What went out of the house and what did not, for the administrator of the area. */
@Controller
class SendingPages {
  private static final String PATH = "/desk/messages";
  private static final int ROWS = 50;
  private static final int MOST = 10_000;

  private final SendingLog log;
  private final Carriers carriers;

  SendingPages(SendingLog log, Carriers carriers) {
    this.log = log;
    this.carriers = carriers;
  }

  static boolean keeps(Actor actor) {
    return actor.holds(Office.ADMINISTRATOR.name());
  }

  @GetMapping(PATH)
  Reply show(
      Ui ui,
      Actor actor,
      @RequestParam(defaultValue = "") String view,
      @RequestParam(defaultValue = "0") String from) {
    if (!keeps(actor)) throw Refused.notFound();
    State state = state(view);
    int skip = skip(from);
    List<Row> rows = log.rows(actor, state, ROWS + 1, skip);
    return Reply.page(
            "people/sendings",
            new SendingsPage(
                views(ui, state),
                rows.stream().limit(ROWS).map(r -> row(ui, r)).toList(),
                rows.size() <= ROWS
                    ? ""
                    : PATH + "?from=" + (skip + ROWS) + (state == null ? "" : "&view=" + state),
                Arrays.stream(Channel.values()).map(c -> open(ui, c)).toList()))
        .header("Cache-Control", "no-store");
  }

  /** 再发一次. Somebody looked, and says it did not arrive. */
  @PostMapping(PATH)
  Reply again(Actor actor, Form form) {
    if (!keeps(actor)) throw Refused.notFound();
    log.again(actor, form.id("id").orElseThrow(Refused::notFound));
    return Reply.redirect(PATH);
  }

  private String open(Ui ui, Channel channel) {
    String way = ui.t("messages.way." + channel);
    return carriers.channels().contains(channel)
        ? ui.t(log.isKeptHere(channel) ? "sendings.kept" : "sendings.open", way)
        : ui.t("sendings.shut", way);
  }

  private static List<Segment> views(Ui ui, @Nullable State shown) {
    List<Segment> views = new ArrayList<>();
    views.add(new Segment(ui.t("messages.all"), PATH, "", shown == null));
    for (State s : State.values())
      views.add(new Segment(ui.t("sendings." + s), PATH + "?view=" + s, "", s == shown));
    return views;
  }

  private static SendingsPage.Row row(Ui ui, Row r) {
    String way = ui.t("messages.way." + r.channel());
    return new SendingsPage.Row(
        r.phone().isEmpty() ? r.name() : ui.t("sendings.to", r.name(), r.phone()),
        r.digest() ? ui.t("sendings.digest", way) : way,
        r.words(),
        r.attempts() < 2 ? state(ui, r) : ui.t("sendings.times", state(ui, r), r.attempts()),
        r.state().isTrouble(),
        when(ui, r),
        r.error().isEmpty() ? "" : NoticeWords.word(ui, r.error()),
        r.state().isTrouble() && r.isOver() ? r.id().toString() : "");
  }

  /** What was kept on this machine did not go out, whatever the log calls it. */
  private static String state(Ui ui, Row r) {
    return ui.t(r.words().isEmpty() ? "sendings." + r.state() : "sendings.keptHere");
  }

  private static String when(Ui ui, Row r) {
    if (r.sentAt() != null) return ui.when(r.sentAt());
    return r.dueAt() == null ? ui.when(r.queuedAt()) : ui.t("sendings.next", r.dueAt());
  }

  private static @Nullable State state(String typed) {
    return Arrays.stream(State.values())
        .filter(s -> s.name().equals(typed))
        .findFirst()
        .orElse(null);
  }

  private static int skip(String typed) {
    try {
      return Math.clamp(Optional.of(typed).map(Long::parseLong).orElse(0L), 0, MOST);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
