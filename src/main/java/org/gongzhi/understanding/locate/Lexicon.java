package org.gongzhi.understanding.locate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 词库. Names seen in tagged texts, with the kinds they were. While learning, a text is shown the names of
 * other texts only: with its own it would learn to trust what it will not have.
 */
final class Lexicon {
  private static final int LONGEST = 12;
  private static final int PARTS = 10;

  /** Name to kind to the parts of the texts it was seen in. */
  private final Map<String, Map<String, Set<Integer>>> kinds;

  /** The part of the texts whose names count for nothing; −1 when all count. */
  private final int without;

  private Lexicon(Map<String, Map<String, Set<Integer>>> kinds, int without) {
    this.kinds = kinds;
    this.without = without;
  }

  static Lexicon of(List<TaggedText> texts) {
    Lexicon lexicon = new Lexicon(new HashMap<>(), -1);
    for (int i = 0; i < texts.size(); i++) {
      TaggedText t = texts.get(i);
      for (TaggedText.Element e : t.elements()) {
        if (e.to() - e.from() < 2) continue;
        String name = String.join("", t.pieces().subList(e.from(), e.to()));
        lexicon
            .kinds
            .computeIfAbsent(name, _ -> new HashMap<>())
            .computeIfAbsent(e.kind(), _ -> new HashSet<>())
            .add(i % PARTS);
      }
    }
    return lexicon;
  }

  Lexicon without(int text) {
    return new Lexicon(kinds, text % PARTS);
  }

  /** For each piece, the kinds of the longest names that begin, go on and end there. */
  List<List<String>> at(List<String> pieces) {
    List<List<String>> all = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) all.add(new ArrayList<>());
    for (int i = 0; i < pieces.size(); i++) {
      Set<String> told = new HashSet<>();
      for (int j = Math.min(pieces.size(), i + LONGEST); j > i + 1; j--)
        for (String kind : kindsOf(String.join("", pieces.subList(i, j))))
          if (told.add(kind)) tell(all, kind, i, j);
    }
    return all;
  }

  private List<String> kindsOf(String name) {
    return kinds.getOrDefault(name, Map.of()).entrySet().stream()
        .filter(e -> e.getValue().size() > 1 || !e.getValue().contains(without))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void tell(List<List<String>> all, String kind, int from, int to) {
    String sized = kind + Math.min(to - from, 4);
    all.get(from).add("LB" + sized);
    for (int k = from + 1; k < to - 1; k++) all.get(k).add("LI" + sized);
    all.get(to - 1).add("LE" + sized);
    if (to < all.size()) all.get(to).add("LA" + kind);
  }
}
