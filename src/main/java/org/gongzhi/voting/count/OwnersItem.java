package org.gongzhi.voting.count;

import java.util.Optional;

/** 业主共同决定的事项. The items of 民法典278第一款; the constant's place is the item's number. */
public enum OwnersItem {
  /** （一）制定和修改业主大会议事规则. */
  PROCEDURE(false),
  /** （二）制定和修改管理规约. */
  COVENANT(false),
  /** （三）选举业主委员会或者更换业主委员会成员. */
  COMMITTEE(false),
  /** （四）选聘和解聘物业服务企业或者其他管理人. */
  COMPANY(false),
  /** （五）使用建筑物及其附属设施的维修资金. */
  SPEND_FUND(false),
  /** （六）筹集建筑物及其附属设施的维修资金. */
  RAISE_FUND(true),
  /** （七）改建、重建建筑物及其附属设施. */
  REBUILD(true),
  /** （八）改变共有部分的用途或者利用共有部分从事经营活动. */
  CHANGE_USE(true),
  /** （九）有关共有和共同管理权利的其他重大事项. */
  OTHER(false);

  private final boolean special;

  OwnersItem(boolean special) {
    this.special = special;
  }

  /** 第几项, from 1. */
  public int number() {
    return ordinal() + 1;
  }

  /** Whether three quarters are needed. */
  public boolean isSpecial() {
    return special;
  }

  /** The message key of its name. */
  public String label() {
    return "voting.item." + name();
  }

  public static Optional<OwnersItem> numbered(long number) {
    return number < 1 || number > values().length
        ? Optional.empty()
        : Optional.of(values()[(int) number - 1]);
  }
}
