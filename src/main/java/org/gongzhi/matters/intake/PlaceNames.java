package org.gongzhi.matters.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongzhi.understanding.Words;
import org.jspecify.annotations.Nullable;

/**
 * 小区名录. The quarters a text may speak of, under every name people use for them; numerals are found
 * in either writing (“米亚花园3期” is 米亚花园三期).
 */
public final class PlaceNames {
  public static final PlaceNames NONE = new PlaceNames(Map.of());

  private static final Pattern DIGITS = Pattern.compile("(?<!\\d)([1-9]\\d?)(?!\\d)");
  private static final Pattern HAN = Pattern.compile("(?<!第)([一二三四五六七八九十]{1,3})(?=[期区村组院号苑里巷])");

  private final Map<String, String> nameByAlias;
  private final Words aliases;

  private PlaceNames(Map<String, String> nameByAlias) {
    this.nameByAlias = nameByAlias;
    this.aliases = new Words(nameByAlias.keySet());
  }

  /**
   * @param aliasesByName the quarter's name and what else people call it
   */
  public static PlaceNames of(Map<String, ? extends Collection<String>> aliasesByName) {
    Map<String, String> all = new HashMap<>();
    aliasesByName.forEach(
        (name, aliases) -> aliases.forEach(a -> writings(a).forEach(w -> all.put(w, name))));
    // a name in full belongs to its own quarter, whatever others are called for short
    aliasesByName.keySet().forEach(name -> writings(name).forEach(w -> all.put(w, name)));
    return new PlaceNames(all);
  }

  /** The same name with Arabic and with Chinese numerals. */
  private static List<String> writings(String name) {
    String han = DIGITS.matcher(name).replaceAll(m -> Numerals.inHan(Integer.parseInt(m.group(1))));
    String digits =
        HAN.matcher(name)
            .replaceAll(m -> {
              int value = Numerals.value(m.group(1));
              return value < 0 ? Matcher.quoteReplacement(m.group()) : String.valueOf(value);
            });
    return List.of(name, han, digits);
  }

  /** The longest name in the text, the first of equals. */
  Words.@Nullable Hit longestIn(String text) {
    Words.Hit best = null;
    for (Words.Hit hit : aliases.in(text)) {
      best = best == null || hit.word().length() > best.word().length() ? hit : best;
    }
    return best;
  }

  String nameOf(Words.Hit hit) {
    return nameByAlias.getOrDefault(hit.word(), hit.word());
  }
}
