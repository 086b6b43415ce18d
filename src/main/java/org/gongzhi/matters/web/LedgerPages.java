package org.gongzhi.matters.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.casework.LedgerExport;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 可核验的记录 of one matter, and how to check it oneself. */
@Controller
class LedgerPages {
  private final CaseQuery cases;
  private final LedgerExport export;

  LedgerPages(CaseQuery cases, LedgerExport export) {
    this.cases = cases;
    this.export = export;
  }

  @GetMapping("/matters/{number}/verify")
  Reply verify(Ui ui, @PathVariable String number) {
    CaseFile c = cases.byNumber(SignedIn.as(ui), number);
    return Reply.page("matters/verify", VerifyPage.of(c.number(), "/matters/" + c.number()));
  }

  @GetMapping("/matters/{number}/ledger")
  void ledger(Ui ui, @PathVariable String number, HttpServletResponse response)
      throws IOException {
    Actor actor = SignedIn.as(ui);
    download(export, actor, cases.byNumber(actor, number), response);
  }

  /** Written whole before the first byte goes out, so that nobody holds half a record for a whole one. */
  static void download(
      LedgerExport export, Actor actor, CaseFile c, HttpServletResponse response)
      throws IOException {
    StringBuilder lines = new StringBuilder();
    export.thread(actor, c, lines);
    byte[] bytes = lines.toString().getBytes(UTF_8);
    response.setContentType("application/x-ndjson;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(c.number() + ".jsonl").build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
