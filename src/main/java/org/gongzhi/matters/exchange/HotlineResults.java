package org.gongzhi.matters.exchange;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.casework.Act;
import org.gongzhi.casework.Answer;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.Threads;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.documents.CsvFile;
import org.gongzhi.platform.documents.DocumentAnswer;
import org.gongzhi.platform.documents.SheetColumn;
import org.gongzhi.platform.documents.SheetColumn.Kind;
import org.gongzhi.platform.documents.SheetTable;
import org.gongzhi.platform.documents.TableFile;
import org.gongzhi.platform.documents.TableRow;
import org.gongzhi.platform.documents.XlsxFile;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * 结果回传. The file as it came, row by row in the same order, with what became of each order beside it: 签收、办理、办结、
 * 回访.
 */
@Service
public class HotlineResults {
  private static final int AT_A_TIME = 500;

  private final HotlineStore store;
  private final Threads threads;

  HotlineResults(HotlineStore store, Threads threads) {
    this.store = store;
    this.threads = threads;
  }

  public byte[] of(Ui ui, HotlineFile file) {
    List<TableRow> rows = new ArrayList<>();
    TableFile.read(
        store.content(file),
        HotlineFiles.limits(),
        row -> {
          if (row.number() > file.form().headerRow()) rows.add(row);
        });
    List<List<@Nullable Object>> written = new ArrayList<>();
    for (int i = 0; i < rows.size(); i += AT_A_TIME)
      written.addAll(results(ui, file, rows.subList(i, Math.min(rows.size(), i + AT_A_TIME))));
    SheetTable table =
        new SheetTable(
            ui.t("hotline.title"),
            ui.t("hotline.results.titled", file.name()),
            "",
            columns(ui, file),
            written,
            List.of());
    return file.form().type() == DocumentAnswer.Type.CSV ? CsvFile.of(table) : XlsxFile.of(table);
  }

  private static List<SheetColumn> columns(Ui ui, HotlineFile file) {
    List<SheetColumn> columns = new ArrayList<>();
    for (String heading : file.form().headings()) columns.add(SheetColumn.text(heading, 8));
    columns.add(SheetColumn.text(ui.t("hotline.result.number"), 9));
    columns.add(SheetColumn.of(ui.t("hotline.result.signed"), Kind.MINUTE, 8));
    columns.add(SheetColumn.of(ui.t("hotline.result.reached"), Kind.MINUTE, 8));
    columns.add(SheetColumn.text(ui.t("hotline.result.doing"), 14));
    columns.add(SheetColumn.of(ui.t("hotline.result.done"), Kind.MINUTE, 8));
    columns.add(SheetColumn.text(ui.t("hotline.result.outcome"), 6));
    columns.add(SheetColumn.of(ui.t("hotline.result.heard"), Kind.MINUTE, 8));
    columns.add(SheetColumn.text(ui.t("hotline.result.answer"), 8));
    columns.add(SheetColumn.text(ui.t("hotline.result.rating"), 4));
    return columns;
  }

  private List<List<@Nullable Object>> results(Ui ui, HotlineFile file, List<TableRow> rows) {
    Map<String, UUID> known =
        store.known(
            file.area(),
            rows.stream().map(r -> file.columns().text(r, HotlineField.NUMBER)).toList());
    Map<UUID, List<Act>> acts = new LinkedHashMap<>();
    threads
        .of(known.values().stream().map(id -> new CaseKey(file.area(), id)).toList())
        .forEach((key, thread) -> acts.put(key.id(), thread));
    List<List<@Nullable Object>> written = new ArrayList<>();
    for (TableRow row : rows) {
      List<@Nullable Object> cells = new ArrayList<>();
      for (int i = 0; i < file.form().headings().size(); i++) cells.add(row.cell(i).text());
      UUID id = known.get(file.columns().text(row, HotlineField.NUMBER));
      cells.addAll(result(ui, id == null ? List.of() : acts.getOrDefault(id, List.of())));
      written.add(cells);
    }
    return written;
  }

  private static List<@Nullable Object> result(Ui ui, List<Act> thread) {
    if (thread.isEmpty())
      return SheetTable.row(
          "", null, null, ui.t("hotline.result.none"), null, null, null, null, null);
    Told told = new Told();
    thread.forEach(told::act);
    Act last = thread.getLast();
    Answer answer = last.after().answer();
    return SheetTable.row(
        last.number(),
        minute(told.signed),
        minute(told.reached),
        told.doing,
        minute(told.done),
        last.after().outcome() == null ? "" : ui.t("outcome." + last.after().outcome()),
        minute(told.heard),
        answer == null || answer == Answer.NOT_ASKED ? "" : ui.t("answer." + answer),
        told.rating);
  }

  /** What a thread says that the hotline asks back. */
  private static final class Told {
    private @Nullable Instant signed;
    private @Nullable Instant reached;
    private @Nullable Instant done;
    private @Nullable Instant heard;
    private String doing = "";
    private @Nullable String rating;

    void act(Act a) {
      switch (a.verb()) {
        case "ACKNOWLEDGE" -> signed = a.at();
        case "CONTACT", "REPLY" -> reached = reached == null ? a.at() : reached;
        case "RESOLVE" -> {
          reached = reached == null ? a.at() : reached;
          done = a.at();
        }
        case "CONFIRM", "DISPUTE", "HEARD_YES", "HEARD_NO", "LAPSE" -> heard = a.at();
        default -> {}
      }
      boolean works = a.by().organisation() != null && a.seq() > 1;
      if (works && !a.note().isEmpty()) doing = a.note();
      if (a.facts().get("rating") instanceof Number n) rating = n.toString();
    }
  }

  private static @Nullable LocalDateTime minute(@Nullable Instant t) {
    return t == null ? null : LocalDateTime.ofInstant(t, TownClock.ZONE);
  }
}
