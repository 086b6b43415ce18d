package org.gongzhi.matters.web;

import java.util.Optional;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.casework.beside.Asides;
import org.gongzhi.casework.beside.Letter;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 督办单, as a page of its own that can be printed. */
@Controller
class LetterPages {
  private final CaseQuery cases;
  private final Asides asides;

  LetterPages(CaseQuery cases, Asides asides) {
    this.cases = cases;
    this.asides = asides;
  }

  @GetMapping("/desk/matter/{number}/letters/{id}")
  Reply letter(Ui ui, @PathVariable String number, @PathVariable UUID id) {
    Actor actor =
        Optional.ofNullable(ui.actor()).filter(_ -> ui.atWork()).orElseThrow(Refused::notFound);
    CaseFile c = cases.byNumber(actor, number);
    Letter letter =
        asides.of(actor, c.key()).letters().stream()
            .filter(l -> l.id().equals(id))
            .findFirst()
            .orElseThrow(Refused::notFound);
    return Reply.page("matters/letter", LetterPage.of(ui, c, letter));
  }
}
