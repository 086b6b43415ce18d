package org.gongzhi.platform.html;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Format;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * 文字. Every word a person sees, in one language, read once from {@code
 * messages/*_<language>.properties} of all modules. Gaps are those of {@link MessageFormat}, except
 * that a bare {@code {0}} prints a number as it stands (2024, not 2,024).
 */
public final class Texts {
  private static final Logger log = LoggerFactory.getLogger(Texts.class);

  private final Language language;
  private final Map<String, String> patterns;
  private final boolean strict;

  private Texts(Language language, Map<String, String> patterns, boolean strict) {
    this.language = language;
    this.patterns = patterns;
    this.strict = strict;
  }

  /**
   * @param strict whether a missing text is an error, as in tests, or shown as its key, as it must
   *     be to somebody who only wants to read the rest of the page
   */
  public static Texts load(Language language, boolean strict) {
    var all = new HashMap<String, String>();
    try {
      for (Resource bundle :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:messages/*_" + language.suffix() + ".properties")) {
        read(bundle)
            .forEach((key, text) -> {
              if (all.put((String) key, (String) text) != null) {
                throw new IllegalStateException("two modules have the text " + key);
              }
            });
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Texts(language, Map.copyOf(all), strict);
  }

  private static Properties read(Resource bundle) throws IOException {
    var properties = new Properties();
    try (var in = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    return properties;
  }

  public Language language() {
    return language;
  }

  public boolean has(String key) {
    return patterns.containsKey(key);
  }

  public Set<String> keys() {
    return patterns.keySet();
  }

  /** The text of this key with its gaps filled. */
  public String t(String key, @Nullable Object... args) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      if (strict) {
        throw new IllegalArgumentException("no text " + key + " in " + language);
      }
      log.error("no text {} in {}", key, language);
      return "⟦" + key + "⟧";
    }
    MessageFormat format = new MessageFormat(pattern, language.locale());
    return format.format(plainNumbers(format, args));
  }

  private static @Nullable Object[] plainNumbers(MessageFormat format, @Nullable Object[] args) {
    Format[] formats = format.getFormatsByArgumentIndex();
    @Nullable Object[] plain = args.clone();
    for (int i = 0; i < Math.min(formats.length, args.length); i++) {
      if (formats[i] == null && args[i] instanceof Number n) {
        plain[i] = n.toString();
      }
    }
    return plain;
  }
}
