package org.gongzhi.matters.web.intake;

import java.util.List;
import org.gongzhi.matters.SimilarMatters;
import org.gongzhi.matters.SimilarMatters.Similar;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Component;

/** Says of matters like a draft what a resident may know, and to those who oversee the area where they are. */
@Component
class SimilarRows {
  private final SimilarMatters matters;
  private final Drafts drafts;

  SimilarRows(SimilarMatters matters, Drafts drafts) {
    this.matters = matters;
    this.drafts = drafts;
  }

  List<ReportPage.Similar> of(Ui ui, Actor actor, Draft draft) {
    String area = draft.home().area();
    boolean oversees = actor.oversees(area);
    return matters
        .like(
            area,
            draft.form().text("text"),
            draft.quarter().orElse(null),
            drafts.filing(draft).classCode())
        .stream()
        .map(s -> row(ui, s, oversees))
        .toList();
  }

  private static ReportPage.Similar row(Ui ui, Similar s, boolean oversees) {
    String about = oversees ? s.title() : s.about().isEmpty() ? ui.t("similar.some") : s.about();
    return new ReportPage.Similar(
        s.id().toString(),
        ui.t("similar.about", about, s.place()),
        ui.t("similar.since", ui.when(s.at()), s.voices()),
        oversees ? "/desk/matter/" + s.number() : null);
  }
}
