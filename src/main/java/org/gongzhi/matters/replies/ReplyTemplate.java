package org.gongzhi.matters.replies;

import java.util.List;
import java.util.UUID;
import org.gongzhi.matters.MatterVerb;
import org.jspecify.annotations.Nullable;

/**
 * 常用答复, one version of it.
 *
 * @param area who published it: the community, or one above
 * @param version counts up per area
 * @param verb for which act
 * @param category for which class; null for every one
 * @param words with gaps, each a {@link Gap} in braces
 * @param active whether it is offered
 */
public record ReplyTemplate(
    String area,
    UUID id,
    int version,
    String name,
    MatterVerb verb,
    @Nullable String category,
    String words,
    boolean active) {
  /** The acts that are answers. */
  public static final List<MatterVerb> VERBS =
      List.of(
          MatterVerb.REPLY,
          MatterVerb.RESOLVE,
          MatterVerb.DECLINE,
          MatterVerb.ASK_MORE,
          MatterVerb.FEEDBACK);

  /** 空格. What is known of the matter and filled in. */
  public enum Gap {
    NUMBER,
    TITLE,
    PLACE,
    PARTY,
    DUE;

    /** As it is kept: {number}. */
    public String mark() {
      return "{" + name().toLowerCase(java.util.Locale.ROOT) + "}";
    }
  }

  /** The version this area itself has published; 0 when it goes by another's. */
  public int versionOf(String own) {
    return area.equals(own) ? version : 0;
  }

  /** Whether it is offered for this act on a matter of this class. */
  public boolean fits(MatterVerb act, @Nullable String of) {
    return active && verb == act && (category == null || category.equals(of));
  }
}
