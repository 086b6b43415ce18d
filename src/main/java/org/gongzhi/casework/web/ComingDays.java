package org.gongzhi.casework.web;

import java.util.List;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.html.Ui;
import org.gongzhi.worktime.Calendars;
import org.gongzhi.worktime.LocalDay;
import org.springframework.stereotype.Component;

/** 这几天怎么上班. Half days and days off that are near, for who works where they are given. */
@Component
class ComingDays {
  private static final int DAYS = 14;
  private static final int CODE = 12;

  private final Calendars calendars;

  ComingDays(Calendars calendars) {
    this.calendars = calendars;
  }

  List<String> told(Ui ui, Actor actor) {
    return actor.areas().stream()
        .map(prefix -> prefix + "0".repeat(CODE - prefix.length()))
        .sorted()
        .flatMap(area -> calendars.in(area).local(ui.today(), ui.today().plusDays(DAYS)).stream())
        .distinct()
        .map(d -> told(ui, d))
        .toList();
  }

  private static String told(Ui ui, LocalDay d) {
    return ui.t("inbox.day", d.day(), ui.t("worktime.worked." + d.worked()), d.reason(), d.source());
  }
}
