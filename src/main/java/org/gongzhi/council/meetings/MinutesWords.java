package org.gongzhi.council.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.html.Language;
import org.gongzhi.platform.html.Site;
import org.gongzhi.platform.html.Texts;
import org.springframework.stereotype.Component;

/** 纪要的话. Minutes are a Chinese document, whoever reads the page in which language. */
@Component
class MinutesWords {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Texts texts;

  MinutesWords(Site site) {
    this.texts = Objects.requireNonNull(site.texts().get(Language.ZH));
  }

  /** What is known of a meeting when it has ended. */
  record Known(
      Meeting meeting,
      Presence presence,
      List<Item> items,
      List<Motion> motions,
      List<Speech> speeches,
      List<Task> tasks,
      List<Recused> recused) {}

  record Recused(int item, String name, String reason) {}

  String chairs() {
    return texts.t("council.minutes.chairs");
  }

  String name(Meeting m) {
    return texts.t("council.minutes.name", m.quarterName(), m.ordinal());
  }

  String number(Meeting m) {
    return texts.t("council.minutes.number", m.when().heldOn().getYear(), m.ordinal());
  }

  String day(LocalDate d) {
    return texts.t("council.minutes.day", d.getYear(), d.getMonthValue(), d.getDayOfMonth());
  }

  private String at(Instant t) {
    ZonedDateTime at = t.atZone(TownClock.ZONE);
    return day(at.toLocalDate()) + TIME.format(at);
  }

  private String clock(Instant t) {
    return TIME.format(t.atZone(TownClock.ZONE));
  }

  String party(OrganisationKind kind) {
    return texts.t(kind.label());
  }

  private String list(List<String> names) {
    return names.isEmpty() ? texts.t("council.minutes.none") : String.join(texts.t("council.minutes.and"), names);
  }

  /** What is read in the thread an item came from. */
  String ended(Meeting m, Item.Conclusion outcome, String decision, List<Task> tasks) {
    String head = texts.t("council.minutes.returned", name(m), day(m.when().heldOn()), texts.t(outcome.label()));
    return tasks.isEmpty() ? head : head + decision + tasks.stream().map(this::task).collect(Collectors.joining());
  }

  String done(Meeting m, Task t, String said) {
    return texts.t("council.minutes.taskDone", name(m), t.what(), said);
  }

  private String task(Task t) {
    return texts.t("council.minutes.task", t.what(), t.owner().name(), day(t.dueOn()));
  }

  /** The minutes as they write themselves. */
  List<MinutesText.Section> sections(Known k) {
    List<MinutesText.Section> all = new ArrayList<>();
    all.add(section(all, "council.minutes.held", held(k)));
    all.add(section(all, "council.minutes.came", came(k)));
    int n = 0;
    for (Item i : k.items()) {
      String source = texts.t(i.source().label());
      all.add(
          new MinutesText.Section(
              texts.t("council.minutes.item", numeral(all.size() + 1), ++n, i.words().title(), source, i.round()),
              item(k, i)));
    }
    all.add(
        section(all, "council.minutes.tasks", k.tasks().isEmpty() ? texts.t("council.minutes.none") : tasks(k)));
    all.add(section(all, "council.minutes.posting", texts.t("council.minutes.posting.text")));
    return all;
  }

  /** The next section; headings of the first level are numbered 一、二、三 (GB/T 9704). */
  private MinutesText.Section section(List<MinutesText.Section> before, String heading, String text) {
    return new MinutesText.Section(texts.t(heading, numeral(before.size() + 1)), text);
  }

  private String numeral(int n) {
    String digits = texts.t("council.minutes.numerals");
    String ten = digits.substring(9, 10);
    String ones = n % 10 == 0 ? "" : digits.substring(n % 10 - 1, n % 10);
    String tens = n < 20 ? "" : digits.substring(n / 10 - 1, n / 10);
    return n < 10 ? ones : tens + ten + ones;
  }

