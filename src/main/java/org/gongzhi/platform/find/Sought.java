package org.gongzhi.platform.find;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 要找的.
 *
 * @param words what must all be there, in small letters and half width; at least one, and one of them has two
 *     characters
 * @param since the oldest that counts
 * @param most so many are shown
 */
public record Sought(List<String> words, Instant since, int most) {
  /** The signs of full width, and their twins as they are compared: of half width and small. */
  private static final String FULL = signs('！');

  private static final String HALF = signs('!').toLowerCase(Locale.ROOT);

  private static String signs(char first) {
    return IntStream.rangeClosed(0, '～' - '！')
        .mapToObj(i -> Character.toString(first + i))
        .collect(Collectors.joining());
  }

  public Sought {
    words = List.copyOf(words);
  }

  /** The words as patterns: {@code lower(title || ' ' || text) like all(:patterns)}. */
  public List<String> patterns() {
    return words.stream().map(w -> "%" + w.replaceAll("[\\\\%_]", "\\\\$0") + "%").toList();
  }

  /**
   * Folds a column as the words were folded, so that {@link #patterns} can be compared with it in the database.
   *
   * @param expression of type text, written by us
   */
  public static String inSql(String expression) {
    return "translate(lower(" + expression + "), '" + FULL + "', '" + HALF.replace("'", "''") + "')";
  }

  /** For rooms that keep few: which of these hold the words in title, line or text, as {@link Findable#find} wants them. */
  public List<Finding> among(Collection<Finding> all) {
    return all.stream()
        .filter(f -> !f.at().isBefore(since) && isIn(f))
        .sorted(Comparator.comparing(Finding::at).reversed())
        .limit(most)
        .toList();
  }

  private boolean isIn(Finding f) {
    String looked = folded(f.title() + "\n" + f.about() + "\n" + f.text());
    return words.stream().allMatch(looked::contains);
  }

  private static String folded(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c >= '！' && c <= '～') plain.setCharAt(i, (char) (c - '！' + '!'));
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}
