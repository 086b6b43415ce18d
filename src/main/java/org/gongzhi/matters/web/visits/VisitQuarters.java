package org.gongzhi.matters.web.visits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongzhi.matters.Workplaces;
import org.gongzhi.matters.visits.Visits;
import org.gongzhi.places.Quarter;
import org.gongzhi.places.Quarters;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Component;

/** 去得了的小区. The quarters somebody plans visits and receptions for. */
@Component
class VisitQuarters {
  private final Workplaces workplaces;
  private final Quarters quarters;

  VisitQuarters(Workplaces workplaces, Quarters quarters) {
    this.workplaces = workplaces;
    this.quarters = quarters;
  }

  /**
   * None where a community has not been set up yet.
   *
   * @throws Refused as not found for who answers for no place
   */
  List<Quarter> of(Actor actor) {
    if (actor.areas().isEmpty() && actor.quarters().isEmpty()) throw Refused.notFound();
    List<Quarter> mine = new ArrayList<>();
    for (Workplaces.Community c : workplaces.communities(actor))
      quarters.all(c.area()).stream()
          .filter(q -> Visits.may(actor, c.area(), q.id()))
          .forEach(mine::add);
    return mine;
  }

  Optional<Quarter> chosen(Actor actor, Form form) {
    String id = form.line("quarter");
    return of(actor).stream().filter(q -> q.id().toString().equals(id)).findFirst();
  }

  static List<Choice> choices(Ui ui, List<Quarter> all) {
    List<Choice> choices = new ArrayList<>();
    if (all.size() > 1) choices.add(Choice.of("", ui.t("report.choose")));
    all.forEach(q -> choices.add(Choice.of(q.id().toString(), q.name())));
    return choices;
  }
}
