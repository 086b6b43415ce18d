package org.gongzhi.matters.intake;

import java.util.List;
import org.gongzhi.understanding.Words;
import org.jspecify.annotations.Nullable;

/** 标题. The clause with the deciding words, in the reporter's own words, without courtesies. */
final class Titles {
  private static final int LONGEST = 30;
  private static final int SHORT = 5;
  private static final String COMMAS = "，,。！？!?；;\n\r“”\"'‘’";
  private static final Words COURTESIES =
      Words.of(
          "麻烦 请问 请物业 请社区 你好 您好 大家好 各位邻居 各位 师傅 物业 管家 反映一下 反映 另外 还有 顺便 此外 那个 就是 咱们 我们 咱 1、 1. ①");

  private Titles() {}

  /**
   * @param text the sentences of one matter
   * @param words the words that decided its class, may be empty
   */
  static String of(String text, List<String> words) {
    String[] clauses = text.split("[" + COMMAS + "]+");
    if (clauses.length == 0) {
      return cut(text.strip());
    }
    int best = clauseWith(clauses, words);
    String title = clean(clauses[best]);
    for (int i = best + 1; i < clauses.length; i++) {
      boolean bare = title.length() < SHORT || !saysWhat(title);
      boolean asks = Vocabulary.QUESTION.anyIn(clauses[i]) && !Vocabulary.BROKEN.anyIn(title);
      String longer = title + "，" + clean(clauses[i]);
      if (!(bare || asks) || length(longer) > LONGEST) {
        break;
      }
      title = longer;
    }
    return cut(title.isEmpty() ? text.strip() : title);
  }

  private static int clauseWith(String[] clauses, List<String> words) {
    int best = -1;
    for (int i = 0; i < clauses.length; i++) {
      if (words.stream().anyMatch(has(clauses[i]))) {
        if (saysWhat(clauses[i])) {
          return i;
        }
        best = best < 0 ? i : best;
      }
    }
    for (int i = 0; best < 0 && i < clauses.length; i++) {
      best = saysWhat(clauses[i]) ? i : best;
    }
    return Math.max(best, 0);
  }

  private static java.util.function.Predicate<String> has(String clause) {
    return word -> {
      for (String part : word.split("…")) {
        if (!clause.contains(part)) {
          return false;
        }
      }
      return true;
    };
  }

  private static boolean saysWhat(String clause) {
    return Vocabulary.trouble(clause) != null
        || Vocabulary.QUESTION.anyIn(clause)
        || Vocabulary.REQUEST.anyIn(clause);
  }

  /** Drops courtesies in front, mentions, and the 的 after a place: 14层的楼道灯 → 14层楼道灯. */
  private static String clean(String clause) {
    String rest = clause.strip();
    while (rest.startsWith("@")) {
      int end = 0;
      while (end < rest.length()
          && !Character.isWhitespace(rest.charAt(end))
          && !Character.isSpaceChar(rest.charAt(end))) {
        end++;
      }
      rest = rest.substring(end).strip();
    }
    String courtesy = COURTESIES.at(rest, 0);
    while (courtesy != null && rest.length() - courtesy.length() >= SHORT) {
      rest = rest.substring(courtesy.length()).strip();
      courtesy = COURTESIES.at(rest, 0);
    }
    PlaceMention.@Nullable Span last = lastOf(PlaceMention.find(rest).spans());
    if (last != null && last.end() < rest.length() - 1 && rest.charAt(last.end()) == '的') {
      rest = rest.substring(0, last.end()) + rest.substring(last.end() + 1);
    }
    return rest;
  }

  private static PlaceMention.@Nullable Span lastOf(List<PlaceMention.Span> spans) {
    return spans.isEmpty() ? null : spans.getLast();
  }

  private static String cut(String title) {
    return length(title) <= LONGEST
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST)) + "…";
  }

  private static int length(String s) {
    return s.codePointCount(0, s.length());
  }
}
