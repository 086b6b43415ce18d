package org.gongzhi.matters;

import java.util.List;
import java.util.UUID;
import org.gongzhi.matters.catalogue.Channel;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * 一件事 as it is raised, after somebody has looked at what the system understood.
 *
 * @param area where
 * @param title one line
 * @param text the reporter's own words, unchanged
 * @param filing class, kind and urgency as confirmed
 * @param where the place
 * @param reporter whose matter it is
 * @param source how it reached us
 * @param photos photos sent before by the same actor
 * @param key idempotency key: the same key raises one matter
 */
public record NewMatter(
    String area,
    String title,
    String text,
    Filing filing,
    Where where,
    Reporter reporter,
    Source source,
    List<UUID> photos,
    String key) {

  /** The same matter, come another way. */
  public NewMatter from(Source other) {
    return new NewMatter(area, title, text, filing, where, reporter, other, photos, key);
  }

  /**
   * 归类.
   *
   * @param classCode class of the area's catalogue; null when nobody can say, so that the community
   *     looks first
   * @param kind what the resident wants
   * @param urgency how fast it must move
   */
  public record Filing(@Nullable String classCode, MatterKind kind, Urgency urgency) {}

  /**
   * 地点.
   *
   * @param quarter the residential quarter, null when it is in none
   * @param building the building, null when unknown
   * @param entrance 单元, empty when unknown
   * @param floor 楼层, empty when unknown
   * @param room 室, empty when unknown; never shown in public
   * @param words the place as people say it
   */
  public record Where(
      @Nullable UUID quarter,
      @Nullable UUID building,
      String entrance,
      String floor,
      String room,
      String words) {}

  /** 反映人. Whose matter it is. */
  public sealed interface Reporter {
    /** 本人. The actor themself. */
    record Self() implements Reporter {}

    /**
     * 代报. Somebody the actor speaks for.
     *
     * @param name the name they go by
     * @param phone their telephone, null when not given
     * @param consent how they agreed
     */
    record OnBehalf(String name, @Nullable String phone, Consent consent) implements Reporter {}

    /**
     * 认识的人. Somebody who said it in another room, from where it is passed on.
     *
     * @param name as it may be shown
     */
    record Known(UUID person, String name) implements Reporter {}

    /** 没有人反映: it was found or foreseen, and nobody is asked afterwards. */
    record Nobody() implements Reporter {}

    /**
     * 别处的用户. Somebody who spoke for themself, to another system that sends it on.
     *
     * @param name the name they go by there; null when the system tells none, and then it is the reporter
     * @param phone their telephone, null when not given
     */
    record Elsewhere(@Nullable String name, @Nullable String phone) implements Reporter {}
  }

  /** 同意方式. How a person agreed to be spoken for. */
  public enum Consent {
    /** 当面. */
    SPOKEN,
    /** 电话. */
    TELEPHONE,
    /** 在群里说明. */
    GROUP,
    /** 书面. */
    PAPER
  }

  /** 来源. How a matter reached us. */
  public enum Source {
    /** 居民自报. */
    SELF,
    /** 居民微信群. */
    GROUP_CHAT,
    /** 网格员、社工代报. */
    ON_BEHALF,
    /** 一组一会成员发现. */
    FOUND,
    /** 入户走访. */
    VISIT,
    /** 12345, by telephone. */
    HOTLINE,
    /** 12345 的网上渠道, 省长热线 included. */
    HOTLINE_ONLINE,
    /** 未诉先办. */
    AHEAD,
    /** 巡查. */
    ROUND,
    /** 业主接待日. */
    OWNERS_DAY,
    /** 别的平台, through Open311. */
    OPEN311;

    /** The channel of the hotline, whose limits it has; null when it came another way. */
    @Nullable Channel channel() {
      return switch (this) {
        case HOTLINE -> Channel.PHONE;
        case HOTLINE_ONLINE -> Channel.ONLINE;
        default -> null;
      };
    }
  }
}
