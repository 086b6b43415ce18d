package org.gongzhi.matters.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongzhi.matters.PhotoBox;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.files.Photos;
import org.gongzhi.platform.html.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Keeps the photos of a form at once, so that a refused form need not ask for them again. */
@Component
public class SentPhotos {
  private final PhotoBox box;

  SentPhotos(PhotoBox box) {
    this.box = box;
  }

  /**
   * What came of the photos of a form.
   *
   * @param ids those kept before and now
   * @param trouble why one could not be kept; null when all could
   */
  public record Kept(List<UUID> ids, @Nullable Refused trouble) {
    public Form told(Form form) {
      return trouble == null ? form : form.refused(trouble);
    }
  }

  /**
   * @param sent what came with the form; null or empty files when nothing was chosen
   */
  public Kept keep(Actor actor, String area, Form form, @Nullable List<MultipartFile> sent) {
    List<UUID> before =
        form.all("kept").stream()
            .flatMap(id -> parsed(id).stream())
            .distinct()
            .limit(Photos.MOST)
            .toList();
    List<MultipartFile> files =
        sent == null ? List.of() : sent.stream().filter(f -> !f.isEmpty()).toList();
    int all = before.size() + files.size();
    try {
      if (all > Photos.MOST) throw Refused.invalid("photo", "photo.tooMany", Photos.MOST, all);
      List<UUID> now = files.isEmpty() ? List.of() : box.keep(actor, area, files);
      return new Kept(Stream.concat(before.stream(), now.stream()).toList(), null);
    } catch (Refused r) {
      return new Kept(before, r);
    }
  }

  private static List<UUID> parsed(String id) {
    try {
      return List.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
