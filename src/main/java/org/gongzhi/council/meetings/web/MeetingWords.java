package org.gongzhi.council.meetings.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongzhi.council.meetings.Item;
import org.gongzhi.council.meetings.Meeting;
import org.gongzhi.council.meetings.Motion;
import org.gongzhi.council.meetings.Presence;
import org.gongzhi.council.meetings.Task;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Light;
import org.gongzhi.platform.html.Ui;

/** How meetings are told in words. */
final class MeetingWords {
  private MeetingWords() {}

  /** An address has the id of a meeting in it, or is none. */
  static UUID id(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw Refused.notFound();
    }
  }

  static String path(Meeting m) {
    return "/meetings/" + m.key().id();
  }

  static String desk(Meeting m) {
    return "/desk/meetings/" + m.key().id();
  }

  /** 米亚花园三期第25次四方议事会. */
  static String name(Ui ui, Meeting m) {
    return ui.t("council.meeting.name", m.quarterName(), m.ordinal());
  }

  /** 6月20日 周四 19:00，党群活动室. */
  static String when(Ui ui, Meeting m) {
    return ui.t(
        "council.meeting.when", m.when().heldOn(), ui.time(m.when().beginsAt()), m.when().place());
  }

  static Light light(Meeting m) {
    return switch (m.state()) {
      case PLANNED -> Light.BLUE;
      case NOTICED -> Light.YOU;
      case OPEN -> Light.GREEN;
      case CLOSED, CANCELLED -> Light.DONE;
    };
  }

  static MeetingHead head(Ui ui, Meeting m) {
    return new MeetingHead(
        path(m),
        desk(m),
        name(ui, m),
        when(ui, m),
        light(m),
        ui.t(m.state().label()),
        m.roles().chairName().isEmpty()
            ? ""
            : ui.t("council.meeting.roles", m.roles().chairName(), m.roles().recorderName()),
        m.late().isEmpty() ? "" : ui.t("council.meeting.late", m.late()));
  }

  static List<MeetingPage.Row> agenda(Ui ui, List<Item> items) {
    List<MeetingPage.Row> rows = new ArrayList<>();
    for (Item i : items)
      rows.add(
          new MeetingPage.Row(
              i.no(),
              i.words().title(),
              why(ui, i),
              i.words().story(),
              ended(ui, i),
              i.course().decision(),
              i.course().now(),
              i.course().endedAt() != null));
    return rows;
  }

  /** 超期的诉求，晚了 3 天. */
  static String why(Ui ui, Item i) {
    String label = ui.t(i.source().label());
    String source =
        switch (i.source()) {
          case OVERDUE, TASK ->
              i.weight() < 1
                  ? ui.t("council.why.today", label)
                  : ui.t("council.why.days", label, i.weight());
          case FOLLOWED -> ui.t("council.why.people", label, i.weight());
          case SUPPORT -> i.weight() < 1 ? label : ui.t("council.why.voiced", label, i.weight());
          case CARRIED, HAND -> label;
        };
    return i.round() > 1 ? ui.t("council.why.round", source, i.round()) : source;
  }

  static String ended(Ui ui, Item i) {
    Item.Conclusion outcome = i.course().outcome();
    return outcome == null ? "" : ui.t(outcome.label());
  }

  static List<MeetingPage.Party> parties(Ui ui, List<Presence.Count> counts) {
    return counts.stream()
        .map(
            c ->
                new MeetingPage.Party(
                    ui.t(c.party().label()), c.expected(), c.present(), c.excused(), c.absent()))
        .toList();
  }

  /** 同意 4 票，反对 1 票，弃权 0 票：通过. */
  static String result(Ui ui, Motion m) {
    Motion.Count c = m.count();
    Motion.End end = m.end();
    if (c == null) return end == null ? "" : ui.t("council.ended." + end.outcome());
    String counted = ui.t("council.motion.counted", c.pro(), c.against(), c.abstain());
    if (end == null) return counted;
    String said = ui.t("council.motion.result", counted, ui.t("council.ended." + end.outcome()));
    return end.casting() == null
        ? said
        : said + ui.t("council.motion.casting", ui.t("voting.stance." + end.casting()));
  }

  static List<MeetingPage.Todo> todos(Ui ui, List<Task> tasks) {
    return tasks.stream()
        .map(
            t -> {
              Task.Done done = t.done();
              String state =
                  done == null
                      ? t.dueOn().isBefore(ui.today())
                          ? ui.t("council.task.late", t.dueOn())
                          : ui.t("council.task.due", t.dueOn())
                      : ui.t("council.task.done", done.words());
              Light light =
                  done != null
                      ? Light.DONE
                      : t.dueOn().isBefore(ui.today()) ? Light.RED : Light.GREEN;
              String key = t.key().meeting().id() + " " + t.key().item() + " " + t.key().no();
              return new MeetingPage.Todo(
                  key, t.what(), light, state, ui.t("council.task.from", t.owner().name(), t.ordinal(), t.title()), done != null);
            })
        .toList();
  }

  static List<Choice> partyChoices(Ui ui) {
    return Presence.PARTIES.stream().map(p -> Choice.of(p.name(), ui.t(p.label()))).toList();
  }

  static Set<OrganisationKind> parties(List<String> chosen) {
    return Presence.PARTIES.stream()
        .filter(p -> chosen.contains(p.name()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** One of an enum, by what was sent. */
  static <E extends Enum<E>> E chosen(E[] values, String sent, String field) {
    for (E value : values) if (value.name().equals(sent)) return value;
    throw Refused.invalid(field, "council.choice.missing");
  }
}
