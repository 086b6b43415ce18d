package org.gongzhi.matters.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongzhi.casework.Act;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseQuery.Whole;
import org.gongzhi.casework.Term;
import org.gongzhi.casework.beside.Asides;
import org.gongzhi.casework.beside.Asides.Aside;
import org.gongzhi.casework.beside.Assist;
import org.gongzhi.casework.beside.Letter;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.matters.web.DeskMatterPage.Beside;
import org.gongzhi.matters.web.DeskMatterPage.Item;
import org.gongzhi.platform.html.Light;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.worktime.Calendars;
import org.springframework.stereotype.Component;

/** 旁边的事. Tells what lies beside a matter: who helps, what oversight wrote, what was handed on, what was merged. */
@Component
class DeskBeside {
  private final Calendars calendars;

  DeskBeside(Calendars calendars) {
    this.calendars = calendars;
  }

  List<Beside> of(Ui ui, CaseFile c, Aside aside) {
    List<Beside> all = new ArrayList<>();
    add(all, ui.t("beside.assists"), aside.assists(), a -> assist(ui, a));
    add(all, ui.t("beside.letters"), aside.letters(), l -> letter(ui, c, l));
    add(all, ui.t("beside.carries"), aside.carries(), y -> carried(ui, y));
    add(all, ui.t("beside.merged"), aside.merged(), m -> merged(ui, m));
    add(all, ui.t("beside.related"), aside.related(), r -> related(ui, r));
    return all;
  }

  private static <T> void add(
      List<Beside> all, String title, List<T> rows, Function<T, Item> told) {
    if (!rows.isEmpty()) all.add(new Beside(title, rows.stream().map(told).toList()));
  }

  private static Item assist(Ui ui, Assist a) {
    Light light = a.light(ui.now());
    List<String> words = new ArrayList<>(List.of(a.asked()));
    Assist.Answer answer = a.answer();
    if (answer == null) words.add(ui.t("beside.assist.until", a.clock().dueAt()));
    else words.add(ui.t("beside.answered", answer.words(), answer.by(), answer.at()));
    return new Item(light, ui.t("beside.assist." + light), a.name(), words, "");
  }

  private static Item letter(Ui ui, CaseFile c, Letter l) {
    List<String> words = new ArrayList<>(List.of(l.demand()));
    Letter.Answer answer = l.answer();
    boolean late = answer == null && !ui.now().isBefore(l.time().feedbackDue());
    if (answer == null) words.add(ui.t("beside.letter.until", l.time().feedbackDue()));
    else words.add(ui.t("beside.answered", answer.words(), answer.by(), answer.at()));
    return new Item(
        answer != null ? Light.DONE : late ? Light.RED : Light.YELLOW,
        ui.t("letter.level." + l.level()),
        LetterWords.number(ui, l),
        words,
        "/desk/matter/" + c.number() + "/letters/" + l.id());
  }

  private static Item carried(Ui ui, Asides.Carried y) {
    Asides.Taken taken = y.taken();
    return new Item(
        null,
        taken == null ? ui.t("beside.carry.waits") : ui.t("beside.carry.taken", taken.number()),
        ui.t("target." + y.target()),
        List.of(y.asked()),
        taken == null ? "" : "/desk/" + taken.procedure() + "/" + taken.number());
  }

  private static Item merged(Ui ui, Asides.Merged m) {
    return new Item(
        null,
        ui.t("beside.merged.at", m.openedAt()),
        m.title(),
        List.of(),
        "/desk/matter/" + m.number());
  }

  private static Item related(Ui ui, Asides.Related r) {
    return new Item(
        null,
        ui.t("beside.related." + r.way(), r.number()),
        r.title(),
        List.of(),
        "/desk/" + r.procedure() + "/" + r.number());
  }

  /** 首次联系: when and how the reporter was first reached; while they were not, until when they must be. */
  String contact(Ui ui, Whole whole) {
    Optional<Act> first =
        whole.acts().stream().filter(a -> a.verb().equals(MatterVerb.CONTACT.name())).findFirst();
    if (first.isPresent()) {
      Object way = first.get().facts().get("way");
      Instant at =
          first.get().facts().get("contactedAt") instanceof String s
              ? Instant.parse(s)
              : first.get().at();
      return ui.t("desk.matter.contacted", at, ui.t("way." + way));
    }
    Term term = whole.file().clock().terms().byName().get("FIRST_CONTACT");
    // what was foreseen has nobody to be reached
    if (term == null || !whole.file().isOpen() || whole.file().reporter() == null) return "";
    return ui.t(
        "desk.matter.toContact",
        calendars
            .under(whole.file().clock().terms().calendar())
            .due(whole.file().openedAt(), term.limit()));
  }
}
