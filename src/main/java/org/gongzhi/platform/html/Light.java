package org.gongzhi.platform.html;

import java.util.Locale;

/** 灯. Always shown with a shape and a word, never by colour alone. */
public enum Light {
  /** ● 按时. */
  GREEN,
  /** ▲ 快到期. */
  YELLOW,
  /** ■ 超期. */
  RED,
  /** ◆ 待签收. */
  BLUE,
  /** ✕ 红牌督办. */
  BLACK,
  /** ‖ 计时暂停. */
  WAIT,
  /** ○ 等您. */
  YOU,
  /** ○ 办结. */
  DONE;

  /** The value of {@code data-light}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
