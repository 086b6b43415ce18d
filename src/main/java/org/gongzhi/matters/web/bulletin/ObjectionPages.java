package org.gongzhi.matters.web.bulletin;

import java.util.UUID;
import org.gongzhi.matters.bulletin.Objections;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.platform.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 答复异议. For those who oversee the community; what they answer is read by everybody. */
@Controller
class ObjectionPages {
  static final String PATH = "/desk/objections";

  private final Objections objections;

  ObjectionPages(Objections objections) {
    this.objections = objections;
  }

  @GetMapping(PATH)
  Reply list(Ui ui, Actor actor) {
    return page(ui, actor, Form.empty());
  }

  @PostMapping(PATH + "/{area}/{id}")
  Reply answer(
      Ui ui, Actor actor, Form form, @PathVariable String area, @PathVariable UUID id) {
    try {
      objections.answer(actor, area, id, form.text("answer"), form.chosen("matter", "yes"));
      return Reply.redirect(PATH);
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, again).status(again.status());
    }
  }

  private Reply page(Ui ui, Actor actor, Form form) {
    return Reply.page(
        "matters/objections",
        new ObjectionsPage(form, objections.of(actor).stream().map(o -> row(ui, o)).toList()));
  }

  private static ObjectionsPage.Row row(Ui ui, Objections.Objection o) {
    String name = o.name().isEmpty() ? ui.t("bulletin.nameless") : o.name();
    String answer = o.answer() == null ? "" : o.answer();
    return new ObjectionsPage.Row(
        o.area() + "/" + o.id(),
        "/bulletin/" + o.number(),
        o.title(),
        o.words(),
        ui.t("bulletin.said", name, o.at()),
        o.became() == null ? answer : answer + ui.t("bulletin.becameNumber", o.became()));
  }
}
