package org.gongzhi.drawing;

import java.util.List;

/** How much room words take, near enough for any font: a Han character is as wide as the type is high. */
final class Lettering {
  static final int TITLE = 15;
  static final int SMALL = 12;
  static final int TITLE_LINE = 22;
  static final int SMALL_LINE = 17;

  private Lettering() {}

  static double width(String text, int size) {
    return text.codePoints().mapToDouble(Lettering::em).sum() * size;
  }

  static double width(List<String> lines, int size) {
    return lines.stream().mapToDouble(l -> width(l, size)).max().orElse(0);
  }

  private static double em(int c) {
    if (c >= 0x2e80 || c == '“' || c == '”' || c == '…' || c == '—') return 1;
    if (c == ' ' || c == '.' || c == ',' || c == 'i' || c == 'l' || c == '·') return 0.32;
    return Character.isUpperCase(c) || c == 'm' || c == 'w' || c == '_' ? 0.72 : 0.56;
  }
}
