package org.gongzhi.understanding.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * 搜索键. Every two letters, digits or Chinese characters in a row, as a number mixed with the area: what is
 * looked for in one area never meets what stands in another.
 */
final class SearchKeys {
  private static final int READ = 4_000;
  private static final int MIX = 0x9E3779B1;

  private SearchKeys() {}

  /** Full-width and capital letters made plain, one for one. */
  static String folded(String text) {
    String head = text.length() > READ ? text.substring(0, READ) : text;
    StringBuilder plain = new StringBuilder(head);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      char half = c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c == 0 ? ' ' : c;
      plain.setCharAt(i, Character.toLowerCase(half));
    }
    return plain.toString();
  }

  /** The words that are looked for: what stands between signs and spaces. */
  static List<String> words(String typed) {
    List<String> words = new ArrayList<>();
    for (String word : folded(typed).split("[^\\p{L}\\p{N}]+")) if (!word.isEmpty()) words.add(word);
    return words;
  }

  static Integer[] of(String area, String folded) {
    return mixed(area, folded).toArray(Integer[]::new);
  }

  /** The keys that a message must have to hold all these words. */
  static Integer[] of(String area, List<String> words) {
    Set<Integer> keys = new TreeSet<>();
    words.forEach(w -> keys.addAll(mixed(area, w)));
    return keys.toArray(Integer[]::new);
  }

  private static Set<Integer> mixed(String area, String folded) {
    Set<Integer> keys = new TreeSet<>();
    int salt = area.hashCode() * MIX;
    for (int i = 1; i < folded.length(); i++) {
      char a = folded.charAt(i - 1);
      char b = folded.charAt(i);
      if (isWord(a) && isWord(b)) keys.add(mixed(a << 16 | b) ^ salt);
    }
    return keys;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private static int mixed(int h) {
    int m = h * MIX;
    return m ^ m >>> 15;
  }
}
