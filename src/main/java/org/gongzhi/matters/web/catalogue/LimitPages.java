package org.gongzhi.matters.web.catalogue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongzhi.matters.catalogue.TimeLimit;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.worktime.Limit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 改一条时限. How long and by which rule; for which matters it is, stays. */
@Controller
class LimitPages {
  private static final String PATH = CataloguePages.PATH + "/limits/{row}";
  private static final int TEXT = 200;

  /** More of any unit is no limit. */
  private static final int MOST = 9_999;

  private final CatalogueDesk desk;

  LimitPages(CatalogueDesk desk) {
    this.desk = desk;
  }

  @GetMapping(PATH)
  Reply show(Ui ui, Actor actor, @PathVariable int row) {
    return page(ui, actor, row, Form.empty());
  }

  @PostMapping(PATH)
  Reply change(Ui ui, Actor actor, Form form, @PathVariable int row) {
    CatalogueDesk.InForce now = desk.forChange(actor);
    try {
      TimeLimit changed = changed(found(now, row), form);
      int seen = form.number("seen").orElse(-1);
      desk.publish(actor, now, seen, now.catalogue().with(row - 1, changed), form.line("remark"));
      return Reply.redirect(CataloguePages.PATH + "#limits");
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, row, again).status(again.status());
    }
  }

  private Reply page(Ui ui, Actor actor, int row, Form typed) {
    CatalogueDesk.InForce now = desk.forChange(actor);
    TimeLimit l = found(now, row);
    Limit limit = Limit.parse(l.limit());
    Form form =
        typed
            .known("amount", Integer.toString(limit.amount()))
            .known("unit", limit.unit().name())
            .known("source", l.source())
            .known("note", l.remark());
    boolean late = typed.number("seen").filter(seen -> seen != now.version()).isPresent();
    return Reply.page(
        "matters/limit",
        new LimitPage(
            form,
            row,
            ui.t("timeLimit." + l.what()),
            CataloguePages.which(ui, now.catalogue(), l),
            Arrays.stream(Limit.Unit.values())
                .map(u -> Choice.of(u.name(), ui.t("limit.unit." + u)))
                .toList(),
            new ClassPage.Edit(now.version(), late ? facts(ui, l, limit) : List.of())));
  }

  private static List<ClassPage.Fact> facts(Ui ui, TimeLimit l, Limit limit) {
    return List.of(
        new ClassPage.Fact(ui.t("catalogue.limit"), ui.say(limit.words())),
        new ClassPage.Fact(ui.t("catalogue.limitSource"), l.source()),
        new ClassPage.Fact(ui.t("catalogue.note"), l.remark()));
  }

  private static TimeLimit found(CatalogueDesk.InForce now, int row) {
    List<TimeLimit> limits = now.catalogue().limits();
    if (row < 1 || row > limits.size()) throw Refused.notFound();
    return limits.get(row - 1);
  }

  private static TimeLimit changed(TimeLimit was, Form form) {
    Map<String, Sentence> missing = new LinkedHashMap<>();
    int amount = form.number("amount").orElse(0);
    if (amount < 1 || amount > MOST) missing.put("amount", Sentence.of("limit.amount", MOST));
    if (form.line("source").isEmpty()) missing.put("source", Sentence.of("limit.missingSource"));
    if (form.line("remark").isEmpty())
      missing.put("remark", Sentence.of("catalogue.missingRemark"));
    if (!missing.isEmpty()) throw Refused.invalid(missing);
    return new TimeLimit(
        was.what(),
        was.urgency(),
        was.classCode(),
        was.kind(),
        was.channel(),
        new Limit(amount, CatalogueChoices.of(Limit.Unit.class, "unit", form)).toString(),
        TypedText.line("source", form.line("source"), TEXT),
        TypedText.line("note", form.line("note"), TEXT));
  }
}
