package org.gongzhi.matters.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.people.PersonField;
import org.gongzhi.people.Persons;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 工作台上的一件事: what is known of it, and exactly the acts this person may do now. */
@Controller
class DeskMatterPages {
  private final DeskMatter desk;
  private final DeskDeeds deeds;
  private final CaseQuery cases;
  private final Persons persons;
  private final SentPhotos photos;

  DeskMatterPages(
      DeskMatter desk, DeskDeeds deeds, CaseQuery cases, Persons persons, SentPhotos photos) {
    this.desk = desk;
    this.deeds = deeds;
    this.cases = cases;
    this.persons = persons;
    this.photos = photos;
  }

  @GetMapping("/desk/matter/{number}")
  Reply show(Ui ui, @PathVariable String number) {
    return page(ui, number, Form.empty(), "", List.of());
  }

  /** With words chosen beforehand in the box of their act, to be edited and sent. */
  @PostMapping("/desk/matter/{number}/replies")
  Reply begin(Ui ui, Form form, @PathVariable String number) {
    atWork(ui);
    Form begun = Form.empty().known("verb", form.line("verb")).known("note", form.text("note"));
    return page(ui, number, begun, "", List.of());
  }

  /** Does an act; a refused one comes back with what was typed, on the matter as it now stands. */
  @PostMapping("/desk/matter/{number}/acts")
  Reply act(
      Ui ui,
      Form form,
      @PathVariable String number,
      @RequestParam(name = "photo", required = false) @Nullable List<MultipartFile> photo) {
    Actor actor = atWork(ui);
    CaseFile c = cases.byNumber(actor, number);
    SentPhotos.Kept kept = photos.keep(actor, c.key().area(), form, photo);
    try {
      if (kept.trouble() != null) throw kept.trouble();
      deeds.act(actor, c, form, kept.ids());
      return Reply.redirect("/desk/matter/" + number);
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, number, again, "", kept.ids()).status(again.status());
    }
  }

  /** 查看电话. The look is on record before the number is shown, and the page is not kept. */
  @PostMapping("/desk/matter/{number}/telephone")
  Reply telephone(Ui ui, Form form, @PathVariable String number) {
    Actor actor = atWork(ui);
    CaseFile c = cases.byNumber(actor, number);
    try {
      String telephone =
          persons.unmask(
              actor,
              c.key().area(),
              DeskMatter.reporter(c),
              PersonField.PHONE,
              form.line("reason"),
              a -> DeskMatter.mayLook(a, c));
      return page(ui, number, Form.empty(), telephone, List.of());
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, number, again, "", List.of()).status(again.status());
    }
  }

  private Reply page(Ui ui, String number, Form form, String telephone, List<UUID> kept) {
    return Reply.page(
            "matters/desk-matter", desk.page(ui, number, form, telephone, kept))
        .header("Cache-Control", "no-store");
  }

  private static Actor atWork(Ui ui) {
    return Optional.ofNullable(ui.actor())
        .filter(_ -> ui.atWork())
        .orElseThrow(Refused::notFound);
  }
}
