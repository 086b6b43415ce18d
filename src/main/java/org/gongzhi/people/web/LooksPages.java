package org.gongzhi.people.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongzhi.people.Look;
import org.gongzhi.people.Office;
import org.gongzhi.people.Persons;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 谁看过我的信息. Everybody reads their own and nobody else's. */
@Controller
class LooksPages {
  private final Persons persons;

  LooksPages(Persons persons) {
    this.persons = persons;
  }

  @GetMapping("/me/looks")
  Reply looks(Ui ui, Actor actor) {
    return Reply.page(
            "people/looks",
            new LooksPage(persons.looks(actor).stream().map(look -> row(ui, look)).toList()))
        .header("Cache-Control", "no-store");
  }

  private static LooksPage.Row row(Ui ui, Look look) {
    String office = look.office().isEmpty() ? "" : ui.t(Office.valueOf(look.office()).label());
    return new LooksPage.Row(
        ui.when(look.at()),
        look.actorName(),
        Stream.of(look.organisation(), office)
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining(" · ")),
        ui.t(look.field().label()),
        look.reason());
  }
}
