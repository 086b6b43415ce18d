package org.gongzhi.fences;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts of one module in one language.
 *
 * @param module the module
 * @param language {@code zh_CN} or {@code en}
 * @param texts key to text
 * @param repeated keys written twice, of which Java would keep the last without a word
 */
public record Bundle(
    String module, String language, Map<String, String> texts, Set<String> repeated) {
  public static final Path ROOT = Path.of("src/main/resources/messages");
  public static final String CHINESE = "zh_CN";
  public static final String ENGLISH = "en";

  private static final Pattern NAME = Pattern.compile("([a-z]+)_(zh_CN|en)\\.properties");

  /** Every bundle of the product. */
  public static List<Bundle> all() {
    try (Stream<Path> files = Files.list(ROOT)) {
      List<Bundle> all = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        var name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) throw new IllegalStateException(file + " is not <module>_<language>");
        all.add(of(name.group(1), name.group(2), Files.readString(file)));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Bundle of(String module, String language, String source) {
    Set<String> repeated = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    Properties properties =
        new Properties() {
          @Override
          public synchronized Object put(Object key, Object value) {
            if (!seen.add((String) key)) repeated.add((String) key);
            return super.put(key, value);
          }
        };
    try {
      properties.load(new StringReader(source));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((k, v) -> texts.put((String) k, (String) v));
    return new Bundle(module, language, texts, repeated);
  }

  public boolean isChinese() {
    return language.equals(CHINESE);
  }

  /** “messages/module_language key: message”. */
  public String at(String key, String message) {
    return module + "_" + language + " " + key + ": " + message;
  }
}
