package org.gongzhi.voting.count;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 规则. By what a vote is decided, as it was when the vote opened.
 *
 * @param body who decides
 * @param item for owners the item of 民法典278; null for others
 * @param gates how many must be there and how many must agree
 * @param relied the reading that counts; for others than owners there is only one
 * @param countRecused 回避的人: whether they count among all and among those present, though they cannot vote
 * @param silence 议事规则 on those who did not vote: the clause, word for word; empty if there is none
 * @param source what all this rests on
 */
public record Rule(
    Body body,
    @Nullable OwnersItem item,
    Gates gates,
    ReadingKind relied,
    boolean countRecused,
    String silence,
    String source) {

  /**
   * 两道门槛.
   *
   * @param taking who counts for the first one: those present, or those who took part
   * @param quorum share of all that must be there
   * @param base of whom the second share is taken
   * @param pass share of that base that must agree
   */
  public record Gates(Base taking, Threshold quorum, Base base, Threshold pass) {}

  private static final List<Measure> BOTH = List.of(Measure.HEADS, Measure.AREA);
  private static final List<Measure> HEADS = List.of(Measure.HEADS);

  public Rule {
    if ((body == Body.OWNERS) != (item != null))
      throw new IllegalArgumentException(body + " and item " + item);
    if (body != Body.OWNERS && (relied != ReadingKind.STRICT || !silence.isEmpty()))
      throw new IllegalArgumentException("only owners have several readings");
    if (relied == ReadingKind.RULES && silence.isEmpty())
      throw new IllegalArgumentException("no clause to rely on");
  }

  /** 民法典278: two thirds must take part; more than half of them must agree, or three quarters. */
  public static Rule owners(OwnersItem item, ReadingKind relied, String silence, String source) {
    return new Rule(Body.OWNERS, item, gatesOf(item), relied, true, silence, source);
  }

  /** 严格口径, and no clause about silence. */
  public static Rule owners(OwnersItem item) {
    return owners(item, ReadingKind.STRICT, "", "");
  }

  /** 居民会议: more than half must be there, more than half of those present must agree. */
  public static Rule residents(String source) {
    return plain(
        Body.RESIDENTS,
        new Gates(
            Base.PRESENT, Threshold.MORE_THAN_HALF, Base.PRESENT, Threshold.MORE_THAN_HALF),
        source);
  }

  /** 居民代表会议: two thirds must be there, more than half of those present must agree. */
  public static Rule representatives(String source) {
    return plain(
        Body.REPRESENTATIVES,
        new Gates(Base.PRESENT, Threshold.TWO_THIRDS, Base.PRESENT, Threshold.MORE_THAN_HALF),
        source);
  }

  /**
   * 居民议事会: no law gives a number, so both shares are the council's own.
   *
   * @param base 全体成员 or 到会成员
   */
  public static Rule council(Threshold quorum, Base base, Threshold pass, String source) {
    return plain(Body.COUNCIL, new Gates(Base.PRESENT, quorum, base, pass), source);
  }

  /** 动议: more for than against; a tie does not pass. The quorum is the council's. */
  public static Rule motion(Threshold quorum, String source) {
    return plain(
        Body.MOTION,
        new Gates(Base.PRESENT, quorum, Base.DECIDED, Threshold.MORE_THAN_HALF),
        source);
  }

  private static Rule plain(Body body, Gates gates, String source) {
    return new Rule(body, null, gates, ReadingKind.STRICT, true, "", source);
  }

  /** The same where those who step aside are left out of every count. */
  public Rule withoutRecused() {
    return new Rule(body, item, gates, relied, false, silence, source);
  }

  private static Gates gatesOf(OwnersItem item) {
    return new Gates(
        Base.PARTICIPANTS,
        Threshold.TWO_THIRDS,
        Base.PARTICIPANTS,
        item.isSpecial() ? Threshold.THREE_QUARTERS : Threshold.MORE_THAN_HALF);
  }

  /** Whether the shares are those the law demands of this body; where no law does, any are. */
  public boolean isLawful() {
    return switch (body) {
      case OWNERS -> item != null && gates.equals(gatesOf(item));
      case RESIDENTS -> gates.equals(residents("").gates);
      case REPRESENTATIVES -> gates.equals(representatives("").gates);
      case COUNCIL, MOTION -> true;
    };
  }

  /** By what votes are counted under it. */
  public List<Measure> measures() {
    return body == Body.OWNERS ? BOTH : HEADS;
  }
}
