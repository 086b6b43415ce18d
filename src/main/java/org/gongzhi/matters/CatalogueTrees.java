package org.gongzhi.matters;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongzhi.matters.catalogue.Catalogue;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.intake.ClassRules;
import org.gongzhi.understanding.classify.ClassTrees;
import org.gongzhi.understanding.classify.WordRules;
import org.springframework.stereotype.Component;

/** Hands the class tree of the catalogue in force to the room that understands. */
@Component
class CatalogueTrees implements ClassTrees {
  private record Prepared(Catalogue catalogue, WordRules rules) {}

  private final Catalogues catalogues;
  private final Map<String, Prepared> prepared = new ConcurrentHashMap<>();

  CatalogueTrees(Catalogues catalogues) {
    this.catalogues = catalogues;
  }

  /** Reading a catalogue's words takes longer than reading a text, so it is done once a version. */
  @Override
  public WordRules of(String area) {
    Catalogue now = catalogues.of(area).catalogue();
    Prepared known = prepared.get(area);
    if (known == null || known.catalogue != now) {
      known = new Prepared(now, ClassRules.words(now));
      prepared.put(area, known);
    }
    return known.rules;
  }
}
