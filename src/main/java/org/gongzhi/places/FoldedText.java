package org.gongzhi.places;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as names are compared: full-width letters and digits made plain, capitals, no blanks or
 * brackets, and every numeral Arabic, so that “米亚花园（三期） 十六栋” and “米亚花园3期16栋” are one. Remembers
 * where each of its characters came from.
 */
final class FoldedText {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String FORMAL = "〇壹贰叁肆伍陆柒捌玖";
  private static final String DROPPED = "()[]{}<>【】《》〈〉「」“”\"'‘’·•\u200B\uFEFF";

  private final StringBuilder text = new StringBuilder();

  /** For each character of {@code text}, where in the original it starts. */
  private int[] origin = new int[64];

  private final String original;

  FoldedText(String original) {
    this.original = original;
    int i = 0;
    while (i < original.length()) {
      int next = numeral(i);
      i = next > i ? next : character(i);
    }
  }

  /** The comparable form of a name. */
  static String key(String name) {
    return new FoldedText(name).text().replace(" ", "");
  }

  String text() {
    return text.toString();
  }

  /** Where in the original the character at this place of the folded text starts. */
  int start(int folded) {
    return folded < text.length() ? origin[folded] : original.length();
  }

  /** Where in the original the stretch of folded text that ends here ends. */
  int end(int folded) {
    if (folded == 0) return 0;
    int last = origin[folded - 1];
    // a numeral like 十六 was folded as a whole: step to the next original that was kept
    int end = start(folded);
    while (end > last + 1 && isDropped(original.codePointBefore(end))) {
      end -= Character.charCount(original.codePointBefore(end));
    }
    return end;
  }

  /** Whether a word that begins or ends here would cut a number in two: 3 栋 is not in 13 栋. */
  boolean cutsNumber(int folded) {
    return folded > 0
        && folded < text.length()
        && Character.isDigit(text.charAt(folded - 1))
        && Character.isDigit(text.charAt(folded))
        // 三16 are two numbers, because nobody mixes scripts in one
        && isNumeral(original.charAt(origin[folded - 1]))
            == isNumeral(original.charAt(origin[folded]));
  }

  private int character(int i) {
    int c = original.codePointAt(i);
    int next = i + Character.charCount(c);
    if (isPlain(c)) {
      append(Character.toString(c), i);
    } else if (isBlank(c)) {
      // a blank only matters where it keeps two numbers apart
      if (endsWithDigit() && next < original.length() && startsNumber(next)) append(" ", i);
    } else if (!isDropped(c)) {
      append(plain(c).toUpperCase(Locale.ROOT), i);
    }
    return next;
  }

  /** What most texts are made of, and what needs no evening out. */
  private static boolean isPlain(int c) {
    return (c >= '一' && c <= 0x9FFF) || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
  }

  private static String plain(int c) {
    return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
  }

  /** Appends a Chinese or Roman numeral in Arabic; returns where it ends, or {@code i} if none. */
  private int numeral(int i) {
    char c = original.charAt(i);
    if (c >= 'Ⅰ' && c <= 'Ⅻ') {
      append(Integer.toString(c - 'Ⅰ' + 1), i);
      return i + 1;
    }
    int end = i;
    boolean places = false;
    while (end < original.length() && isNumeral(original.charAt(end))) {
      places |= digit(original.charAt(end)) < 0;
      end++;
    }
    if (end > i) append(places ? Integer.toString(value(i, end)) : digits(i, end), i);
    return end;
  }

  /** 二十三 is 23, 一百零五 is 105. */
  private int value(int from, int to) {
    int sum = 0;
    int pending = -1;
    for (int i = from; i < to; i++) {
      char c = original.charAt(i);
      int digit = digit(c);
      if (digit >= 0) {
        pending = digit;
      } else {
        sum += Math.max(pending, pending == 0 ? 0 : 1) * (isTen(c) ? 10 : 100);
        pending = -1;
      }
    }
    return sum + Math.max(pending, 0);
  }

  /** 一二〇三 is 1203. */
  private String digits(int from, int to) {
    StringBuilder s = new StringBuilder();
    for (int i = from; i < to; i++) s.append(digit(original.charAt(i)));
    return s.toString();
  }

  private static boolean isNumeral(char c) {
    return digit(c) >= 0 || isTen(c) || c == '百' || c == '佰';
  }

  private static boolean isTen(char c) {
    return c == '十' || c == '拾';
  }

  private static int digit(char c) {
    if (c < '〇') return -1;
    return Math.max(DIGITS.indexOf(c), FORMAL.indexOf(c));
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isDropped(int c) {
    return isBlank(c) || (!isPlain(c) && DROPPED.indexOf(plain(c)) >= 0);
  }

  private boolean startsNumber(int i) {
    int c = original.codePointAt(i);
    return Character.isDigit(c) || (c < Character.MAX_VALUE && isNumeral((char) c));
  }

  private boolean endsWithDigit() {
    return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
  }

  private void append(String s, int at) {
    int length = text.length();
    if (length + s.length() > origin.length) {
      origin = Arrays.copyOf(origin, 2 * (length + s.length()));
    }
    Arrays.fill(origin, length, length + s.length(), at);
    text.append(s);
  }
}
