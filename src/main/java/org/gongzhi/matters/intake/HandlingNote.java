package org.gongzhi.matters.intake;

import org.gongzhi.platform.Refused.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * 办理记录. A later message that answers a matter.
 *
 * @param message the message, unchanged
 * @param says how far the matter is by it
 * @param promise what it promises, if anything
 */
public record HandlingNote(ChatMessage message, Says says, @Nullable Promise promise) {
  /** How far the matter is. */
  public enum Says {
    /** 收到. */
    RECEIVED,
    /** 在办: somebody was called, somebody will come. */
    UNDERWAY,
    /** 办好了. */
    DONE;

    /** In words. */
    public Sentence sentence() {
      return Sentence.of("intake.says." + this);
    }
  }
}
