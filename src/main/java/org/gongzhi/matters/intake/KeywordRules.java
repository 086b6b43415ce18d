package org.gongzhi.matters.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongzhi.matters.catalogue.Catalogue;
import org.gongzhi.matters.catalogue.MatterClass;

/**
 * The class whose keywords say most wins. A word counts its length squared, for long words mean one
 * thing (停车棚) and short ones many (停车); a word inside a longer one that matched does not count. A
 * combination (“楼道+灯”) counts when its parts stand in one sentence, and a little less than a word.
 */
final class KeywordRules implements ClassRules {
  private static final double LOOSE = 0.8;

  private record Pair(MatterClass matterClass, List<String> parts) {}

  private final Map<String, MatterClass> classByWord = new HashMap<>();
  private final Map<String, List<Pair>> pairsByFirst = new HashMap<>();
  private final Words words;
  private final Words firsts;

  KeywordRules(Catalogue catalogue) {
    for (MatterClass c : catalogue.classes()) {
      for (String keyword : c.keywords()) {
        List<String> parts = List.of(keyword.split("\\+"));
        if (parts.size() == 1) {
          classByWord.put(keyword, c);
        } else {
          pairsByFirst
              .computeIfAbsent(parts.getFirst(), _ -> new ArrayList<>())
              .add(new Pair(c, parts));
        }
      }
    }
    words = new Words(classByWord.keySet());
    firsts = new Words(pairsByFirst.keySet());
    // “楼道” must be found where “楼道里” begins
    Map<String, List<Pair>> own = Map.copyOf(pairsByFirst);
    pairsByFirst.replaceAll((first, _) ->
        own.entrySet().stream()
            .filter(e -> first.startsWith(e.getKey()))
            .flatMap(e -> e.getValue().stream())
            .toList());
  }

  /** What speaks for one class while the text is read; words keyed by where they stand. */
  private static final class Tally {
    final TreeMap<Integer, String> words = new TreeMap<>();
    double score;
  }

  @Override
  public List<Guess> classify(String text) {
    Map<MatterClass, Tally> tallies = new LinkedHashMap<>();
    for (Sentences.Span sentence : Sentences.of(text)) {
      String s = sentence.in(text);
      plain(s, sentence.start(), tallies);
      pairs(s, sentence.start(), tallies);
    }
    List<Guess> guesses = new ArrayList<>();
    tallies.forEach((c, t) ->
        guesses.add(new Guess(c, t.words.values().stream().distinct().toList(), t.score)));
    guesses.sort(Comparator.comparingDouble(Guess::score).reversed());
    return guesses;
  }

  private void plain(String sentence, int offset, Map<MatterClass, Tally> tallies) {
    int reached = 0;
    for (Words.Hit hit : words.in(sentence)) {
      if (hit.end() <= reached) {
        continue; // inside a longer word that began earlier
      }
      reached = hit.end();
      MatterClass c = classByWord.get(hit.word());
      if (c != null) {
        count(tallies, c, hit.word(), offset + hit.start(), weight(hit.word().length()));
      }
    }
  }

  private void pairs(String sentence, int offset, Map<MatterClass, Tally> tallies) {
    List<String> seen = new ArrayList<>();
    for (Words.Hit hit : firsts.in(sentence)) {
      if (seen.contains(hit.word())) {
        continue;
      }
      seen.add(hit.word());
      for (Pair pair : pairsByFirst.getOrDefault(hit.word(), List.of())) {
        if (pair.parts().stream().allMatch(sentence::contains)) {
          int length = pair.parts().stream().mapToInt(String::length).sum();
          String shown = String.join("…", pair.parts());
          count(tallies, pair.matterClass(), shown, offset + hit.start(), LOOSE * weight(length));
        }
      }
    }
  }

  private static void count(
      Map<MatterClass, Tally> tallies, MatterClass c, String word, int at, double weight) {
    Tally t = tallies.computeIfAbsent(c, _ -> new Tally());
    if (!t.words.containsValue(word)) {
      t.score += weight;
    }
    t.words.putIfAbsent(at, word);
  }

  private static double weight(int length) {
    return (double) length * length;
  }
}
