package org.gongzhi.matters.web.intake;

import java.util.List;
import org.gongzhi.matters.web.KeptPhoto;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 代报. The first step: what somebody said or what was found.
 *
 * @param form what was typed
 * @param communities to choose from; one needs no choice
 * @param whose whether it is said for somebody or was found; one needs no choice
 * @param consents how somebody may have agreed to be spoken for
 * @param photos photos that were kept
 */
public record DeskReportPage(
    Form form,
    List<Choice> communities,
    List<Choice> whose,
    List<Choice> consents,
    List<KeptPhoto> photos) {

  /**
   * The second step: what was understood, to be put right.
   *
   * @param report the same as for a resident
   * @param community code of the community it is reported to
   */
  public record Look(ReportPage report, String community) {}
}
