package org.gongzhi.understanding.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongzhi.understanding.classify.Classes.Likely;
import org.gongzhi.understanding.classify.WordRules.Guess;
import org.jspecify.annotations.Nullable;

/**
 * 合判. What the words of the tree say together with what was learned. The more was learned from, the more it
 * is listened to; a class that is no longer in the tree is not proposed.
 */
final class Mixture {
  /** Score that a class gets for nothing, so that a single short word does not make sure. */
  private static final double DOUBT = 6;

  /** With so many lessons both are listened to alike. */
  private static final double EVEN = 150;

  /** Less is not worth showing. */
  private static final double LEAST = 0.02;

  private final WordRules rules;
  private final @Nullable ClassModel model;
  private final double share;

  /**
   * @param model null as long as nothing was learned
   * @param lessons how many it was learned from
   */
  Mixture(WordRules rules, @Nullable ClassModel model, int lessons) {
    this.rules = rules;
    this.model = model;
    this.share = model == null ? 0 : share(lessons);
  }

  /** How much is listened to what was learned from so many lessons. */
  static double share(int lessons) {
    return lessons / (lessons + EVEN);
  }

  List<Likely> of(String text) {
    List<Guess> guesses = rules.classify(text);
    double sum = DOUBT + guesses.stream().mapToDouble(Guess::score).sum();
    ClassModel.Reader reader = model == null ? null : model.new Reader();
    double[] chances = reader == null ? new double[0] : reader.chances(text);
    boolean heard = reader != null && reader.knowsAnything();
    double rest = heard ? 1 - share : 1;
    Map<String, Double> chance = new LinkedHashMap<>();
    Map<String, List<String>> words = new LinkedHashMap<>();
    for (Guess g : guesses) {
      chance.put(g.code(), rest * g.score() / sum);
      words.put(g.code(), g.words());
    }
    if (reader != null && heard) {
      List<String> labels = reader.labels();
      for (int k = 0; k < chances.length; k++)
        if (rules.codes().contains(labels.get(k)))
          chance.merge(labels.get(k), share * chances[k], Double::sum);
    }
    return likely(text, chance, words, heard ? reader : null);
  }

  private static List<Likely> likely(
      String text,
      Map<String, Double> chance,
      Map<String, List<String>> words,
      ClassModel.@Nullable Reader reader) {
    List<Likely> all = new ArrayList<>();
    chance.forEach(
        (code, p) -> {
          if (p >= LEAST || words.containsKey(code))
            all.add(new Likely(code, p, words.getOrDefault(code, List.of())));
        });
    all.sort(Comparator.comparingDouble(Likely::chance).reversed());
    if (reader != null && !all.isEmpty() && all.getFirst().words().isEmpty()) {
      Likely best = all.getFirst();
      all.set(0, new Likely(best.code(), best.chance(), reader.words(text, best.code())));
    }
    return all;
  }
}
