package org.gongzhi.council.opinions;

import org.jspecify.annotations.Nullable;

/**
 * 一句意见.
 *
 * @param no its number on the topic; 1 is the proposal itself
 * @param words as they were written; never changed
 * @param state whether it is shown
 * @param reason why it is not shown; null unless it is hidden
 * @param remark what whoever judged it adds; empty if nothing
 * @param judgedBy who judged; empty while it waits
 */
public record Statement(
    int no,
    String words,
    State state,
    @Nullable Reason reason,
    String remark,
    String judgedBy) {
  /** 待看, 已展示, 未展示. */
  public enum State {
    WAITING,
    SHOWN,
    HIDDEN;

    /** The message key of its name. */
    public String label() {
      return "opinions.state." + name();
    }
  }

  /** 不展示的理由. */
  public enum Reason {
    /** 辱骂、攻击他人. */
    ABUSE,
    /** 写了别人的隐私. */
    PRIVACY,
    /** 和议题无关. */
    OFF_TOPIC,
    /** 广告. */
    ADVERT,
    /** 和已有的意见一样. */
    REPEATED,
    /** 违法. */
    UNLAWFUL;

    /** The message key of its name. */
    public String label() {
      return "opinions.reason." + name();
    }
  }
}
