package org.gongzhi.matters.notices;

import java.util.Locale;
import org.gongzhi.people.notices.Heading;
import org.gongzhi.people.notices.NoticeKind;
import org.gongzhi.people.notices.Pace;

/** 事项消息的种类. Its sentence is {@code notice.matter.<name>}, with hyphens. */
enum MatterNotice {
  /** 替您登记了. */
  RECEIVED(Heading.MINE, Pace.DAILY),
  /** 受理并派单. */
  DISPATCHED(Heading.MINE, Pace.DAILY),
  /** 不予受理. */
  DECLINED(Heading.MINE, Pace.AT_ONCE),
  /** 签收. */
  TAKEN_UP(Heading.MINE, Pace.DAILY),
  /** 改派. */
  MOVED(Heading.MINE, Pace.DAILY),
  /** 回复. */
  REPLIED(Heading.MINE, Pace.DAILY),
  /** 请补充. */
  ASKED_FOR_MORE(Heading.MINE, Pace.AT_ONCE),
  /** 暂停计时. */
  PAUSED(Heading.MINE, Pace.DAILY),
  /** 恢复计时. */
  RESUMED(Heading.MINE, Pace.DAILY),
  /** 延期. */
  EXTENDED(Heading.MINE, Pace.DAILY),
  /** 挂账. */
  HELD(Heading.MINE, Pace.DAILY),
  /** 销账. */
  RELEASED(Heading.MINE, Pace.DAILY),
  /** 转议事、转调解. */
  CARRIED(Heading.MINE, Pace.DAILY),
  /** 并入另一件. */
  MERGED(Heading.MINE, Pace.DAILY),
  /** 办完了，请评价. */
  PLEASE_RATE(Heading.MINE, Pace.AT_ONCE),
  /** 重新办. */
  REOPENED(Heading.MINE, Pace.DAILY),
  /** 办结了. */
  CLOSED(Heading.MINE, Pace.DAILY),

  /** 派给您单位. */
  ASSIGNED(Heading.WORK, Pace.AT_ONCE),
  /** 不用你们办了: it went to somebody else. */
  TAKEN_AWAY(Heading.WORK, Pace.AT_ONCE),
  /** 请审核. */
  REVIEW(Heading.WORK, Pace.AT_ONCE),
  /** 同意. */
  GRANTED(Heading.WORK, Pace.AT_ONCE),
  /** 不同意. */
  REFUSED(Heading.WORK, Pace.AT_ONCE),
  /** 可以接着办. */
  GOES_ON(Heading.WORK, Pace.AT_ONCE),
  /** 请协办. */
  HELP_ASKED(Heading.WORK, Pace.AT_ONCE),
  /** 协办答复. */
  HELP_GIVEN(Heading.WORK, Pace.DAILY),
  /** 督办单. */
  LETTER(Heading.WORK, Pace.AT_ONCE),
  /** 督办单答复. */
  LETTER_ANSWERED(Heading.WORK, Pace.DAILY),
  /** 催一催, 补充一句. */
  REPORTER_SAID(Heading.WORK, Pace.AT_ONCE),
  /** 没解决，重办. */
  REDO(Heading.WORK, Pace.AT_ONCE),
  /** 评价来了. */
  ANSWERED(Heading.WORK, Pace.DAILY),
  /** 撤回. */
  WITHDRAWN(Heading.WORK, Pace.DAILY),
  /** 又有人反映. */
  REPEATED(Heading.WORK, Pace.DAILY),
  /** 快到期. */
  DUE_SOON(Heading.WORK, Pace.AT_ONCE),
  /** 超期. */
  OVERDUE(Heading.WORK, Pace.AT_ONCE),
  /** 超期，报到您这里. */
  OVERDUE_SEEN(Heading.WORK, Pace.AT_ONCE),
  /** 提醒. */
  REMINDED(Heading.WORK, Pace.AT_ONCE),

  /** 关注的事有进展. */
  WATCHED(Heading.WATCHED, Pace.DAILY),
  /** 也遇到的事有进展: of a matter they may not see. */
  SHARED(Heading.WATCHED, Pace.DAILY);

  private final NoticeKind kind;

  MatterNotice(Heading heading, Pace pace) {
    String code = "matter." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.kind = new NoticeKind(code, heading, pace);
  }

  NoticeKind kind() {
    return kind;
  }

  /** Of a 特急 matter whoever works on it is woken, and whoever reported it hears at once, by day. */
  Pace pace(boolean critical) {
    if (!critical) return kind.pace();
    return switch (kind.heading()) {
      case WORK -> Pace.EVEN_AT_NIGHT;
      case MINE -> Pace.AT_ONCE;
      case WATCHED, TOGETHER -> kind.pace();
    };
  }
}
