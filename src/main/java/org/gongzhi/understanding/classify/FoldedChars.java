package org.gongzhi.understanding.classify;

import java.util.Arrays;
import org.gongzhi.understanding.Traditional;

/**
 * A text as it is learned from: small letters, half-width, simplified, every number one 0, and neither
 * blanks nor stops, control characters nor emoji. What is left says what a text is about; the rest is how it was
 * typed.
 */
final class FoldedChars {
  /** Nobody tells in more what a text is about; beyond it only time would be lost. */
  static final int READ = 1_000;

  private char[] chars = new char[READ];
  private int length;

  /** Reads a text; what was read before is forgotten. */
  FoldedChars read(CharSequence text) {
    length = 0;
    for (int i = 0; i < text.length() && length < READ; i++) add(text.charAt(i));
    return this;
  }

  static String of(CharSequence text) {
    FoldedChars folded = new FoldedChars().read(text);
    return new String(folded.chars, 0, folded.length);
  }

  private void add(char c) {
    char plain = plain(c);
    if (plain == 0 || plain == '0' && length > 0 && chars[length - 1] == '0') return;
    chars[length++] = plain;
  }

  /** What stands for it; 0 for nothing. */
  private static char plain(char c) {
    if (c >= '\u4e00' && c <= '\u9fff') return Traditional.simplified(c);
    char half = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
    if (half <= ' ' || half == '\u3000' || Character.isSurrogate(half)) return 0;
    if (half < 0x80) {
      if (half >= '0' && half <= '9') return '0';
      if (half >= 'A' && half <= 'Z') return (char) (half + 32);
      return half >= 'a' && half <= 'z' ? half : 0;
    }
    return Character.isLetter(half) ? Character.toLowerCase(half) : 0;
  }

  char[] chars() {
    return chars;
  }

  int length() {
    return length;
  }

  @Override
  public String toString() {
    return new String(Arrays.copyOf(chars, length));
  }
}
