package org.gongzhi.matters.web.catalogue;

import org.gongzhi.matters.Workplaces;
import org.gongzhi.matters.catalogue.Catalogue;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.places.Area;
import org.gongzhi.places.Areas;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.springframework.stereotype.Component;

/** Finds the catalogue that somebody works by, and publishes what they changed of it. */
@Component
class CatalogueDesk {
  private final Workplaces workplaces;
  private final Catalogues catalogues;
  private final Areas areas;

  CatalogueDesk(Workplaces workplaces, Catalogues catalogues, Areas areas) {
    this.workplaces = workplaces;
    this.catalogues = catalogues;
    this.areas = areas;
  }

  /**
   * The catalogue in force where somebody works.
   *
   * @param area the area they work in
   * @param published what is in force there, maybe published above it
   */
  record InForce(String area, Catalogues.Published published) {
    Catalogue catalogue() {
      return published.catalogue();
    }

    /** What a change is made on: the version of this very area. */
    int version() {
      return published.versionOf(area);
    }
  }

  /**
   * @throws Refused as not found for who does not work here
   */
  InForce inForce(Actor actor) {
    String area = workplaces.of(actor);
    return new InForce(area, catalogues.of(area));
  }

  /**
   * The same, for who wants to change it.
   *
   * @throws Refused as not found for who may not
   */
  InForce forChange(Actor actor) {
    InForce now = inForce(actor);
    if (!Catalogues.mayPublish(actor, now.area())) throw Refused.notFound();
    return now;
  }

  void publish(Actor actor, InForce now, int seen, Catalogue changed, String remark) {
    catalogues.publish(actor, now.area(), seen, changed, remark);
  }

  /** Whose version is in force. */
  Sentence whose(InForce now) {
    Catalogues.Published p = now.published();
    String own = name(now.area());
    if (p.version() == 0) return Sentence.of("catalogue.starting", own);
    return now.version() == 0
        ? Sentence.of("catalogue.inherited", own, name(p.area()), p.version())
        : Sentence.of("catalogue.own", own, p.version());
  }

  private String name(String area) {
    return areas.find(area).map(Area::name).orElse(area);
  }
}
