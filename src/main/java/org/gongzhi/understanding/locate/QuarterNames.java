package org.gongzhi.understanding.locate;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 小区名录. Finds in a text which quarter it speaks of: by its name or what people call it, with Chinese or
 * Arabic numerals, without its phase, or with one character wrong. What may mean two quarters is found as
 * meaning both.
 */
public final class QuarterNames {
  private static final Pattern DIGITS = Pattern.compile("(?<!\\d)([1-9]\\d?)(?!\\d)");
  private static final Pattern HAN = Pattern.compile("(?<!第)([一二三四五六七八九十]{1,3})(?=[期区村组院号苑里巷路街弄])");
  private static final Pattern PHASE =
      Pattern.compile("^(.{3,}?)(?:第?[0-9一二三四五六七八九十]{1,3}期|[A-Z东南西北]区)$");
  private static final String NUMBERS = "0123456789〇零一二两三四五六七八九十百东西南北";
  private static final String HAN_DIGITS = "零一二三四五六七八九";

  /** A shorter name with a character wrong may be any other word. */
  private static final int SURE = 4;

  /** How well a text names something. */
  private enum Kind {
    WHOLE,
    WITHOUT_PHASE
  }

  private record Name(String written, Kind kind) {}

  private final Map<Name, Set<String>> meant = new HashMap<>();

  /**
   * @param start where the name begins in the text
   * @param end where it ends
   * @param quarters the quarters it may mean, by the names the directory gives them; one at least
   */
  public record Found(int start, int end, Set<String> quarters) {
    /** The only quarter it can mean; empty when there are several. */
    public Optional<String> only() {
      return quarters.size() == 1 ? Optional.of(quarters.iterator().next()) : Optional.empty();
    }
  }

  /**
   * @param aliasesByName a quarter's name, and what else people call it
   */
  public QuarterNames(Map<String, ? extends Collection<String>> aliasesByName) {
    aliasesByName.forEach(
        (quarter, aliases) -> {
          for (String alias : aliases) writings(alias).forEach(w -> put(w, Kind.WHOLE, quarter));
          Matcher phase = PHASE.matcher(quarter);
          if (phase.matches()) put(phase.group(1), Kind.WITHOUT_PHASE, quarter);
        });
    // a name in full belongs to its own quarter, whatever others are called for short
    for (String quarter : aliasesByName.keySet())
      writings(quarter)
          .forEach(w -> meant.put(new Name(w, Kind.WHOLE), new TreeSet<>(Set.of(quarter))));
  }

  private void put(String written, Kind kind, String quarter) {
    if (!written.isEmpty())
      meant.computeIfAbsent(new Name(written, kind), _ -> new TreeSet<>()).add(quarter);
  }

  /** The same name with Arabic and with Chinese numerals. */
  private static List<String> writings(String name) {
    String han = DIGITS.matcher(name).replaceAll(m -> han(Integer.parseInt(m.group(1))));
    String digits = HAN.matcher(name).replaceAll(m -> Integer.toString(value(m.group(1))));
    return Stream.of(name, han, digits).distinct().toList();
  }

  /** What a text names: a whole name before part of one, the longest of them, and only then a slip. */
  public Optional<Found> in(String text) {
    return exact(text, Kind.WHOLE)
        .or(() -> slip(text))
        .or(() -> exact(text, Kind.WITHOUT_PHASE));
  }

  private Optional<Found> exact(String text, Kind kind) {
    return meant.entrySet().stream()
        .filter(e -> e.getKey().kind() == kind)
        .map(
            e -> {
              String written = e.getKey().written();
              int at = text.indexOf(written);
              return new Found(at, at + written.length(), e.getValue());
            })
        .filter(f -> f.start() >= 0)
        .max(
            Comparator.comparingInt((Found f) -> f.end() - f.start())
                .thenComparingInt(f -> -f.start()));
  }

  /** A name with one character wrong, missing or too many, but never a number; several names are several. */
  private Optional<Found> slip(String text) {
    Found found = null;
    for (var e : meant.entrySet()) {
      String name = e.getKey().written();
      if (e.getKey().kind() != Kind.WHOLE || name.length() < SURE) continue;
      Found here = slip(text, name, e.getValue());
      if (here == null) continue;
      Set<String> all = new TreeSet<>(here.quarters());
      if (found != null) all.addAll(found.quarters());
      found = new Found(here.start(), here.end(), all);
    }
    return Optional.ofNullable(found);
  }

  /** With one slip, one half of the name at least is as it should be. */
  private static @Nullable Found slip(
      String text, String name, Set<String> quarters) {
    int half = name.length() / 2;
    String head = name.substring(0, half);
    for (int at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
      int end = slipEnd(text, at, name);
      if (end > 0) return new Found(at, end, quarters);
    }
    String tail = name.substring(half);
    for (int at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + 1)) {
      int start = at - half;
      if (start >= 0 && isSlip(name, text.substring(start, at + tail.length())))
        return new Found(start, at + tail.length(), quarters);
    }
    return null;
  }

  private static int slipEnd(String text, int start, String name) {
    for (int length = name.length() + 1; length >= name.length() - 1; length--) {
      int end = start + length;
      if (end <= text.length() && isSlip(name, text.substring(start, end))) return end;
    }
    return -1;
  }

  /** Whether they differ in one character, which is no number in either. */
  static boolean isSlip(String name, String said) {
    int same = 0;
    int shorter = Math.min(name.length(), said.length());
    while (same < shorter && name.charAt(same) == said.charAt(same)) same++;
    int back = 0;
    while (back < shorter - same
        && name.charAt(name.length() - 1 - back) == said.charAt(said.length() - 1 - back)) back++;
    String wrong = name.substring(same, name.length() - back);
    String instead = said.substring(same, said.length() - back);
    return wrong.length() <= 1
        && instead.length() <= 1
        && wrong.length() + instead.length() > 0
        && isNoNumber(wrong)
        && isNoNumber(instead)
        && (instead.isEmpty() || Character.isLetter(instead.charAt(0)));
  }

  private static boolean isNoNumber(String character) {
    return character.chars().noneMatch(c -> NUMBERS.indexOf(c) >= 0 || c < 128);
  }

  private static String han(int n) {
    String tens = n < 10 ? "" : n < 20 ? "十" : HAN_DIGITS.charAt(n / 10) + "十";
    return tens + (n % 10 == 0 ? "" : String.valueOf(HAN_DIGITS.charAt(n % 10)));
  }

  private static int value(String han) {
    int ten = han.indexOf('十');
    if (ten < 0) return HAN_DIGITS.indexOf(han.charAt(0));
    int tens = ten == 0 ? 1 : HAN_DIGITS.indexOf(han.charAt(0));
    int ones = ten + 1 < han.length() ? HAN_DIGITS.indexOf(han.charAt(ten + 1)) : 0;
    return tens * 10 + ones;
  }
}
