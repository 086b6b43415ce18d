package org.gongzhi.matters.web.list;

import java.util.ArrayList;
import java.util.List;
import org.gongzhi.casework.CaseList;
import org.gongzhi.casework.CaseList.Listed;
import org.gongzhi.casework.ListFilter;
import org.gongzhi.casework.ListWindow;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.documents.DocumentAnswer;
import org.gongzhi.platform.documents.DocumentAnswer.Type;
import org.gongzhi.platform.documents.DocxFile;
import org.gongzhi.platform.documents.Paper;
import org.gongzhi.platform.documents.PdfFile;
import org.gongzhi.platform.documents.SheetTable;
import org.gongzhi.platform.documents.XlsxFile;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 清单导出. The list as it is filtered, as a sheet to work on or a document to print and post. */
@Controller
class ListFiles {
  /** A sheet can be worked on; who needs more narrows the period. */
  static final int IN_A_SHEET = 20_000;

  /** A document is read from top to bottom. */
  static final int IN_A_DOCUMENT = 500;

  private static final int AT_A_TIME = 1_000;

  private final CaseList cases;
  private final NeedsList needs;
  private final PdfFile pdf;

  ListFiles(CaseList cases, NeedsList needs, PdfFile pdf) {
    this.cases = cases;
    this.needs = needs;
    this.pdf = pdf;
  }

  @GetMapping("/desk/list/file/{type:xlsx|docx|pdf}")
  ResponseEntity<byte[]> file(Ui ui, Actor actor, Form form, @PathVariable String type) {
    if (!ui.atWork()) throw Refused.notFound();
    Type as = Type.valueOf(type.toUpperCase(java.util.Locale.ROOT));
    int most = as == Type.XLSX ? IN_A_SHEET : IN_A_DOCUMENT;
    List<Listed> all = new ArrayList<>();
    boolean more = collect(ui, actor, form, most, all);
    SheetTable table = needs.of(ui, all, under(ui), 1, more);
    byte[] content =
        switch (as) {
          case DOCX -> DocxFile.of(Paper.of(table));
          case PDF -> pdf.of(ui, Paper.of(table));
          default -> XlsxFile.of(table);
        };
    return DocumentAnswer.of(ui.t("list.fileName", ui.plate().name(), ui.today().toString()), as, content);
  }

  /** Whether there are more. */
  private boolean collect(Ui ui, Actor actor, Form form, int most, List<Listed> all) {
    ListFilter filter = ListAsk.filter(form);
    ListWindow window =
        ListWindow.first(ListAsk.order(ListAddress.of(form)), Math.min(most, AT_A_TIME));
    for (CaseList.Page page = cases.page(actor, filter, ui.now(), window); ;
        page = cases.page(actor, filter, ui.now(), window)) {
      all.addAll(page.rows());
      if (!page.more() || all.size() >= most) return page.more();
      window = window.after(window.edge(page.rows().getLast().file()));
    }
  }

  static String under(Ui ui) {
    return ui.t("list.madeOn", ui.day(ui.today()), ui.today().getYear());
  }
}
