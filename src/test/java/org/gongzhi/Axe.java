package org.gongzhi;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The checker of accessibility, handed to a page once and then asked as often as the page changes its looks. The
 * library's own way opens another tab for each question, which costs more than the answer.
 */
public final class Axe {
  private static final String SOURCE = source();
  private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

  /** What alone depends on colours. */
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  private static final String RUN =
      """
      async (only) => (await axe.run(document, {runOnly: only, resultTypes: ['violations']})).violations
        .flatMap(v => v.nodes.map(n => v.id + ': ' + n.target + ' ' + n.html.slice(0, 160)
          + ' ' + (n.any[0]?.message ?? '')))
      """;

  private final Page page;

  private Axe(Page page) {
    this.page = page;
  }

  /** On the page as it is loaded now. */
  public static Axe on(Page page) {
    page.evaluate(SOURCE);
    return new Axe(page);
  }

  /** Everything a machine can find of WCAG 2.1 AA. */
  public List<String> everything() {
    return run("tag", TAGS);
  }

  /** What may differ between a light and a dark page. */
  public List<String> colours() {
    return run("rule", COLOURS);
  }

  private List<String> run(String type, List<String> values) {
    return ((List<?>) page.evaluate(RUN, Map.of("type", type, "values", values)))
        .stream().map(Object::toString).toList();
  }

  private static String source() {
    try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
