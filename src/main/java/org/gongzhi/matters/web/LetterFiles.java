package org.gongzhi.matters.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.casework.beside.Asides;
import org.gongzhi.casework.beside.Letter;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.documents.DocumentAnswer;
import org.gongzhi.platform.documents.DocumentAnswer.Type;
import org.gongzhi.platform.documents.DocxFile;
import org.gongzhi.platform.documents.Paper;
import org.gongzhi.platform.documents.PdfFile;
import org.gongzhi.platform.html.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 督办单, as a document to sign and send: Word or PDF in the look of D 10.6, without a red head. */
@Controller
class LetterFiles {
  private final CaseQuery cases;
  private final Asides asides;
  private final PdfFile pdf;

  LetterFiles(CaseQuery cases, Asides asides, PdfFile pdf) {
    this.cases = cases;
    this.asides = asides;
    this.pdf = pdf;
  }

  @GetMapping("/desk/matter/{number}/letters/{id}/file/{type:docx|pdf}")
  ResponseEntity<byte[]> file(
      Ui ui,
      Actor actor,
      @PathVariable String number,
      @PathVariable UUID id,
      @PathVariable String type) {
    if (!ui.atWork()) throw Refused.notFound();
    CaseFile c = cases.byNumber(actor, number);
    Letter letter =
        asides.of(actor, c.key()).letters().stream()
            .filter(l -> l.id().equals(id))
            .findFirst()
            .orElseThrow(Refused::notFound);
    Paper paper = paper(ui, LetterPage.of(ui, c, letter), letter);
    Type as = Type.valueOf(type.toUpperCase(Locale.ROOT));
    byte[] content = as == Type.DOCX ? DocxFile.of(paper) : pdf.of(ui, paper);
    return DocumentAnswer.of(ui.t("letter.file", LetterWords.number(ui, letter)), as, content);
  }

  private static Paper paper(Ui ui, LetterPage page, Letter letter) {
    Paper.Writing paper =
        Paper.titled(ui.t("letter.titled", page.level()))
            .under(page.number())
            .line(ui.t("letter.to", page.addressee()))
            .text(ui.t("letter.body", page.matter(), page.subject(), page.wasDue(), page.overdue()))
            .heading(1, ui.t("letter.demand"))
            .text(page.demand())
            .text(ui.t("letter.until", page.feedbackDue()));
    if (!page.answer().isEmpty()) paper.heading(1, ui.t("letter.answer")).text(page.answer());
    LocalDate day = LocalDate.ofInstant(letter.issue().at(), TownClock.ZONE);
    return paper
        .line(ui.t("letter.signer", letter.issue().by()))
        .signed(letter.issue().organisation(), ui.t("letter.day", day.getYear(), day.getMonthValue(), day.getDayOfMonth()))
        .done();
  }
}
