package org.gongzhi.platform;

import org.jspecify.annotations.Nullable;

/**
 * 写下的字. What a person typed or pasted, made fit to be stored and shown without changing what it says.
 *
 * <p>Goes: NUL and other control characters, invisible marks that turn or hide text (bidirectional
 * overrides, embeddings and isolates, zero-width spaces, byte-order marks, tags, noncharacters). Line
 * ends of every kind become {@code \n}; half a surrogate pair becomes U+FFFD. Stays: everything with a
 * glyph, emoji with their joiners, rare Han with variation selectors, direction marks that Uyghur and
 * Arabic need. Nothing is normalised: NFC would replace compatibility ideographs, and with them
 * people's names. Lengths are counted in code points, as people count characters.
 */
public final class TypedText {
  private TypedText() {}

  /** Any number of lines, without space around them; empty if nothing was typed. */
  public static String clean(@Nullable String typed) {
    if (typed == null) return "";
    int from = firstToChange(typed);
    return (from == typed.length() ? typed : rewrite(typed, from)).strip();
  }

  /**
   * As {@link #clean(String)}.
   *
   * @param field the form's field, which the refusal names
   * @throws Refused if more than {@code maxCodePoints} are left: nothing is cut off in silence
   */
  public static String clean(String field, @Nullable String typed, int maxCodePoints) {
    String clean = clean(typed);
    int length = length(clean);
    if (length > maxCodePoints) {
      throw Refused.invalid(field, "text.tooLong", maxCodePoints, length);
    }
    return clean;
  }

  /** As {@link #clean(String)}, on one line: ends of lines and tabs become spaces. */
  public static String line(@Nullable String typed) {
    return clean(typed).replace('\n', ' ').replace('\t', ' ');
  }

  /** As {@link #clean(String, String, int)}, on one line. */
  public static String line(String field, @Nullable String typed, int maxCodePoints) {
    return clean(field, line(typed), maxCodePoints);
  }

  /** Length in code points: 𠮷 is one. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** The first {@code maxCodePoints} of it: for a heading made from a text, never for what is stored. */
  public static String head(String text, int maxCodePoints) {
    return length(text) <= maxCodePoints
        ? text
        : text.substring(0, text.offsetByCodePoints(0, maxCodePoints));
  }

  private static int firstToChange(String s) {
    int i = 0;
    while (i < s.length()) {
      int c = s.codePointAt(i);
      if (replacement(c) != c) return i;
      i += Character.charCount(c);
    }
    return i;
  }

  private static String rewrite(String s, int from) {
    StringBuilder out = new StringBuilder(s.length()).append(s, 0, from);
    int i = from;
    while (i < s.length()) {
      int c = s.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\r' && i < s.length() && s.charAt(i) == '\n') continue;
      int r = replacement(c);
      if (r >= 0) out.appendCodePoint(r);
    }
    return out.toString();
  }

  /** What stands for this code point; −1 for nothing. */
  private static int replacement(int c) {
    if (c < 0x80) {
      return switch (c) {
        case '\r', 0x0b, 0x0c -> '\n';
        case '\n', '\t' -> c;
        default -> c < ' ' || c == 0x7f ? -1 : c;
      };
    }
    if (c >= 0x4e00 && c <= 0x9fff) return c; // nearly everything we see
    return switch (c) {
      case 0x85, 0x2028, 0x2029 -> '\n';
      case 0x200b, 0x2060, 0xfeff, 0xfff9, 0xfffa, 0xfffb -> -1;
      default -> {
        if (c < 0xa0 || isTurning(c) || isNoncharacter(c) || c >> 7 == 0xe0000 >> 7) yield -1;
        yield c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c;
      }
    };
  }

  /** Embeddings, overrides and isolates: they change how the text after them is read. */
  private static boolean isTurning(int c) {
    return c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
  }

  private static boolean isNoncharacter(int c) {
    return (c & 0xfffe) == 0xfffe || c >= 0xfdd0 && c <= 0xfdef;
  }
}
