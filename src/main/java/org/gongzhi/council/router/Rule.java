package org.gongzhi.council.router;

import org.gongzhi.council.router.Route.Elsewhere;
import org.gongzhi.voting.count.OwnersItem;
import org.jspecify.annotations.Nullable;

/**
 * 判断规则. One line of the table: what touches this is decided by that. The text a person reads is the message {@link #text},
 * where it comes from {@link #source}.
 */
public enum Rule {
  /** 违法、危险: nobody deliberates about it. */
  ENFORCED(Touch.PUBLIC_ORDER, Elsewhere.ENFORCEMENT),
  /** 纠纷 goes to mediation, with consent. */
  MEDIATED(Touch.DISPUTE, Elsewhere.MEDIATION),
  /** 筹集维修资金: 民法典278（六）. */
  FUND_RAISED(Touch.RAISE_FUND, OwnersItem.RAISE_FUND),
  /** 改建、重建: 民法典278（七）. */
  REBUILT(Touch.REBUILD, OwnersItem.REBUILD),
  /** 改变共有部分用途: 民法典278（八）. */
  USE_CHANGED(Touch.CHANGE_USE, OwnersItem.CHANGE_USE),
  /** 使用维修资金: 民法典278（五）. */
  FUND_SPENT(Touch.SPEND_FUND, OwnersItem.SPEND_FUND),
  /** 选聘、解聘物业: 民法典278（四）. */
  COMPANY_CHOSEN(Touch.PROPERTY_COMPANY, OwnersItem.COMPANY),
  /** 共有部分的其他重大事项: 民法典278（九）. */
  COMMON_PARTS(Touch.COMMON_PARTS, OwnersItem.OTHER),
  /** 各户的东西: each household for itself. */
  HOUSEHOLDS(Touch.SINGLE_HOUSEHOLDS, Decider.HOUSEHOLDS),
  /** 涉及全体居民. */
  EVERYBODY(Touch.ALL_RESIDENTS, Decider.REPRESENTATIVES),
  /** 大家怎么安排更好. */
  PREFERRED(Touch.PREFERENCE, Decider.COUNCIL),
  /** 小修小补 needs no deliberation. */
  REPAIRED(Touch.SMALL_REPAIR, Elsewhere.WORK);

  private final Touch touch;
  private final @Nullable Decider decider;
  private final @Nullable Elsewhere elsewhere;
  private final @Nullable OwnersItem item;

  Rule(Touch touch, Decider decider) {
    this(touch, decider, null, null);
  }

  Rule(Touch touch, OwnersItem item) {
    this(touch, Decider.OWNERS, null, item);
  }

  Rule(Touch touch, Elsewhere elsewhere) {
    this(touch, null, elsewhere, null);
  }

  Rule(
      Touch touch,
      @Nullable Decider decider,
      @Nullable Elsewhere elsewhere,
      @Nullable OwnersItem item) {
    this.touch = touch;
    this.decider = decider;
    this.elsewhere = elsewhere;
    this.item = item;
  }

  public Touch touch() {
    return touch;
  }

  @Nullable Decider decider() {
    return decider;
  }

  @Nullable Elsewhere elsewhere() {
    return elsewhere;
  }

  @Nullable OwnersItem item() {
    return item;
  }

  /** The message key of what it says. */
  public String text() {
    return "council.rule." + name();
  }

  /** The message key of where that is written. */
  public String source() {
    return "council.rule." + name() + ".source";
  }
}
