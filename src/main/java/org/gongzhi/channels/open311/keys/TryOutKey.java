package org.gongzhi.channels.open311.keys;

import java.util.List;
import java.util.Optional;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Settings;
import org.springframework.stereotype.Component;

/**
 * 试用密钥. A key that an installation lays out for everybody, so that its page for developers can be tried line by line. The
 * demo has one; where people live there is none.
 */
@Component
public class TryOutKey {
  private static final String SETTING = "open311.tryout";
  private static final int PER_MINUTE = 60;

  private final Keys keys;
  private final Settings settings;

  TryOutKey(Keys keys, Settings settings) {
    this.keys = keys;
    this.settings = settings;
  }

  /**
   * Gives a key of this community and lays it out.
   *
   * @param name what its program is called in the thread of a matter
   * @throws org.gongzhi.platform.Refused as {@link Keys#give} does
   */
  public void layOut(Actor actor, String area, String name) {
    Client.Scope scope = new Client.Scope(List.of(area), List.of(), PER_MINUTE);
    settings.put(SETTING, keys.give(actor, area, name, scope));
  }

  /** The key; empty where none lies, or it was taken back. */
  public Optional<String> find() {
    return settings.find(SETTING).filter(keys::isGood);
  }
}
