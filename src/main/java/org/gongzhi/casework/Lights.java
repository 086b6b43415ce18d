package org.gongzhi.casework;

import java.time.Instant;
import org.gongzhi.platform.html.Light;

/** 亮灯. Which light a case shows. */
public final class Lights {
  /** The level from which a case is under special supervision (红牌). */
  static final int SUPERVISED = 3;

  private Lights() {}

  /**
   * 绿 while more than a quarter of the time is left, then 黄, also when the time was extended, and 红 when it
   * is over; 蓝 instead of 红 while the lead has not even signed; 黑 under special supervision; a pause, the
   * reporter's turn and the end have lights of their own.
   */
  public static Light of(CaseFile c, Procedure procedure, Instant now) {
    CaseClock clock = c.clock();
    if (clock.dueAt() == null || clock.warnAt() == null) return Light.DONE;
    Procedure.At at = procedure.at(c.stage());
    if (clock.pause() != null || at.waits()) return Light.WAIT;
    if (at.asksReporter()) return Light.YOU;
    if (clock.level() >= SUPERVISED) return Light.BLACK;
    if (!now.isBefore(clock.dueAt())) return at.unsigned() ? Light.BLUE : Light.RED;
    boolean ample = now.isBefore(clock.warnAt()) && c.tally().extended() == 0;
    return ample ? Light.GREEN : Light.YELLOW;
  }
}
