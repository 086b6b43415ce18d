package org.gongzhi.understanding.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongzhi.understanding.PlainText;
import org.gongzhi.understanding.Sentences;
import org.gongzhi.understanding.Words;

/**
 * 关键词分类. Files a text by the words of the class tree alone, before anything was learned. The class whose
 * words say most wins: a word counts its length squared, for long words mean one thing (停车棚) and short
 * ones many (停车); a word inside a longer one that matched does not count. A combination (“楼道+灯”) counts
 * when its parts stand in one sentence, and a little less than a word. Who writes much says first what it
 * is about, so of a long text the beginning counts most.
 */
public final class WordRules {
  private static final double LOOSE = 0.8;

  /** How much more the title, or the first sentence of a long text, says than the rest. */
  private static final double HEAD = 3;

  /** Characters up to which every sentence counts alike. */
  private static final int SHORT = 80;

  /** After so many sentences the rest counts half. */
  private static final double FADES = 4;

  /** 一类的词. A class and its keywords; “楼道+灯” are two that stand in one sentence. */
  public record ClassWords(String code, List<String> keywords) {
    public ClassWords {
      keywords = List.copyOf(keywords);
    }
  }

  /**
   * A class and what speaks for it.
   *
   * @param code the class
   * @param words the words that decided, in the order of the text
   * @param score larger is better; comparable within one answer only
   */
  public record Guess(String code, List<String> words, double score) {
    public Guess {
      words = List.copyOf(words);
    }
  }

  private record Pair(String code, List<String> parts) {}

  private final Map<String, String> classByWord = new HashMap<>();
  private final Map<String, List<Pair>> pairsByFirst = new HashMap<>();
  private final Set<String> codes;
  private final Words words;
  private final Words firsts;

  public WordRules(List<ClassWords> tree) {
    codes = tree.stream().map(ClassWords::code).collect(Collectors.toUnmodifiableSet());
    for (ClassWords c : tree) {
      for (String keyword : c.keywords()) {
        List<String> parts = List.of(keyword.split("\\+"));
        if (parts.size() == 1) {
          classByWord.put(keyword, c.code());
        } else {
          pairsByFirst
              .computeIfAbsent(parts.getFirst(), _ -> new ArrayList<>())
              .add(new Pair(c.code(), parts));
        }
      }
    }
    words = new Words(classByWord.keySet());
    firsts = new Words(pairsByFirst.keySet());
    // “楼道” must be found where “楼道里” begins
    Map<String, List<Pair>> own = Map.copyOf(pairsByFirst);
    pairsByFirst.replaceAll(
        (first, _) ->
            own.entrySet().stream()
                .filter(e -> first.startsWith(e.getKey()))
                .flatMap(e -> e.getValue().stream())
                .toList());
  }

  /** The classes of the tree. */
  Set<String> codes() {
    return codes;
  }

  /** What speaks for one class while the text is read; words keyed by where they stand. */
  private static final class Tally {
    final TreeMap<Integer, String> words = new TreeMap<>();
    final Map<String, Double> weights = new HashMap<>();

    double score() {
      return weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  /** Best first; empty when nothing speaks for any class. */
  public List<Guess> classify(String text) {
    String plain = PlainText.of(text);
    List<Sentences.Span> sentences = Sentences.of(plain);
    boolean isLong = plain.length() > SHORT;
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentences.Span sentence = sentences.get(i);
      double loud = !isLong ? 1 : i == 0 ? HEAD : 1 / (1 + (i - 1) / FADES);
      String s = sentence.in(plain);
      plain(s, sentence.start(), loud, tallies);
      pairs(s, sentence.start(), loud, tallies);
    }
    List<Guess> guesses = new ArrayList<>();
    tallies.forEach(
        (code, t) ->
            guesses.add(
                new Guess(code, t.words.values().stream().distinct().toList(), t.score())));
    guesses.sort(Comparator.comparingDouble(Guess::score).reversed());
    return guesses;
  }

  private void plain(String sentence, int offset, double loud, Map<String, Tally> tallies) {
    int reached = 0;
    for (Words.Hit hit : words.in(sentence)) {
      // inside a longer word that began earlier
      if (hit.end() <= reached) continue;
      reached = hit.end();
      String code = classByWord.get(hit.word());
      if (code != null)
        count(tallies, code, hit.word(), offset + hit.start(), loud * weight(hit.word().length()));
    }
  }

  private void pairs(String sentence, int offset, double loud, Map<String, Tally> tallies) {
    List<String> seen = new ArrayList<>();
    for (Words.Hit hit : firsts.in(sentence)) {
      if (seen.contains(hit.word())) continue;
      seen.add(hit.word());
      for (Pair pair : pairsByFirst.getOrDefault(hit.word(), List.of())) {
        if (pair.parts().stream().allMatch(sentence::contains)) {
          int length = pair.parts().stream().mapToInt(String::length).sum();
          String shown = String.join("…", pair.parts());
          double weight = loud * LOOSE * weight(length);
          count(tallies, pair.code(), shown, offset + hit.start(), weight);
        }
      }
    }
  }

  private static void count(
      Map<String, Tally> tallies, String code, String word, int at, double weight) {
    Tally t = tallies.computeIfAbsent(code, _ -> new Tally());
    t.weights.merge(word, weight, Math::max);
    t.words.putIfAbsent(at, word);
  }

  private static double weight(int length) {
    return (double) length * length;
  }
}
