package org.gongzhi.matters;

import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.files.Photos;
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
   * Keeps a photo.
   *
   * @return its id, for the act that will carry it
   * @throws Refused as invalid when it is no picture we can read
   */
  public UUID keep(Actor actor, String area, InputStream picture) {
    UUID id = photos.keep(picture);
    store.photo(area, id, actor.person(), clock.instant());
    return id;
  }

  /** Whether this person sent the photo and no case has it yet. */
  public boolean isWaiting(Actor actor, UUID photo) {
    return store.isWaiting(photo, actor.person());
  }

  /** Whether the photo belongs to this case. Whether somebody may see the case is for the caller. */
  public boolean belongs(CaseKey key, UUID photo) {
    return store.belongs(key, photo);
  }

  /**
   * The picture, for whom the caller has found to be allowed to see it.
   *
   * @throws Refused as not found when the file is gone
   */
  public Resource picture(UUID photo, Photos.Size size) {
    return photos.open(photo, size);
  }
}
