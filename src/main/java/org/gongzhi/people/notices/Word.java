package org.gongzhi.people.notices;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;

/**
 * 词. What fills a gap of a notice's sentence. It is kept as it is and told in the reader's language when it is read: a
 * time as people say it, a key as its text.
 */
public sealed interface Word {
  /** Words that are the same in every language: a title, a name, a number. */
  record Plain(String text) implements Word {}

  /** The key of a text. */
  record Key(String key) implements Word {}

  /** 今天 10:20. */
  record At(Instant at) implements Word {}

  /** 6月24日 周一. */
  record Day(LocalDate day) implements Word {}

  static Word of(String text) {
    return new Plain(text);
  }

  static Word key(String key) {
    return new Key(key);
  }

  static Word at(Instant at) {
    return new At(at);
  }

  static Word day(LocalDate day) {
    return new Day(day);
  }

  /** As it is kept: its first letter tells what it is. */
  default String kept() {
    return switch (this) {
      case Plain(String text) -> "=" + text;
      case Key(String key) -> "#" + key;
      case At(Instant at) -> "@" + at;
      case Day(LocalDate day) -> "~" + day;
    };
  }

  /** As it is read; what nobody can read any more is left as it is. */
  static @Nullable Object told(Ui ui, String kept) {
    if (kept.isEmpty()) return kept;
    String rest = kept.substring(1);
    try {
      return switch (kept.charAt(0)) {
        case '#' -> ui.has(rest) ? ui.t(rest) : rest;
        case '@' -> Instant.parse(rest);
        case '~' -> LocalDate.parse(rest);
        default -> rest;
      };
    } catch (DateTimeException e) {
      return rest;
    }
  }
}
