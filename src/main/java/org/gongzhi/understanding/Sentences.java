package org.gongzhi.understanding;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into sentences: at full stops, at new lines, at “1、”, and before “，另外”. */
public final class Sentences {
  /** From {@code start} up to {@code end}. */
  public record Span(int start, int end) {
    public String in(String text) {
      return text.substring(start, end);
    }
  }

  private static final String STOPS = "。！？!?；;\n\r";
  private static final String COMMAS = "，,、 ";
  private static final Words TURNS = Words.of("另外 还有 顺便 此外 再一个 再就是");

  private Sentences() {}

  public static List<Span> of(String text) {
    List<Span> spans = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean stop = STOPS.indexOf(c) >= 0;
      boolean turn = COMMAS.indexOf(c) >= 0 && TURNS.at(text, i + 1) != null;
      if (stop || turn) {
        add(spans, text, start, i + (stop && c != '\n' && c != '\r' ? 1 : 0));
        start = i + 1;
      } else if (i > start && isNumber(text, i)) {
        add(spans, text, start, i);
        start = i;
      }
    }
    add(spans, text, start, text.length());
    return spans;
  }

  /** “2、”, “2.” or “②” that begins the next item; not the 2 of 12 or of 2.5. */
  private static boolean isNumber(String text, int i) {
    char c = text.charAt(i);
    if (c >= '②' && c <= '⑨') {
      return true;
    }
    if (c < '2' || c > '9' || i + 2 >= text.length() || Character.isDigit(text.charAt(i - 1))) {
      return false;
    }
    char next = text.charAt(i + 1);
    return "、.．)）".indexOf(next) >= 0
        && !Character.isDigit(text.charAt(i + 2))
        && "，,。；; ".indexOf(text.charAt(i - 1)) >= 0;
  }

  private static void add(List<Span> spans, String text, int start, int end) {
    if (start < end && !text.substring(start, end).isBlank()) {
      spans.add(new Span(start, end));
    }
  }
}
