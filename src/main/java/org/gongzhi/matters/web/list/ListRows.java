package org.gongzhi.matters.web.list;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.casework.Answer;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseList.Listed;
import org.gongzhi.casework.web.CaseWords;
import org.gongzhi.matters.catalogue.MatterClass;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of each case of a list what a row shows. */
@Component
class ListRows {
  private final CaseWords words;
  private final NeedsList needs;

  ListRows(CaseWords words, NeedsList needs) {
    this.words = words;
    this.needs = needs;
  }

  List<ListPage.Row> of(Ui ui, List<Listed> listed, Map<UUID, ListQuery.Beside> beside) {
    return listed.stream()
        .map(
            l ->
                row(
                    ui,
                    l,
                    beside.getOrDefault(l.file().key().id(), ListQuery.Beside.NOTHING).reporter()))
        .toList();
  }

  private ListPage.Row row(Ui ui, Listed listed, String reporter) {
    CaseFile c = listed.file();
    return new ListPage.Row(
        new ListPage.Named(
            CaseWords.desk(c), c.subject().title(), c.number(), c.number() + "@" + c.version()),
        c.subject().place(),
        category(c),
        new ListPage.From(ui.t("source." + c.subject().source()), reporter),
        listed.lead(),
        new ListPage.Stand(words.light(ui, c), words.lightWord(ui, c), until(ui, c), answer(ui, c)));
  }

  private String category(CaseFile c) {
    String code = c.subject().category();
    if (code == null) return "";
    MatterClass known = needs.matterClass(c);
    return known == null ? code : known.name();
  }

  private static String until(Ui ui, CaseFile c) {
    Instant closed = c.result().closedAt();
    if (closed != null) return ui.t("list.closedOn", ui.date(day(closed)));
    Instant due = c.clock().dueAt();
    return due == null ? "" : ui.date(day(due));
  }

  private static LocalDate day(Instant t) {
    return LocalDate.ofInstant(t, TownClock.ZONE);
  }

  private static String answer(Ui ui, CaseFile c) {
    @Nullable Answer answer = c.result().answer();
    return answer == null || answer == Answer.NOT_ASKED ? "" : ui.t("answer." + answer);
  }
}
