package org.gongzhi.matters.web;

import java.time.Duration;
import java.util.UUID;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.matters.PhotoBox;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.files.Photos;
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

  /** Where a photo that belongs to no matter yet can be seen by who sent it. */
  static SayPage.Kept waiting(UUID id) {
    return new SayPage.Kept(id.toString(), "/photos/waiting/" + id + "/small");
  }

  @GetMapping("/photos/waiting/{id}/{size:small|large}")
  ResponseEntity<Resource> waiting(Ui ui, @PathVariable UUID id, @PathVariable String size) {
    Actor actor = SignedIn.as(ui);
    if (!box.isWaiting(actor, id)) throw Refused.notFound();
    return picture(box, id, size);
  }

  @GetMapping("/photos/{number}/{id}/{size:small|large}")
  ResponseEntity<Resource> ofMatter(
      Ui ui, @PathVariable String number, @PathVariable UUID id, @PathVariable String size) {
    Actor actor = SignedIn.as(ui);
    return picture(box, actor, cases.byNumber(actor, number).key(), id, size);
  }

  /**
   * A picture of a case the actor may see, or one they have just sent to it.
   *
   * @throws Refused as not found when it is another's
   */
  static ResponseEntity<Resource> picture(
      PhotoBox box, Actor actor, CaseKey key, UUID id, String size) {
    if (!box.belongs(key, id) && !box.isWaiting(actor, id)) throw Refused.notFound();
    return picture(box, id, size);
  }

  private static ResponseEntity<Resource> picture(PhotoBox box, UUID id, String size) {
    return ResponseEntity.ok()
        .cacheControl(PRIVATE)
        .contentType(MediaType.IMAGE_JPEG)
        .body(box.picture(id, size.equals("large") ? Photos.Size.LARGE : Photos.Size.SMALL));
  }
}
