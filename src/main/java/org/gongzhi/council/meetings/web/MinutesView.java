package org.gongzhi.council.meetings.web;

import java.util.List;
import java.util.UUID;
import org.gongzhi.council.meetings.Meeting;
import org.gongzhi.council.meetings.Meetings;
import org.gongzhi.council.meetings.Minutes;
import org.gongzhi.council.meetings.MinutesText;
import org.gongzhi.council.meetings.Presence;
import org.gongzhi.council.meetings.Sitting;
import org.gongzhi.people.TextMasking;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.documents.DocumentAnswer;
import org.gongzhi.platform.documents.DocxFile;
import org.gongzhi.platform.documents.Paper;
import org.gongzhi.platform.documents.PdfFile;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** 纪要, as a page and as a document in the usual measures. */
@Component
class MinutesView {
  private final Meetings meetings;
  private final MeetingDoors doors;
  private final PdfFile pdf;

  MinutesView(Meetings meetings, MeetingDoors doors, PdfFile pdf) {
    this.meetings = meetings;
    this.doors = doors;
    this.pdf = pdf;
  }

  /** What is shown of the minutes of one meeting. */
  record Shown(Meeting meeting, List<Presence.Seat> seats, List<Presence.Count> parties, MinutesText text) {
    boolean signed() {
      return text.signedBy(parties);
    }
  }

  /** What everybody may read: nothing before all parties have signed. */
  Shown posted(UUID id) {
    Shown all = whole(meetings.find(id));
    if (!all.signed()) throw Refused.notFound();
    MinutesText t = all.text();
    List<MinutesText.Section> masked =
        t.sections().stream()
            .map(
                s ->
                    new MinutesText.Section(
                        TextMasking.mask(s.heading()), TextMasking.mask(s.text())))
            .toList();
    return new Shown(
        all.meeting(),
        all.seats(),
        all.parties(),
        new MinutesText(t.version(), masked, t.digest(), t.by(), t.at(), t.signatures()));
  }

  Shown whole(Meeting m) {
    MinutesText text = doors.minutes().latest(m.key()).orElseThrow(Refused::notFound);
    Sitting s = doors.sittings().of(m.key());
    return new Shown(m, s.seats(), s.counts(), text);
  }

  MinutesPage page(Ui ui, Shown shown, MinutesPage.Desk desk, Form form) {
    MinutesText t = shown.text();
    return new MinutesPage(
        MeetingWords.head(ui, shown.meeting()),
        doors.minutes().number(shown.meeting()),
        t.sections(),
        signs(ui, shown),
        new MinutesPage.Proof(
            t.digest(),
            ui.t(meetings.whole(shown.meeting()) ? "council.minutes.chain" : "council.minutes.broken"),
            ui.t("council.minutes.version", t.version(), t.by().isEmpty() ? ui.t("council.minutes.itself") : t.by(), t.at())),
        desk,
        form);
  }

  private static List<MinutesPage.Sign> signs(Ui ui, Shown shown) {
    return shown.parties().stream()
        .map(
            c ->
                new MinutesPage.Sign(
                    ui.t(c.party().label()),
                    shown.text().signatures().stream()
                        .filter(s -> s.party() == c.party())
                        .findFirst()
                        .map(s -> ui.t("council.minutes.signedBy", s.name(), s.at()))
                        .orElseGet(
                            () ->
                                ui.t(
                                    c.present() == 0
                                        ? "council.minutes.nobodyCame"
                                        : "council.minutes.unsigned"))))
        .toList();
  }

  MinutesPage.Desk desk(Ui ui, Actor actor, Shown shown) {
    Meeting m = shown.meeting();
    boolean signed = shown.signed();
    List<Choice> parties =
        signed
            ? List.of()
            : shown.seats().stream()
                .filter(s -> s.person().equals(actor.person()) && s.present())
                .map(Presence.Seat::party)
                .filter(
                    p -> shown.text().signatures().stream().noneMatch(s -> s.party() == p))
                .map(p -> Choice.of(p.name(), ui.t(p.label())))
                .toList();
    return new MinutesPage.Desk(
        shown.text().version(), !signed && meetings.mayLead(actor, m), parties);
  }

  /** Word or PDF, in the measures of GB/T 9704. */
  ResponseEntity<byte[]> file(Ui ui, Shown shown, String type) {
    Meeting m = shown.meeting();
    Paper.Writing paper =
        Paper.titled(doors.minutes().name(m) + ui.t("council.minutes.title"))
            .under(doors.minutes().number(m));
    for (MinutesText.Section s : shown.text().sections()) {
      paper.heading(1, s.heading());
      paper.text(s.text());
    }
    for (Presence.Count c : shown.parties())
      shown.text().signatures().stream()
          .filter(s -> s.party() == c.party())
          .findFirst()
          .ifPresentOrElse(
              s ->
                  paper.signed(
                      ui.t("council.minutes.sign", doors.minutes().party(c.party()), s.name()),
                      doors.minutes().day(s.at().atZone(TownClock.ZONE).toLocalDate())),
              () -> paper.line(ui.t("council.minutes.sign", doors.minutes().party(c.party()), "")));
    DocumentAnswer.Type kind = type.equals("pdf") ? DocumentAnswer.Type.PDF : DocumentAnswer.Type.DOCX;
    Paper done = paper.done();
    return DocumentAnswer.of(
        doors.minutes().name(m) + ui.t("council.minutes.title"),
        kind,
        kind == DocumentAnswer.Type.PDF ? pdf.of(ui, done) : DocxFile.of(done));
  }
}
