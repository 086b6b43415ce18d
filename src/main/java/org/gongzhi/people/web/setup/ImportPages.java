package org.gongzhi.people.web.setup;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 导入. A list of quarters, buildings, organisations or people, pasted or as a file. */
@Controller
class ImportPages {
  private static final String PATH = "/desk/settings/{area}/import";

  private final SetupDesk desk;
  private final RowImport imports;

  ImportPages(SetupDesk desk, RowImport imports) {
    this.desk = desk;
    this.imports = imports;
  }

  @GetMapping(PATH)
  Reply show(Ui ui, Actor actor, @PathVariable String area) {
    desk.administered(actor, area);
    return page(ui, area, Form.empty().known("dry", "yes"), "", List.of());
  }

  @PostMapping(PATH)
  Reply take(
      Ui ui,
      Actor actor,
      Form form,
      @PathVariable String area,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    desk.administered(actor, area);
    try {
      ImportKind kind = SetupDesk.choice(ImportKind.class, "kind", form.line("kind"));
      boolean dry = form.chosen("dry", "yes");
      if (kind == ImportKind.PEOPLE && !dry && !form.chosen("agreed", "yes"))
        throw Refused.invalid("agreed", "import.agreed.missing");
      String text =
          file == null || file.isEmpty() ? form.text("rows") : CsvRows.text(file.getBytes());
      List<RowImport.Report> report =
          imports.run(ui, actor, area, new RowImport.Order(kind, CsvRows.read(text), dry));
      return page(ui, area, form, summary(ui, report, dry), report);
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, area, again, "", List.of()).status(again.status());
    }
  }

  private static String summary(Ui ui, List<RowImport.Report> report, boolean dry) {
    return ui.t(
        dry ? "import.tried" : "import.done",
        count(report, RowImport.Outcome.ADDED),
        count(report, RowImport.Outcome.KNOWN),
        count(report, RowImport.Outcome.REFUSED));
  }

  private static long count(List<RowImport.Report> report, RowImport.Outcome outcome) {
    return report.stream().filter(r -> r.outcome() == outcome).count();
  }

  private static Reply page(
      Ui ui, String area, Form form, String summary, List<RowImport.Report> report) {
    List<Choice> kinds =
        Arrays.stream(ImportKind.values())
            .map(
                k ->
                    new Choice(
                        k.name(),
                        ui.t("import.kind." + k),
                        k.columns().stream()
                            .map(c -> ui.t("import.column." + c))
                            .collect(Collectors.joining(ui.t("import.comma")))))
            .toList();
    return Reply.page(
            "people/import",
            new ImportPage(
                area,
                form,
                kinds,
                summary,
                report.stream()
                    .map(
                        r ->
                            new ImportPage.Row(
                                Integer.toString(r.number()),
                                r.what(),
                                r.why().isEmpty()
                                    ? ui.t("import.outcome." + r.outcome())
                                    : r.why(),
                                r.outcome() == RowImport.Outcome.REFUSED))
                    .toList()))
        .header("Cache-Control", "no-store");
  }
}
