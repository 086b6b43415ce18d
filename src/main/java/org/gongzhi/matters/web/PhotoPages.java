package org.gongzhi.matters.web;

import java.time.Duration;
import java.util.UUID;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.matters.PhotoBox;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.html.Ui;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 照片. For whoever may see the matter they belong to; before they belong to one, for who sent them. */
@Controller
class PhotoPages {
  /** A picture never changes under its address, but nobody else may be shown it from a cache. */
  private static final CacheControl PRIVATE =
      CacheControl.maxAge(Duration.ofDays(7)).cachePrivate().immutable();

  private final PhotoBox box;
  private final CaseQuery cases;

  PhotoPages(PhotoBox box, CaseQuery cases) {
    this.box = box;
    this.cases = cases;
  }

  @GetMapping("/photos/waiting/{id}/{size:small|large}")
  ResponseEntity<Resource> waiting(Ui ui, @PathVariable UUID id, @PathVariable String size) {
    return picture(box.waiting(SignedIn.as(ui), id, isSmall(size)));
  }

  @GetMapping("/photos/{number}/{id}/{size:small|large}")
  ResponseEntity<Resource> ofMatter(
      Ui ui, @PathVariable String number, @PathVariable UUID id, @PathVariable String size) {
    Actor actor = SignedIn.as(ui);
    return picture(box.of(actor, cases.byNumber(actor, number).key(), id, isSmall(size)));
  }

  static boolean isSmall(String size) {
    return size.equals("small");
  }

  static ResponseEntity<Resource> picture(Resource jpeg) {
    return ResponseEntity.ok()
        .cacheControl(PRIVATE)
        .contentType(MediaType.IMAGE_JPEG)
        .body(jpeg);
  }
}
