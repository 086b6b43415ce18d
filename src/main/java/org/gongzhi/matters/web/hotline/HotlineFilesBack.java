package org.gongzhi.matters.web.hotline;

import java.util.List;
import java.util.UUID;
import org.gongzhi.matters.exchange.HotlineFile;
import org.gongzhi.matters.exchange.HotlineFiles;
import org.gongzhi.matters.exchange.HotlineReport;
import org.gongzhi.matters.exchange.HotlineResults;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.documents.DocumentAnswer;
import org.gongzhi.platform.documents.SheetColumn;
import org.gongzhi.platform.documents.SheetTable;
import org.gongzhi.platform.documents.XlsxFile;
import org.gongzhi.platform.html.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 回传: what goes back to the hotline, and the whole report of what could not be read. */
@Controller
class HotlineFilesBack {
  private static final int ALL = 200_000;

  private final HotlineFiles files;
  private final HotlineReport report;
  private final HotlineResults results;

  HotlineFilesBack(HotlineFiles files, HotlineReport report, HotlineResults results) {
    this.files = files;
    this.report = report;
    this.results = results;
  }

  @GetMapping(HotlinePages.PATH + "/{id}/results")
  ResponseEntity<byte[]> results(Ui ui, Actor actor, @PathVariable UUID id) {
    HotlineFile file = files.find(actor, id);
    return DocumentAnswer.of(
        ui.t("hotline.results.name", bare(file.name())), file.form().type(), results.of(ui, file));
  }

  @GetMapping(HotlinePages.PATH + "/{id}/report")
  ResponseEntity<byte[]> report(Ui ui, Actor actor, @PathVariable UUID id) {
    HotlineFile file = files.find(actor, id);
    SheetTable table =
        new SheetTable(
            ui.t("hotline.report"),
            ui.t("hotline.report.titled", file.name()),
            "",
            List.of(
                SheetColumn.of(ui.t("hotline.report.row"), SheetColumn.Kind.WHOLE, 4),
                SheetColumn.text(ui.t("hotline.field.NUMBER"), 12),
                SheetColumn.text(ui.t("hotline.report.problem"), 30)),
            report.of(file, ALL).stream()
                .map(l -> SheetTable.row(l.row(), l.number(), ui.say(l.problem())))
                .toList(),
            List.of());
    return DocumentAnswer.of(
        ui.t("hotline.report.name", bare(file.name())),
        DocumentAnswer.Type.XLSX,
        XlsxFile.of(table));
  }

  private static String bare(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
