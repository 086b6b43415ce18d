package org.gongzhi.council.topics.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongzhi.council.topics.Topic;
import org.gongzhi.council.topics.TopicQuery.Seen;
import org.gongzhi.platform.html.Ui;

/**
 * 公告, as it hangs on the board.
 *
 * @param title what it is called
 * @param under number and place
 * @param parts headings with their lines
 * @param until until when it hangs there
 */
public record Notice(String title, String under, List<Part> parts, String until) {
  public record Part(String title, List<String> lines) {}

  static Notice of(Ui ui, Seen seen, TopicView view) {
    Topic t = seen.topic();
    boolean result = t.came().result() != null && t.dates().postedUntil() != null;
    var until = result ? t.dates().postedUntil() : t.dates().opinionsUntil();
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(ui.t("topics.notice.topic"), List.of(t.title(), view.text().wish())));
    parts.add(new Part(ui.t("topics.notice.why"), view.text().words()));
    TopicView.Route route = view.route();
    if (route != null)
      parts.add(
          new Part(
              ui.t("topics.notice.who"),
              Stream.concat(
                      Stream.of(route.decider(), route.binds()),
                      route.rules().stream().map(r -> ui.t("topics.rule", r.label(), r.value())))
                  .toList()));
    if (result)
      parts.add(
          new Part(
              ui.t("topics.notice.result"),
              List.of(ui.t("topics.result." + t.came().result()), t.came().words())));
    parts.add(new Part(ui.t("topics.notice.say"), List.of(ui.t("topics.notice.say." + (result ? "object" : "speak")))));
    return new Notice(
        ui.t(result ? "topics.notice.title.result" : "topics.notice.title.topic"),
        ui.t("topics.notice.under", t.number(), view.head().about()),
        parts,
        until == null ? "" : ui.t("topics.until", TopicViews.lastDay(until)));
  }
}
