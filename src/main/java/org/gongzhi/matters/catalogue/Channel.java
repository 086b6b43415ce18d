package org.gongzhi.matters.catalogue;

/**
 * 受理渠道. The hotline channels that have a limit of their own; a matter that came another way (a
 * group chat, a visit, the community's own page) has none.
 */
public enum Channel {
  /** 电话渠道. */
  PHONE,
  /** 网上渠道, 省长热线 included. */
  ONLINE
}
