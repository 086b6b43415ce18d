package org.gongzhi.matters.intake;

import java.util.List;
import org.gongzhi.matters.catalogue.Catalogue;
import org.gongzhi.matters.catalogue.MatterClass;

/**
 * 分类规则. Which classes a text may belong to. Keywords of the catalogue for now; a learning
 * classifier takes this place later.
 */
public interface ClassRules {
  /**
   * A class and what speaks for it.
   *
   * @param matterClass the class
   * @param words the words that decided, in the order of the text
   * @param score larger is better; comparable within one answer only
   */
  record Guess(MatterClass matterClass, List<String> words, double score) {}

  /** Best first; empty when nothing speaks for any class. */
  List<Guess> classify(String text);

  static ClassRules of(Catalogue catalogue) {
    return new KeywordRules(catalogue);
  }
}
