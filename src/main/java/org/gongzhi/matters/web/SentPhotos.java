package org.gongzhi.matters.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongzhi.matters.PhotoBox;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Keeps the photos of a form at once, so that a refused form need not ask for them again. */
@Component
class SentPhotos {
  /** Photos of one report or act; more say no more. */
  private static final int MOST = 9;

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
  record Kept(List<UUID> ids, @Nullable Refused trouble) {
    Form told(Form form) {
      return trouble == null ? form : form.refused(trouble);
    }
  }

  /**
   * @param sent what came with the form; null or empty files when nothing was chosen
   */
  Kept keep(Actor actor, String area, Form form, @Nullable List<MultipartFile> sent) {
    List<UUID> ids = new ArrayList<>();
    form.all("kept").forEach(id -> ids.addAll(parsed(id)));
    Refused trouble = null;
    for (MultipartFile file : sent == null ? List.<MultipartFile>of() : sent) {
      if (file.isEmpty()) continue;
      try {
        if (ids.size() >= MOST) throw Refused.invalid("photo", "photo.tooMany", MOST);
        ids.add(keep(actor, area, file));
      } catch (Refused r) {
        trouble = trouble == null ? r : trouble;
      }
    }
    return new Kept(ids.stream().distinct().limit(MOST).toList(), trouble);
  }

  private UUID keep(Actor actor, String area, MultipartFile file) {
    try (InputStream in = file.getInputStream()) {
      return box.keep(actor, area, in);
    } catch (IOException e) {
      throw Refused.invalid("photo", "photo.lost");
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
