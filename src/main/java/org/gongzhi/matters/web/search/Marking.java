package org.gongzhi.matters.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongzhi.matters.web.search.SearchPage.Bit;

/** 标出. Marks in a text the words that were looked for. */
final class Marking {
  private static final int BEFORE = 12;
  private static final int AFTER = 40;

  private final List<String> words;

  Marking(List<String> words) {
    this.words = words;
  }

  /** The text in stretches, those marked that are one of the words. */
  List<Bit> in(String text) {
    String plain = plain(text);
    List<Bit> bits = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); ) {
      int end = longest(plain, i);
      if (end == i) {
        i++;
      } else {
        if (i > from) bits.add(new Bit(text.substring(from, i), false));
        bits.add(new Bit(text.substring(i, end), true));
        i = end;
        from = end;
      }
    }
    if (from < text.length()) bits.add(new Bit(text.substring(from), false));
    return bits;
  }

  /** A few words around the first that is found; nothing if none is. */
  List<Bit> around(String text) {
    String plain = plain(text);
    for (int i = 0; i < plain.length(); i++) {
      if (longest(plain, i) == i) continue;
      int from = whole(text, Math.max(0, i - BEFORE));
      int to = whole(text, Math.min(text.length(), i + AFTER));
      return in(
          (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : ""));
    }
    return List.of();
  }

  boolean isIn(String text) {
    String plain = plain(text);
    return words.stream().anyMatch(plain::contains);
  }

  private int longest(String plain, int at) {
    int end = at;
    for (String w : words) if (plain.startsWith(w, at)) end = Math.max(end, at + w.length());
    return end;
  }

  /** Not between the two halves of a character. */
  private static int whole(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c >= '！' && c <= '～') c -= 0xFEE0;
      plain.setCharAt(i, Character.toString(c).toLowerCase(Locale.ROOT).charAt(0));
    }
    return plain.toString();
  }
}
