package org.gongzhi.matters.web;

import jakarta.servlet.http.HttpServletRequest;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.casework.CaseQuery.Whole;
import org.gongzhi.casework.Casework;
import org.gongzhi.people.PrivateLinks;
import org.gongzhi.platform.Actor;
import org.springframework.stereotype.Component;

/** Opens private links: who holds one acts as its person, under the masked name alone. */
@Component
class PrivateVisits {
  private final PrivateLinks links;
  private final Casework casework;
  private final CaseQuery cases;

  PrivateVisits(PrivateLinks links, Casework casework, CaseQuery cases) {
    this.links = links;
    this.casework = casework;
    this.cases = cases;
  }

  /** One visit: as whom, and to which matter. */
  record Visit(Actor actor, CaseFile file) {}

  /**
   * @throws org.gongzhi.platform.Refused as not found when the link opens nothing, or the matter is no
   *     longer this person's
   */
  Visit open(String token, HttpServletRequest request) {
    PrivateLinks.Opened opened = links.open(token, request.getRemoteAddr());
    Actor actor = Actor.resident(opened.person(), opened.name());
    return new Visit(actor, casework.find(actor, new CaseKey(opened.area(), opened.caseId())));
  }

  Whole whole(Visit visit) {
    return cases.whole(visit.actor(), visit.file().number());
  }
}
