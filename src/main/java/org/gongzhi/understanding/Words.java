package org.gongzhi.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A set of words looked for in one pass over a text, the longest first at every position. */
public final class Words {
  /** One occurrence. */
  public record Hit(String word, int start) {
    public int end() {
      return start + word.length();
    }
  }

  private final Map<Character, List<String>> byFirst = new HashMap<>();

  public Words(Collection<String> words) {
    for (String w : words) {
      if (!w.isEmpty()) {
        byFirst.computeIfAbsent(w.charAt(0), _ -> new ArrayList<>()).add(w);
      }
    }
    for (List<String> sameStart : byFirst.values()) {
      sameStart.sort(Comparator.comparingInt(String::length).reversed());
    }
  }

  /** The words of a text block, separated by white space. */
  public static Words of(String words) {
    return new Words(List.of(words.strip().split("\\s+")));
  }

  /** At each position the longest word that starts there; hits may overlap. */
  public List<Hit> in(String text) {
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      String word = at(text, i);
      if (word != null) {
        hits.add(new Hit(word, i));
      }
    }
    return hits;
  }

  public @Nullable Hit first(String text) {
    for (int i = 0; i < text.length(); i++) {
      String word = at(text, i);
      if (word != null) {
        return new Hit(word, i);
      }
    }
    return null;
  }

  public boolean anyIn(String text) {
    return first(text) != null;
  }

  /** The longest word that starts at this position. */
  public @Nullable String at(String text, int position) {
    if (position >= text.length()) {
      return null;
    }
    List<String> sameStart = byFirst.get(text.charAt(position));
    if (sameStart == null) {
      return null;
    }
    for (String w : sameStart) {
      if (text.startsWith(w, position)) {
        return w;
      }
    }
    return null;
  }
}
