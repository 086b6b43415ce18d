package org.gongzhi.council.meetings;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.people.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * 议程的一项.
 *
 * @param no its number in the meeting, for good
 * @param position where it stands on the list
 * @param source why it is on the table
 * @param concerns whose business it is
 * @param subject the case it came from; null if it was put by hand
 * @param weight how many follow it, or how many days it is late
 * @param round 第几次上会
 */
public record Item(
    int no,
    int position,
    Source source,
    Words words,
    Set<OrganisationKind> concerns,
    @Nullable Subject subject,
    int weight,
    int round,
    Course course) {
  /** 来源. In the order of the agenda. */
  public enum Source {
    /** 上次没议成. */
    CARRIED,
    /** 到期没办完的任务. */
    TASK,
    /** 超期的诉求. */
    OVERDUE,
    /** 关注最多的诉求. */
    FOLLOWED,
    /** 各方都认同的议题. */
    SUPPORT,
    /** 会前提出的. */
    HAND;

    /** The message key of its name. */
    public String label() {
      return "council.source." + name();
    }
  }

  /** 结论. */
  public enum Conclusion {
    /** 达成共识. */
    AGREED,
    /** 部分共识. */
    PARTLY,
    /** 提请居民代表会议. */
    TO_REPRESENTATIVES,
    /** 提请业主大会. */
    TO_OWNERS,
    /** 报街道. */
    TO_STREET,
    /** 未达成，下次再议. */
    CARRIED;

    /** The message key of its name. */
    public String label() {
      return "council.conclusion." + name();
    }
  }

  /**
   * @param story 情况说明
   * @param plans 方案与费用测算
   * @param gate 党组织把关意见
   */
  public record Words(String title, String story, String plans, String gate) {}

  /** A case of another room. */
  public record Subject(String kind, UUID id, String link) {}

  /**
   * @param begunAt since when it is on the table
   * @param decision 决定, word for word
   */
  public record Course(
      @Nullable Instant begunAt,
      @Nullable Instant endedAt,
      @Nullable Conclusion outcome,
      String decision) {
    public boolean now() {
      return begunAt != null && endedAt == null;
    }
  }
}
