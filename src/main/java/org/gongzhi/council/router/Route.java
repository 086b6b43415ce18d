package org.gongzhi.council.router;

import java.util.List;
import org.gongzhi.voting.count.OwnersItem;
import org.jspecify.annotations.Nullable;

/**
 * 去向. Where a topic goes, and why.
 *
 * @param decider who decides; null when nobody has to and it goes elsewhere
 * @param elsewhere the other road; null when somebody decides
 * @param item the item of 民法典278; null unless owners decide
 * @param consents whether each household it touches must agree for itself, too
 * @param why the rules that led here, the deciding one first
 */
public record Route(
    @Nullable Decider decider,
    @Nullable Elsewhere elsewhere,
    @Nullable OwnersItem item,
    boolean consents,
    List<Rule> why) {

  /** 另一条路. */
  public enum Elsewhere {
    /** 直接办: somebody has the duty; no deliberation is needed. */
    WORK,
    /** 调解. */
    MEDIATION,
    /** 行政执法, or 110 and 119. */
    ENFORCEMENT;

    /** The message key of its name. */
    public String label() {
      return "council.elsewhere." + name();
    }
  }
}
