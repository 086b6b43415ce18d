package org.gongzhi.matters.intake;

import org.gongzhi.platform.Refused.Sentence;

/**
 * 不转的话. A message that belongs to no matter, and why.
 *
 * @param message the message
 * @param reason why it stays in the chat
 */
public record LeftOut(ChatMessage message, Reason reason) {
  /** Why a message is nothing to be done. */
  public enum Reason {
    /** 谢谢. */
    THANKS,
    /** 好的、收到. */
    ACKNOWLEDGED,
    /** 我们15层好的. */
    FINE,
    /** [图片]: a picture cannot be read; it may be added by hand. */
    PICTURE,
    /** 通知: from those who do the work, to everybody. */
    NOTICE,
    /** 表情、标点. */
    WORDLESS,
    /** An answer to something that is not in the paste. */
    ANSWER_WITHOUT_MATTER,
    /** 闲谈. */
    CHATTER
  }

  /** The reason in words. */
  public Sentence why() {
    return Sentence.of("intake.leftOut." + reason);
  }
}
