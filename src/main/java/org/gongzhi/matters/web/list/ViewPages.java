package org.gongzhi.matters.web.list;

import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** 存下来的筛选. */
@Controller
class ViewPages {
  private final SavedViews views;
  private final ListPages list;

  ViewPages(SavedViews views, ListPages list) {
    this.views = views;
    this.list = list;
  }

  @PostMapping("/desk/list/views")
  Reply keep(Ui ui, Actor actor, Form form) {
    if (!ui.atWork()) throw Refused.notFound();
    ListAddress address = ListAddress.of(form);
    try {
      views.keep(actor, form.line("name"), address.query());
      return Reply.redirect(address.href());
    } catch (Refused r) {
      Form again = form.refused(r);
      return list.page(ui, actor, again).status(again.status());
    }
  }

  @PostMapping("/desk/list/views/drop")
  Reply drop(Ui ui, Actor actor, Form form) {
    if (!ui.atWork()) throw Refused.notFound();
    views.drop(actor, form.number("slot").orElse(0));
    return Reply.redirect(ListAddress.of(form).href());
  }
}
