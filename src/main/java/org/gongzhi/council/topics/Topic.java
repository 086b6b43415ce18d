package org.gongzhi.council.topics;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.council.router.Decider;
import org.gongzhi.council.router.Touch;
import org.gongzhi.voting.count.OwnersItem;
import org.jspecify.annotations.Nullable;

/**
 * 议题. What a topic has beside its case file.
 *
 * @param key its case
 * @param number the number people quote
 * @param quarter null for the whole community
 * @param households how many it touches; 0 when nobody knows
 * @param way who may bind
 * @param dates when
 * @param came what came of it so far
 * @param voice how much of it people share
 */
public record Topic(
    CaseKey key,
    String number,
    @Nullable UUID quarter,
    NewTopic.Text text,
    Raised raised,
    int households,
    Way way,
    Dates dates,
    Came came,
    Voice voice) {

  /**
   * 提出.
   *
   * @param proposer the person who proposed it; null for a hot topic
   * @param name as it is shown
   * @param rule the version of the area's rules it runs under
   * @param signatures how many must sign; 0 when none need to
   */
  public record Raised(
      NewTopic.Origin origin, @Nullable UUID proposer, String name, int rule, int signatures) {}

  /**
   * 去向.
   *
   * @param decider null until a person with a mandate confirmed it
   * @param item null unless owners decide
   * @param consents whether each household must agree for itself
   */
  public record Way(
      Set<Touch> touches,
      @Nullable Decider decider,
      @Nullable OwnersItem item,
      boolean consents) {}

  /**
   * @param publicAt when it was announced
   * @param opinionsUntil until when opinions are taken
   * @param postedUntil until when the result is posted
   * @param reviewUntil until when people judge what was done
   */
  public record Dates(
      @Nullable Instant publicAt,
      @Nullable Instant opinionsUntil,
      @Nullable Instant postedUntil,
      @Nullable Instant reviewUntil) {}

  /** 决定了什么. */
  public enum Result {
    /** 通过. */
    AGREED,
    /** 没有通过. */
    REFUSED
  }

  /**
   * @param rounds meetings that failed to agree
   * @param carriedOver meetings that put it off
   * @param opinion 协商意见; null until there is one
   * @param vote the vote it was put to; null while there is none
   * @param result null until decided
   * @param words what was decided, in words; empty until then
   */
  public record Came(
      int rounds,
      int carriedOver,
      @Nullable String opinion,
      @Nullable UUID vote,
      @Nullable Result result,
      String words) {}

  /**
   * 跨群支持.
   *
   * @param support of the proposal itself across groups, of a thousand; null while nobody answered
   * @param people how many answered anything
   */
  public record Voice(@Nullable Integer support, int people) {}

  public String area() {
    return key.area();
  }

  public String title() {
    return text.title();
  }

  /** Whether everybody may read it: what was decided is public, as the vote on it is (城市居民委员会组织法34). */
  boolean isPublic() {
    return dates.publicAt() != null && came.result() != null;
  }

  /** Whether residents may read it whatever stage it is in: they proposed it together, or it was announced. */
  boolean isOpenToNeighbours() {
    return raised.origin().kind() == NewTopic.Kind.JOINT || dates.publicAt() != null;
  }
}
