package org.gongzhi.matters.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.LedgerExport;
import org.gongzhi.matters.PhotoBox;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * 私人链接. The thread of one matter for a reporter without an account. Who holds the link is that person for
 * this one matter, so neither search engines nor other sites may learn the address.
 */
@Controller
@RequestMapping(PrivatePages.PATH + "{token}")
class PrivatePages {
  static final String PATH = "/r/";

  private final PrivateVisits visits;
  private final MatterThread thread;
  private final ResidentDeeds deeds;
  private final SentPhotos photos;
  private final Files files;

  /** What can be fetched by a link beside the page. */
  @Component
  record Files(PhotoBox box, LedgerExport export) {}

  PrivatePages(
      PrivateVisits visits,
      MatterThread thread,
      ResidentDeeds deeds,
      SentPhotos photos,
      Files files) {
    this.visits = visits;
    this.thread = thread;
    this.deeds = deeds;
    this.photos = photos;
    this.files = files;
  }

  /** Before every method: nothing of this may be found or remembered anywhere else. */
  @ModelAttribute
  void hide(HttpServletResponse response) {
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    response.setHeader("Referrer-Policy", "no-referrer");
  }

  @GetMapping
  Reply show(Ui ui, @PathVariable String token, HttpServletRequest request) {
    return page(ui, token, visits.open(token, request), Form.empty(), List.of());
  }

  @PostMapping("/acts")
  Reply act(
      Ui ui,
      Form form,
      @PathVariable String token,
      @RequestParam(name = "photo", required = false) @Nullable List<MultipartFile> sent,
      HttpServletRequest request) {
    PrivateVisits.Visit visit = visits.open(token, request);
    CaseFile c = visit.file();
    SentPhotos.Kept kept = photos.keep(visit.actor(), c.key().area(), form, sent);
    try {
      if (kept.trouble() != null) throw kept.trouble();
      deeds.act(visit.actor(), c, form, kept.ids());
      return Reply.redirect(PATH + token);
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, token, visit, again, kept.ids()).status(again.status());
    }
  }

  private Reply page(
      Ui ui, String token, PrivateVisits.Visit visit, Form form, List<UUID> kept) {
    String path = PATH + token;
    return Reply.page(
            "matters/thread",
            thread.page(
                ui.as(visit.actor()),
                visit.actor(),
                visits.whole(visit),
                new MatterThread.Visit(path, path + "/photos/", form, kept, false)))
        .header("Cache-Control", "no-store");
  }

  @GetMapping("/verify")
  Reply verify(@PathVariable String token, HttpServletRequest request) {
    CaseFile c = visits.open(token, request).file();
    return Reply.page("matters/verify", VerifyPage.of(c.number(), PATH + token));
  }

  @GetMapping("/ledger")
  void ledger(
      @PathVariable String token, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PrivateVisits.Visit visit = visits.open(token, request);
    LedgerPages.download(files.export(), visit.actor(), visit.file(), response);
  }

  @GetMapping("/photos/{id}/{size:small|large}")
  ResponseEntity<Resource> photo(
      @PathVariable String token,
      @PathVariable UUID id,
      @PathVariable String size,
      HttpServletRequest request) {
    PrivateVisits.Visit visit = visits.open(token, request);
    return PhotoPages.picture(
        files
            .box()
            .of(visit.actor(), visit.file().key(), id, PhotoPages.isSmall(size)));
  }
}
