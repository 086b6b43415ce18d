package org.gongzhi.channels.open311.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** XML of the protocol: no namespace, no attributes, UTF-8. */
final class XmlWire implements Wire {
  private final StringBuilder out =
      new StringBuilder(2_048).append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();

  @Override
  public Wire top(String name) {
    return item(name);
  }

  @Override
  public Wire whole(String name) {
    return item(name);
  }

  @Override
  public Wire list(String name) {
    return item(name);
  }

  @Override
  public Wire part(String name) {
    return item(name);
  }

  @Override
  public Wire item(String name) {
    out.append('<').append(name).append('>');
    open.push(name);
    return this;
  }

  @Override
  public Wire text(String name, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      out.append('<').append(name).append("/>");
      return this;
    }
    out.append('<').append(name).append('>');
    escape(value);
    return close(name);
  }

  @Override
  public Wire number(String name, long value) {
    return text(name, Long.toString(value));
  }

  /** Never in the notation with an exponent, which an XML reader need not know. */
  @Override
  public Wire number(String name, @Nullable Double value) {
    return text(name, value == null ? null : BigDecimal.valueOf(value).toPlainString());
  }

  @Override
  public Wire flag(String name, boolean value) {
    return text(name, Boolean.toString(value));
  }

  @Override
  public Wire value(String name, String value) {
    return text(name, value);
  }

  @Override
  public Wire end() {
    return close(open.pop());
  }

  private Wire close(String name) {
    out.append("</").append(name).append('>');
    return this;
  }

  @Override
  public byte[] bytes() {
    return out.toString().getBytes(UTF_8);
  }

  /** What XML 1.0 cannot say at all is left out. */
  private void escape(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\r' -> out.append("&#13;");
        default -> {
          if (sayable(c)) out.appendCodePoint(c);
        }
      }
    }
  }

  private static boolean sayable(int c) {
    return c >= 0x20 && c <= 0xd7ff
        || c == '\n'
        || c == '\t'
        || c >= 0xe000 && c <= 0xfffd
        || c >= 0x10000;
  }
}
