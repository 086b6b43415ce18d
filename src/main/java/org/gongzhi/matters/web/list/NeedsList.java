package org.gongzhi.matters.web.list;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongzhi.casework.Answer;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseList.Listed;
import org.gongzhi.casework.Threads;
import org.gongzhi.casework.web.CaseWords;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.catalogue.MatterClass;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.documents.SheetColumn;
import org.gongzhi.platform.documents.SheetColumn.Kind;
import org.gongzhi.platform.documents.SheetTable;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 问题与需求清单 in full: every column people know from their own lists (D 2.7), each read off the thread or the few
 * things noted beside it. Screen, print, Word, PDF and xlsx all show this table.
 */
@Component
class NeedsList {
  /** Whose words say what is being done. */
  private static final List<String> MEASURES =
      List.of(MatterVerb.NOTE.name(), MatterVerb.REPLY.name(), MatterVerb.RESOLVE.name());

  private final CaseWords words;
  private final Catalogues catalogues;
  private final ListQuery query;
  private final Threads threads;

  NeedsList(CaseWords words, Catalogues catalogues, ListQuery query, Threads threads) {
    this.words = words;
    this.catalogues = catalogues;
    this.query = query;
    this.threads = threads;
  }

  /**
   * @param under what it is a list of
   * @param first number of the first row
   * @param more whether there are more than are listed
   */
  SheetTable of(Ui ui, List<Listed> listed, String under, long first, boolean more) {
    List<CaseFile> files = listed.stream().map(Listed::file).toList();
    Map<UUID, ListQuery.Beside> beside = query.beside(files);
    Map<UUID, Threads.Last> last = threads.last(files, MEASURES, MatterVerb.RESOLVE.name());
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < listed.size(); i++) {
      Listed l = listed.get(i);
      UUID id = l.file().key().id();
      rows.add(
          row(
              ui,
              first + i,
              l,
              beside.getOrDefault(id, ListQuery.Beside.NOTHING),
              last.getOrDefault(id, Threads.Last.NOTHING)));
    }
    return new SheetTable(
        ui.t("list.title"),
        ui.t("list.titled", ui.plate().name()),
        more ? ui.t("list.cut", under, listed.size()) : under,
        columns(ui),
        rows,
        rows.isEmpty() ? List.of() : totals(ui, files, beside, last));
  }

  private static List<SheetColumn> columns(Ui ui) {
    String raised = ui.t("list.group.raised");
    String problem = ui.t("list.group.problem");
    String duty = ui.t("list.group.duty");
    String doing = ui.t("list.group.doing");
    String result = ui.t("list.group.result");
    return List.of(
        SheetColumn.of(ui.t("list.col.no"), Kind.WHOLE, 3),
        SheetColumn.text(ui.t("list.col.place"), 9),
        SheetColumn.text(ui.t("list.col.source"), 5).under(raised),
        SheetColumn.text(ui.t("list.col.reporter"), 4).under(raised),
        SheetColumn.of(ui.t("list.col.at"), Kind.MINUTE, 8).under(raised),
        SheetColumn.text(ui.t("list.col.problem"), 14).under(problem),
        SheetColumn.text(ui.t("list.col.class"), 6).under(problem),
        SheetColumn.of(ui.t("list.col.households"), Kind.WHOLE, 4).under(problem),
        SheetColumn.text(ui.t("list.col.wish"), 7).under(problem),
        SheetColumn.text(ui.t("list.col.assessment"), 4),
        SheetColumn.text(ui.t("list.col.lead"), 6).under(duty),
        SheetColumn.text(ui.t("list.col.helpers"), 6).under(duty),
        SheetColumn.text(ui.t("list.col.sponsor"), 4).under(duty),
        SheetColumn.text(ui.t("list.col.measures"), 12).under(doing),
        SheetColumn.of(ui.t("list.col.limit"), Kind.DATE, 6).under(doing),
        SheetColumn.text(ui.t("list.col.progress"), 7).under(doing),
        SheetColumn.of(ui.t("list.col.done"), Kind.DATE, 6).under(result),
        SheetColumn.text(ui.t("list.col.answer"), 6).under(result),
        SheetColumn.of(ui.t("list.col.closed"), Kind.DATE, 6).under(result));
  }

  private List<@Nullable Object> row(
      Ui ui, long number, Listed l, ListQuery.Beside beside, Threads.Last last) {
    CaseFile c = l.file();
    MatterClass matterClass = matterClass(c);
    return SheetTable.row(
        number,
        c.subject().place(),
        ui.t("source." + c.subject().source()),
        beside.reporter(),
        minute(c.openedAt()),
        ui.t("list.problem", c.subject().title(), c.number()),
        matterClass == null ? Objects.requireNonNullElse(c.subject().category(), "") : matterClass.name(),
        beside.households(),
        beside.wish(),
        ui.t("assessment." + Assessment.of(c, matterClass, beside.kind())),
        l.lead(),
        helpers(ui, beside, matterClass),
        beside.sponsor(),
        last.note(),
        day(c.clock().promiseAt() == null ? c.clock().dueAt() : c.clock().promiseAt()),
        ui.t("list.progress", words.stage(ui, c), words.lightWord(ui, c)),
        day(last.doneAt()),
        answer(ui, c, beside),
        day(c.result().closedAt()));
  }

  /** Who is known to help, else who helps with such matters. */
  private static String helpers(
      Ui ui, ListQuery.Beside beside, @Nullable MatterClass matterClass) {
    if (!beside.helpers().isEmpty() || matterClass == null) return beside.helpers();
    return String.join(ui.t("catalogue.comma"), matterClass.support());
  }

  private static String answer(Ui ui, CaseFile c, ListQuery.Beside beside) {
    Answer answer = c.result().answer();
    if (answer == null || answer == Answer.NOT_ASKED) return "";
    String told = ui.t("answer." + answer);
    return beside.rating() == null ? told : ui.t("list.rated", told, beside.rating());
  }

  private static List<@Nullable Object> totals(
      Ui ui,
      List<CaseFile> files,
      Map<UUID, ListQuery.Beside> beside,
      Map<UUID, Threads.Last> last) {
    long households =
        beside.values().stream()
            .mapToLong(b -> b.households() == null ? 0 : b.households())
            .sum();
    long done = last.values().stream().filter(l -> l.doneAt() != null).count();
    long answered = files.stream().filter(f -> f.result().answer() == Answer.CONFIRMED).count();
    long closed = files.stream().filter(f -> !f.isOpen()).count();
    List<@Nullable Object> row = new ArrayList<>(java.util.Collections.nCopies(19, null));
    row.set(0, ui.t("list.sum"));
    row.set(1, ui.t("list.sum.cases", files.size()));
    row.set(7, households);
    row.set(16, ui.t("list.sum.cases", done));
    row.set(17, ui.t("list.sum.confirmed", answered));
    row.set(18, ui.t("list.sum.cases", closed));
    return row;
  }

  @Nullable MatterClass matterClass(CaseFile c) {
    String code = c.subject().category();
    return code == null
        ? null
        : catalogues.of(c.key().area()).catalogue().find(code).orElse(null);
  }

  private static LocalDateTime minute(Instant t) {
    return LocalDateTime.ofInstant(t, TownClock.ZONE);
  }

  private static @Nullable LocalDate day(@Nullable Instant t) {
    return t == null ? null : LocalDate.ofInstant(t, TownClock.ZONE);
  }
}
