package org.gongzhi.matters.web.list;

import java.util.Arrays;
import java.util.List;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** 批量派单、签收、提醒, and a report of what went through. */
@Controller
class BatchPages {
  private final Batch batch;
  private final ListPages list;

  BatchPages(Batch batch, ListPages list) {
    this.batch = batch;
    this.list = list;
  }

  @PostMapping("/desk/list/batch")
  Reply does(Ui ui, Actor actor, Form form) {
    if (!ui.atWork()) throw Refused.notFound();
    ListAddress back = ListAddress.of(form);
    try {
      Batch.Order order =
          new Batch.Order(
              what(form), form.text("note"), form.id("lead").orElse(null), form.once());
      return Reply.page("matters/batch", page(ui, batch.does(actor, order, form.all("chosen")), back));
    } catch (Refused r) {
      Form again = form.refused(r);
      return list.page(ui, actor, again).status(again.status());
    }
  }

  private static Batch.What what(Form form) {
    return Arrays.stream(Batch.What.values())
        .filter(w -> w.name().equals(form.line("deed")))
        .findFirst()
        .orElseThrow(() -> Refused.invalid("chosen", "list.batch.what"));
  }

  private static BatchPage page(Ui ui, List<Batch.Result> results, ListAddress back) {
    long done = results.stream().filter(r -> r.refused() == null).count();
    return new BatchPage(
        done, results.size() - done, results.stream().map(r -> line(ui, r)).toList(), back.href());
  }

  private static BatchPage.Line line(Ui ui, Batch.Result r) {
    Refused refused = r.refused();
    String why = "";
    if (refused != null)
      why = ui.say(refused.fields().values().stream().findFirst().orElse(refused.sentence()));
    boolean seen = !r.title().isEmpty();
    return new BatchPage.Line(
        seen ? "/desk/matter/" + r.number() : "",
        seen ? r.title() : ui.t("list.batch.unknown"),
        r.number(),
        why);
  }
}
