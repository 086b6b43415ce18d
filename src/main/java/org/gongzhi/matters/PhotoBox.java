package org.gongzhi.matters;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.files.Photos;
import org.gongzhi.platform.files.StoredPhoto;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/**
 * 照片盒. Photos on their way to a matter: kept the moment they arrive, whoever sent them owns them until an
 * act carries them into a case.
 */
@Service
public class PhotoBox {
  private final Photos photos;
  private final MatterStore store;
  private final Clock clock;

  PhotoBox(Photos photos, MatterStore store, Clock clock) {
    this.photos = photos;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Keeps the photos of one message, all or none.
   *
   * @return their ids, for the act that will carry them
   * @throws Refused as invalid with a sentence that says which one is wrong
   */
  public List<UUID> keep(Actor actor, String area, List<? extends InputStreamSource> sent) {
    List<UUID> ids = photos.store(area, sent).stream().map(StoredPhoto::id).toList();
    ids.forEach(id -> store.photo(area, id, actor.person(), clock.instant()));
    return ids;
  }

  /**
   * A photo that no case has yet, for who sent it.
   *
   * @throws Refused as not found for anybody else
   */
  public Resource waiting(Actor actor, UUID photo, boolean thumbnail) {
    String area = store.areaOfWaiting(photo, actor.person()).orElseThrow(Refused::notFound);
    return photos.open(area, photo, thumbnail);
  }

  /**
   * A photo of a case the caller has found the actor may see, or one they are about to give to it.
   *
   * @throws Refused as not found when it is another's
   */
  public Resource of(Actor actor, CaseKey key, UUID photo, boolean thumbnail) {
    return store.belongs(key, photo)
        ? photos.open(key.area(), photo, thumbnail)
        : waiting(actor, photo, thumbnail);
  }
}
