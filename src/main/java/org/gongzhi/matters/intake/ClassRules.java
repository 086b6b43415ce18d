package org.gongzhi.matters.intake;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongzhi.matters.catalogue.Catalogue;
import org.gongzhi.matters.catalogue.MatterClass;
import org.gongzhi.understanding.classify.Classes.Likely;
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
    WordRules rules = words(catalogue);
    return in(
        catalogue,
        text ->
            rules.classify(text).stream()
                .map(g -> new Likely(g.code(), g.score(), g.words()))
                .toList());
  }

  /** By what somebody else finds likely; a class that is not in the catalogue is left out. */
  static ClassRules in(Catalogue catalogue, Function<String, List<Likely>> likely) {
    Map<String, MatterClass> byCode =
        catalogue.classes().stream().collect(Collectors.toMap(MatterClass::code, c -> c));
    return text ->
        likely.apply(text).stream()
            .flatMap(
                l ->
                    Stream.ofNullable(byCode.get(l.code()))
                        .map(c -> new Guess(c, l.words(), l.chance())))
            .toList();
  }

  /** The catalogue's keywords as rules. */
  static WordRules words(Catalogue catalogue) {
    return new WordRules(
        catalogue.classes().stream().map(c -> new ClassWords(c.code(), c.keywords())).toList());
  }
}