  private String held(Known k) {
    Meeting m = k.meeting();
    Instant opened = m.times().openedAt();
    Instant closed = m.times().closedAt();
    List<String> lines = new ArrayList<>();
    lines.add(
        texts.t(
            "council.minutes.when",
            at(opened == null ? m.when().beginsAt() : opened),
            closed == null ? "" : clock(closed)));
    lines.add(texts.t("council.minutes.where", m.when().place()));
    lines.add(texts.t("council.minutes.convened", m.quarterName()));
    lines.add(texts.t("council.minutes.roles", m.roles().chairName(), m.roles().recorderName()));
    Instant noticed = m.times().noticedAt();
    if (noticed != null) lines.add(texts.t("council.minutes.noticed", at(noticed)));
    if (!m.late().isEmpty()) lines.add(texts.t("council.minutes.late", m.late()));
    return String.join("\n", lines);
  }

  private String came(Known k) {
    Presence p = k.presence();
    List<String> lines = new ArrayList<>();
    for (Presence.Count c : p.counts())
      lines.add(
          texts.t(
              "council.minutes.party",
              party(c.party()),
              c.expected(),
              c.present(),
              c.excused(),
              c.absent(),
              list(
                  p.seats().stream()
                      .filter(s -> s.party() == c.party() && s.present())
                      .map(Presence.Seat::name)
                      .toList())));
    lines.add(
        texts.t(
            "council.minutes.guests",
            list(p.guests().stream().map(g -> g.from() + g.name()).toList())));
    lines.add(
        texts.t(
            p.quorate() ? "council.minutes.quorate" : "council.minutes.inquorate",
            p.voters(),
            p.votersPresent(),
            p.needed()));
    return String.join("\n", lines);
  }

  private String item(Known k, Item i) {
    List<String> lines = new ArrayList<>();
    Item.Words w = i.words();
    if (!w.gate().isEmpty()) lines.add(texts.t("council.minutes.gate", w.gate()));
    if (!w.story().isEmpty()) lines.add(texts.t("council.minutes.story", w.story()));
    if (!w.plans().isEmpty()) lines.add(texts.t("council.minutes.plans", w.plans()));
    k.speeches().stream()
        .filter(s -> s.item() == i.no() && s.spoken() && !s.gist().isEmpty())
        .map(s -> texts.t("council.minutes.said", s.speaker().from(), s.speaker().name(), s.gist()))
        .forEach(lines::add);
    k.recused().stream()
        .filter(r -> r.item() == i.no())
        .map(r -> texts.t("council.minutes.recused", r.name(), r.reason()))
        .forEach(lines::add);
    k.motions().stream().filter(m -> m.item() == i.no()).map(this::motion).forEach(lines::add);
    Item.Conclusion outcome = i.course().outcome();
    if (outcome != null)
      lines.add(texts.t("council.minutes.conclusion", texts.t(outcome.label()), i.course().decision()));
    return String.join("\n", lines);
  }

  private String motion(Motion m) {
    Motion.Count c = m.count();
    Motion.End end = m.end();
    int changed = m.words().version() - 1;
    String words = ended(m.words().text());
    String head =
        changed == 0
            ? texts.t("council.minutes.motion", m.words().mover(), words)
            : texts.t("council.minutes.motion.changed", m.words().mover(), words, changed);
    if (end == null || c == null) return head + texts.t("council.minutes.withdrawn");
    String casting =
        end.casting() == null
            ? ""
            : texts.t("council.minutes.casting", texts.t("voting.stance." + end.casting()));
    return head
        + texts.t(
            "council.minutes.counted",
            texts.t(m.how().label()),
            c.pro(),
            c.against(),
            c.abstain(),
            texts.t("council.ended." + end.outcome()))
        + casting;
  }

  /** A motion is a sentence, whether whoever typed it ended it or not. */
  private String ended(String motion) {
    String stop = texts.t("council.minutes.stop");
    return motion.endsWith(stop) ? motion : motion + stop;
  }

  private String tasks(Known k) {
    return k.tasks().stream()
        .map(
            t ->
                task(t)
                    + (t.owner().helpers().isEmpty() ? "" : texts.t("council.minutes.helpers", t.owner().helpers()))
                    + (t.owner().money().isEmpty() ? "" : texts.t("council.minutes.money", t.owner().money()))
                    + (t.owner().watcher().isEmpty() ? "" : texts.t("council.minutes.watcher", t.owner().watcher())))
        .collect(Collectors.joining("\n"));
  }
}
