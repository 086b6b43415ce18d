package org.gongzhi.fences;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a template may hold, and whose types and templates it may use. */
public final class TemplateRules {
  private static final int LINES = 120;

  /** The folder of the shared parts of pages; it belongs to the platform. */
  private static final String KIT = "ui";

  private static final Pattern TAG = Pattern.compile("<[a-zA-Z!/][^<>]*>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([@\\w:.-]+)\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s\"'>]+)");
  private static final Pattern SCRIPT =
      Pattern.compile("<script\\b[^>]*>(.*?)</script>", Pattern.DOTALL);
  private static final Pattern ENTITY = Pattern.compile("&#?\\w+;");
  private static final Pattern TYPE = Pattern.compile("\\borg\\.gongzhi\\.([a-z]+)\\.([\\w.]*)");
  private static final Pattern CALL = Pattern.compile("@template\\.(\\w+)\\.");

  static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

  /** Attributes whose value is read or heard by people. */
  private static final Set<String> SPOKEN =
      Set.of(
          "title", "alt", "placeholder", "aria-label", "aria-description", "aria-roledescription",
          "label", "summary", "data-label");

  private final Map<String, Set<String>> mayUse;

  /**
   * @param mayUse module to the modules whose public types its pages may show
   */
  public TemplateRules(Map<String, Set<String>> mayUse) {
    this.mayUse = mayUse;
  }

  /** What is wrong with one template. */
  public List<String> check(Template t) {
    List<String> found = new ArrayList<>();
    if (!t.folder().equals(KIT) && !mayUse.containsKey(t.folder()))
      found.add(t.at(0, "lies in no module's folder"));
    if (t.source().lines().count() > LINES)
      found.add(t.at(0, "is " + t.source().lines().count() + " lines long"));
    each(TYPE, t.code(), m -> !mayUseType(t, m), t, "uses a type it may not: ", found);
    each(CALL, t.source(), m -> !mayUseFolder(t, m.group(1)), t, "uses a template of ", found);
    if (!t.folder().equals(KIT))
      each(Pattern.compile("\\$unsafe\\{"), t.source(), m -> true, t, "is unsafe: ", found);
    scripts(t, found);
    words(t, found);
    return found;
  }

  private boolean mayUseType(Template t, MatchResult type) {
    String module = type.group(1);
    if (module.equals("platform") || module.equals(t.folder())) return true;
    boolean top = type.group(2).isEmpty() || Character.isUpperCase(type.group(2).charAt(0));
    return top && mayUse.getOrDefault(t.folder(), Set.of()).contains(module);
  }

  private boolean mayUseFolder(Template t, String folder) {
    return folder.equals(KIT)
        || folder.equals(t.folder())
        || mayUse.getOrDefault(t.folder(), Set.of()).contains(folder);
  }

  private static void scripts(Template t, List<String> found) {
    each(
        SCRIPT,
        t.markup(),
        m -> !t.source().substring(m.start(1), m.end(1)).isBlank(),
        t,
        "writes a script into the page: ",
        found);
    each(Pattern.compile("<style\\b"), t.markup(), m -> true, t, "styles the page: ", found);
    attributes(
        t,
        (name, value) ->
            name.equals("style") || name.startsWith("on") || name.startsWith("hx-on")
                || value.contains("javascript:"),
        "styles or scripts an element: ",
        found);
  }

  private static void words(Template t, List<String> found) {
    each(HAN, t.markup(), m -> true, t, "speaks Chinese itself: ", found);
    each(HAN, t.code(), m -> true, t, "speaks Chinese itself: ", found);
    String text = blank(ENTITY, blank(TAG, blank(SCRIPT, t.markup())));
    each(WORD, text, m -> true, t, "speaks English itself: ", found);
    attributes(
        t,
        (name, value) -> SPOKEN.contains(name) && WORD.matcher(value).find(),
        "speaks English itself: ",
        found);
  }

  private static void attributes(
      Template t,
      BiPredicate<String, String> wrong,
      String message,
      List<String> found) {
    Matcher tag = TAG.matcher(t.markup());
    while (tag.find()) {
      Matcher a = ATTRIBUTE.matcher(tag.group());
      while (a.find())
        if (wrong.test(a.group(1).toLowerCase(Locale.ROOT), a.group(2)))
          found.add(t.at(tag.start() + a.start(), message + a.group()));
    }
  }

  private static void each(
      Pattern pattern,
      String text,
      Predicate<MatchResult> wrong,
      Template t,
      String message,
      List<String> found) {
    pattern
        .matcher(text)
        .results()
        .filter(wrong)
        .forEach(m -> found.add(t.at(m.start(), message + m.group().strip())));
  }

  private static String blank(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll(m -> m.group().replaceAll("[^\n]", " "));
  }
}
