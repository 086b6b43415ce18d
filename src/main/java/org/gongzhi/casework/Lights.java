package org.gongzhi.casework;

import java.time.Instant;
import org.gongzhi.platform.html.Light;

/** 亮灯. Which light a case shows. */
public final class Lights {
  private Lights() {}

  /**
   * 绿 while more than a quarter of the time is left, then 黄, and 红 when it is over; 蓝 instead of 红 while
   * the lead has not even signed; a pause, the reporter's turn and the end have lights of their own.
   */
  public static Light of(CaseFile c, Procedure procedure, Instant now) {
    CaseClock clock = c.clock();
    if (clock.dueAt() == null || clock.warnAt() == null) return Light.DONE;
    if (clock.pause() != null) return Light.WAIT;
    Procedure.At at = procedure.at(c.stage());
    if (at.asksReporter()) return Light.YOU;
    if (!now.isBefore(clock.dueAt())) return at.unsigned() ? Light.BLUE : Light.RED;
    return now.isBefore(clock.warnAt()) ? Light.GREEN : Light.YELLOW;
  }
}
