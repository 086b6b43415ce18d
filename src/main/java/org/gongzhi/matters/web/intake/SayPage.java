package org.gongzhi.matters.web.intake;

import java.util.List;
import org.gongzhi.matters.web.KeptPhoto;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;

/**
 * 说说您的问题. The one box, as a page of its own: when something is wrong with what was said, and for who
 * speaks on behalf of somebody.
 *
 * @param form what was typed
 * @param said the report itself
 */
public record SayPage(Form form, Said said) {
  /**
   * A report on its way.
   *
   * @param text the words
   * @param photos photos that were kept
   * @param consents how somebody may have agreed to be spoken for; empty when one speaks for oneself
   */
  public record Said(String text, List<KeptPhoto> photos, List<Choice> consents) {
    public boolean onBehalf() {
      return !consents.isEmpty();
    }
  }
}
