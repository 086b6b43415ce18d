package org.gongzhi.matters.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * 时限. One row of the list of limits: by when something must have happened, for which matters, and
 * who says so. An empty condition fits every matter; the first row of the list that fits is the one
 * that counts, so rows stand from the particular to the general.
 *
 * @param what what must have happened
 * @param urgency only matters of this urgency
 * @param classCode only this class
 * @param kind only this kind
 * @param channel only this hotline channel
 * @param limit text form of a worktime limit: “5 WORKING_DAYS”
 * @param source the rule it comes from: “蚌政热线〔2019〕1号”
 * @param remark what a reader of the rule should know; may be empty
 */
public record TimeLimit(
    What what,
    @Nullable Urgency urgency,
    @Nullable String classCode,
    @Nullable MatterKind kind,
    @Nullable Channel channel,
    String limit,
    String source,
    String remark) {
  /** What a limit is for. */
  public enum What {
    /** 签收. */
    ACKNOWLEDGE,
    /** 首次联系: the reporter has heard from whoever is responsible. */
    FIRST_CONTACT,
    /** 办结. */
    RESOLVE,
    /** 受理: somebody has said whose it is. */
    ACCEPT,
    /** 等群众确认: after it the reporter's silence is recorded as silence. */
    CONFIRM,
    /** 暂停复查: when a pause must be looked at again. */
    PAUSE,
    /** 重新打开: how long after closing the reporter may reopen; then the matter goes to the archive. */
    REOPEN,
    /** 审核: by when somebody decides on what the lead asks for. */
    REVIEW,
    /** 等补充: after it the clock goes on without what the reporter was asked. */
    SUPPLEMENT,
    /** 延期: how far beyond the promise the new day may lie. */
    EXTEND,
    /** 挂账: how far the day may lie on which a held matter is looked at again. */
    HOLD,
    /** 协办: how long a co-handler usually has. */
    ASSIST,
    /** 督办反馈: how long an answer to a letter of oversight may take. */
    FEEDBACK
  }

  boolean fits(
      What what,
      String classCode,
      Urgency urgency,
      @Nullable MatterKind kind,
      @Nullable Channel channel) {
    return this.what == what
        && (this.urgency == null || this.urgency == urgency)
        && (this.classCode == null || this.classCode.equals(classCode))
        && (this.kind == null || this.kind == kind)
        && (this.channel == null || this.channel == channel);
  }

  /** Whether it fits every matter of its urgency, or every matter at all. */
  boolean unconditional() {
    return classCode == null && kind == null && channel == null;
  }
}
