package org.gongzhi.matters.intake;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongzhi.matters.catalogue.Catalogue;
import org.gongzhi.matters.catalogue.MatterClass;
import org.gongzhi.understanding.classify.WordRules;
import org.gongzhi.understanding.classify.WordRules.ClassWords;

/** 分类. Which classes of a catalogue a text may belong to. */
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

  /** By the catalogue's own keywords. */
  static ClassRules of(Catalogue catalogue) {
    Map<String, MatterClass> byCode =
        catalogue.classes().stream().collect(Collectors.toMap(MatterClass::code, c -> c));
    WordRules rules =
        new WordRules(
            catalogue.classes().stream()
                .map(c -> new ClassWords(c.code(), c.keywords()))
                .toList());
    return text ->
        rules.classify(text).stream()
            .map(g -> new Guess(requireNonNull(byCode.get(g.code())), g.words(), g.score()))
            .toList();
  }
}
