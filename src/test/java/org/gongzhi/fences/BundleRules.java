package org.gongzhi.fences;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the texts must be written: in one language each, with the same gaps, as people would say it. */
public final class BundleRules {
  private static final Pattern GAP = Pattern.compile("\\{(\\d+)[^{}]*(\\{[^{}]*}[^{}]*)*}");
  private static final Pattern CHOICE = Pattern.compile("\\{\\d+,choice,[^{}]*(\\{[^{}]*}[^{}]*)*}");
  private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

  private static final Pattern HALF_WIDTH =
      Pattern.compile(
          "\\p{IsHan}[,;:!?()\"]|[,;:!?()\"]\\p{IsHan}|\\p{IsHan}\\.(\\s|$)|\\.\\.\\.");

  /** Full-width marks bring their own room. */
  private static final Pattern SPACED =
      Pattern.compile(" [，。！？；：（）、《》“”]|[，。！？；：（）、《》“] |  ");

  private static final Pattern FULL_WIDTH = Pattern.compile("[，。！？；：（）、《》【】\u3000]");

  /** Names that are written in Latin letters in China too. */
  private static final Set<String> LATIN_NAMES =
      Set.of(
          "A4", "Chrome", "Ctrl-C", "CSV", "Excel", "GCJ-02", "GPS", "HTTP", "HTTPS", "IP", "JPEG",
          "JPG", "KB", "MB", "PDF", "PNG", "PostgreSQL", "QR", "SM3", "SM4", "SMS", "Word", "csv",
          "docx", "km", "m", "pdf", "xlsx", "xls", "UTF-8", "WPS", "WebP", "English", "App", "Cookie");

  /** Codes such as those of classes. */
  private static final Pattern CODE = Pattern.compile("[A-Z]\\d+");

  /** What is a value for the browser, not a word for people. */
  private static final Set<String> VALUES = Set.of("language.other");

  /**
   * Texts at the terminal, for the administrator, who types commands and addresses, and those for developers, who
   * write parameters.
   */
  private static final Pattern TERMINAL =
      Pattern.compile("(launch|usage|database|open311\\.(wrong|dev|peer|peers))\\..*");

  /** Names that stay in Chinese in English too. */
  private static final Set<String> CHINESE_NAMES = Set.of("共治", "中文");

  /** Words of offices and brochures that neighbours do not say to each other. */
  private static final Set<String> OFFICIALESE = Set.of("工单", "闭环", "赋能", "智能", "抓手");

  /** Texts that only people at the desk read, where an office may speak as offices do. */
  private static final String DESK = "desk.";

  /** What a button must not be called: it says what the person does. */
  private static final Set<String> EMPTY_BUTTONS = Set.of("提交", "确定", "OK", "Submit", "Confirm");

  private BundleRules() {}

  /** What is wrong with one bundle. */
  public static List<String> check(Bundle bundle) {
    List<String> found = new ArrayList<>();
    bundle.repeated().forEach(k -> found.add(bundle.at(k, "is written twice")));
    bundle
        .texts()
        .forEach(
            (key, text) -> {
              if (text.isBlank()) found.add(bundle.at(key, "says nothing"));
              if (EMPTY_BUTTONS.contains(text.strip()))
                found.add(bundle.at(key, text + " does not say what one does"));
              format(bundle, key, text, found);
              if (VALUES.contains(key)) return;
              if (bundle.isChinese()) chinese(bundle, key, text, found);
              else english(bundle, key, text, found);
            });
    return found;
  }

  /** What two bundles of a module do not share. */
  public static List<String> pair(Bundle chinese, Bundle english) {
    List<String> found = new ArrayList<>();
    Set<String> keys = new TreeSet<>(chinese.texts().keySet());
    keys.addAll(english.texts().keySet());
    for (String key : keys) {
      String zh = chinese.texts().get(key);
      String en = english.texts().get(key);
      if (zh == null) found.add(chinese.at(key, "is missing"));
      else if (en == null) found.add(english.at(key, "is missing"));
      else if (!gaps(en).containsAll(gaps(zh)) || !gaps(zh).containsAll(gaps(plain(en))))
        found.add(english.at(key, "has the gaps " + gaps(en) + ", Chinese " + gaps(zh)));
    }
    return found;
  }

  /** Keys that two modules use. */
  public static List<String> shared(List<Bundle> bundles) {
    Map<String, String> owner = new HashMap<>();
    List<String> found = new ArrayList<>();
    for (Bundle b : bundles)
      for (String key : b.texts().keySet()) {
        String other = owner.putIfAbsent(b.language() + key, b.module());
        if (other != null) found.add(b.at(key, "is a key of " + other + " too"));
      }
    return found;
  }

  /** Without the choices, by which English asks for a number to tell one from many. */
  private static String plain(String text) {
    return CHOICE.matcher(text).replaceAll("");
  }

  private static Set<String> gaps(String text) {
    return GAP.matcher(text)
        .results()
        .map(r -> r.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every text goes through {@link MessageFormat}, where one apostrophe swallows what follows. */
  private static void format(Bundle bundle, String key, String text, List<String> found) {
    if (text.replace("''", "").contains("'"))
      found.add(bundle.at(key, "has a single apostrophe; write ’ or two"));
    try {
      Set<String> gaps = gaps(text);
      Object[] values = new Object[10];
      for (int i = 0; i < values.length; i++) values[i] = 7000 + i;
      String said = new MessageFormat(text, Locale.ROOT).format(values).replace(",", "");
      for (String gap : gaps)
        if (!text.contains("choice") && !text.contains(",date") && !said.contains("700" + gap))
          found.add(bundle.at(key, "does not fill the gap " + gap));
      if (said.matches("(?s).*\\{\\d.*")) found.add(bundle.at(key, "leaves a gap open"));
    } catch (IllegalArgumentException e) {
      found.add(bundle.at(key, "cannot be formatted: " + e.getMessage()));
    }
  }

  private static void chinese(Bundle bundle, String key, String text, List<String> found) {
    String bare = GAP.matcher(text).replaceAll("");
    LATIN
        .matcher(TERMINAL.matcher(key).matches() ? "" : bare)
        .results()
        .map(MatchResult::group)
        .filter(w -> !LATIN_NAMES.contains(w) && !CODE.matcher(w).matches())
        .forEach(w -> found.add(bundle.at(key, "speaks English: " + w)));
    OFFICIALESE.stream()
        .filter(w -> text.contains(w) && !key.startsWith(DESK))
        .forEach(w -> found.add(bundle.at(key, w + " is not what a neighbour says")));
    if (text.contains("你")) found.add(bundle.at(key, "says 你; we say 您"));
    if (HALF_WIDTH.matcher(text).find() && !TERMINAL.matcher(key).matches())
      found.add(bundle.at(key, "has half-width punctuation: " + text));
    if (SPACED.matcher(text).find())
      found.add(bundle.at(key, "has a space too many: " + text));
  }

  private static void english(Bundle bundle, String key, String text, List<String> found) {
    TemplateRules.HAN
        .matcher(text)
        .results()
        .filter(r -> !CHINESE_NAMES.contains(r.group()))
        .forEach(r -> found.add(bundle.at(key, "speaks Chinese: " + r.group())));
    if (FULL_WIDTH.matcher(text).find())
      found.add(bundle.at(key, "has full-width punctuation: " + text));
  }
}
