package org.gongzhi.matters;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongzhi.matters.catalogue.Catalogue;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.intake.ClassRules;
import org.gongzhi.matters.intake.Saying;
import org.gongzhi.understanding.classify.Classes;
import org.springframework.stereotype.Component;

/**
 * What reads a resident's words in an area: made once for each version of its catalogue; what was learned of
 * classes is asked anew every time.
 */
@Component
class Sayings {
  private final Catalogues catalogues;
  private final Classes classes;
  private final Map<String, Prepared> prepared = new ConcurrentHashMap<>();

  Sayings(Catalogues catalogues, Classes classes) {
    this.catalogues = catalogues;
    this.classes = classes;
  }

  private record Prepared(Catalogue catalogue, Saying saying) {}

  Saying of(String area) {
    Catalogue now = catalogues.of(area).catalogue();
    Prepared known = prepared.get(area);
    if (known == null || known.catalogue != now) {
      known = new Prepared(now, Saying.by(now, ClassRules.in(now, text -> classes.of(area, text))));
      prepared.put(area, known);
    }
    return known.saying;
  }
}
