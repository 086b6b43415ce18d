package org.gongzhi.matters;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.Term;
import org.gongzhi.matters.catalogue.Catalogue;
import org.gongzhi.matters.catalogue.Channel;
import org.gongzhi.matters.catalogue.MatterClass;
import org.gongzhi.matters.catalogue.TimeLimit;
import org.gongzhi.worktime.Limit;
import org.jspecify.annotations.Nullable;

/**
 * 交给谁、多久办. Where a matter goes once its class, kind and urgency are known.
 *
 * @param matterClass its class; null while nobody knows
 * @param lead the organisation that does the work
 * @param overseer the community
 * @param higher the street; null where there is none
 * @param terms its limits, each with its source
 */
public record Filed(
    @Nullable MatterClass matterClass,
    UUID lead,
    UUID overseer,
    @Nullable UUID higher,
    Term.Terms terms) {

  CaseFile.Parties parties(@Nullable UUID reporter) {
    return new CaseFile.Parties(reporter, lead, overseer, higher);
  }

  /** The limits of this catalogue for such a matter. */
  static Term.Terms terms(
      Catalogue catalogue, NewMatter.Filing filing, @Nullable Channel channel) {
    Map<String, Term> terms = new HashMap<>();
    for (TimeLimit.What what : TimeLimit.What.values()) {
      String code = filing.classCode() == null ? "" : filing.classCode();
      TimeLimit limit = catalogue.limit(what, code, filing.urgency(), filing.kind(), channel);
      terms.put(what.name(), new Term(Limit.parse(limit.limit()), limit.source()));
    }
    return new Term.Terms(terms);
  }
}
