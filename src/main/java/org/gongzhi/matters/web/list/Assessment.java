package org.gongzhi.matters.web.list;

import java.util.Set;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.Outcome;
import org.gongzhi.matters.catalogue.MatterClass;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.people.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** 研判. Which road a matter takes, read off what is known of it, so that nobody fills it in. */
enum Assessment {
  /** 即办. */
  AT_ONCE,
  /** 议事. */
  DISCUSS,
  /** 调解. */
  MEDIATE,
  /** 转办. */
  PASS_ON,
  /** 解释. */
  EXPLAIN;

  /** 邻里、婚恋、相邻纠纷. */
  private static final String QUARRELS = "E01";

  private static final Set<String> OUTSIDE =
      Set.of(
          OrganisationKind.STREET.name(),
          OrganisationKind.DISTRICT_OFFICE.name(),
          OrganisationKind.UTILITY.name());

  static Assessment of(CaseFile c, @Nullable MatterClass matterClass, @Nullable MatterKind kind) {
    Outcome outcome = c.result().outcome();
    if (outcome == Outcome.DECLINED || outcome == Outcome.EXPLAINED || kind == MatterKind.QUESTION)
      return EXPLAIN;
    if (c.subject().urgency() == Urgency.DELIBERATIVE.ordinal() + 1) return DISCUSS;
    if (QUARRELS.equals(c.subject().category())) return MEDIATE;
    return matterClass != null && OUTSIDE.contains(matterClass.leadKind()) ? PASS_ON : AT_ONCE;
  }
}
