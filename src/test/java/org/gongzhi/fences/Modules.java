package org.gongzhi.fences;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.ApplicationModule;

/** The modules as their {@code package-info} declares them. */
public final class Modules {
  private static final Pattern JAVADOC =
      Pattern.compile("/\\*\\*[\\s*]*(\\p{IsHan}+)[.。]\\s*(.*?)\\*/", Pattern.DOTALL);

  private Modules() {}

  /** The direct sub-packages of {@code org.gongzhi}. */
  public static Set<String> names() {
    try (Stream<Path> folders = Files.list(JavaFile.MAIN.resolve("org/gongzhi"))) {
      return new TreeSet<>(
          folders.filter(Files::isDirectory).map(p -> p.getFileName().toString()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Module to the modules it may use, named interfaces counted as their module. */
  public static Map<String, Set<String>> mayUse() {
    Map<String, Set<String>> all = new TreeMap<>();
    for (String name : names()) {
      Set<String> uses = new TreeSet<>();
      for (String d : declaration(name).allowedDependencies())
        uses.add(d.replaceAll("\\s*::.*", ""));
      all.put(name, uses);
    }
    return all;
  }

  /** What a module says of itself. */
  public static ApplicationModule declaration(String module) {
    try {
      Class<?> info = Class.forName("org.gongzhi." + module + ".package-info");
      ApplicationModule declared = info.getAnnotation(ApplicationModule.class);
      if (declared == null) throw new IllegalStateException(module + " is not declared a module");
      return declared;
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(module + " has no package-info", e);
    }
  }

  /**
   * The first paragraph of a module's Javadoc.
   *
   * @param name its Chinese name
   * @param words what it is for
   */
  public record Promise(String name, String words) {}

  /** What each module says of itself, by name. */
  public static Map<String, Promise> promises() {
    Map<String, Promise> all = new TreeMap<>();
    for (JavaFile f : JavaFile.under(JavaFile.MAIN))
      if (f.isPackageInfo() && f.packageName().equals("org.gongzhi." + f.module()))
        all.put(f.module(), promise(f));
    return all;
  }

  private static Promise promise(JavaFile packageInfo) {
    Matcher m = JAVADOC.matcher(packageInfo.source());
    if (!m.find())
      throw new IllegalStateException(packageInfo.path() + " does not begin with its Chinese name");
    String words = m.group(2).split("\\n\\s*\\*\\s*\\n")[0].replaceAll("\\s*\\n\\s*\\*\\s*", " ");
    return new Promise(m.group(1), words.replaceAll("\\{@code ([^}]*)}", "`$1`").strip());
  }

  /** Modules that come back to themselves along what they may use. */
  public static Set<String> circles(Map<String, Set<String>> mayUse) {
    return mayUse.keySet().stream()
        .filter(m -> reach(mayUse, m).contains(m))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Everything a module may use, directly or through others. */
  public static Set<String> reach(Map<String, Set<String>> mayUse, String from) {
    Set<String> reached = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(mayUse.getOrDefault(from, Set.of()));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (reached.add(next)) open.addAll(mayUse.getOrDefault(next, Set.of()));
    }
    return reached;
  }
}
