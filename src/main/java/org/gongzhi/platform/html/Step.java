package org.gongzhi.platform.html;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 经过的一步. One act of a thread, as shown.
 *
 * @param mark how it is marked
 * @param title what was done: 签收
 * @param by who did it: 吕师傅 · 米亚物业; empty if the title says it
 * @param at when
 * @param story what belongs to it
 */
public record Step(Mark mark, String title, String by, Instant at, Story story) {
  /** 最近一步, 暂停, 已经过去. */
  public enum Mark {
    NOW("now"),
    WAIT("wait"),
    PAST(null);

    private final @Nullable String css;

    Mark(@Nullable String css) {
      this.css = css;
    }

    public @Nullable String css() {
      return css;
    }
  }

  /**
   * @param quote the words of a resident, unchanged; empty if none
   * @param note what the acting person wrote; empty if none
   * @param fact what the record adds: by which rule, on whose behalf; empty if nothing
   * @param photos pictures that came with it
   * @param see where more is to be read; null for nowhere
   */
  public record Story(
      String quote, String note, String fact, List<Photo> photos, @Nullable See see) {}

  /** 看那里. */
  public record See(String label, String href) {}
}
