package org.gongzhi.understanding.locate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.gongzhi.understanding.locate.TaggedText.Element;
import org.jspecify.annotations.Nullable;

/**
 * 要素. The elements of a text that are sure enough. Where two ways to read it are as likely as each other it is better to
 * say neither than to guess: elements are chosen for being right themselves, not for standing in the likeliest whole.
 */
final class TagSpans {
  /** An element must be so likely to be worth saying. */
  private static final float SURE = 0.45f;

  /** Less likely ones are not looked at. */
  private static final float LEAST = 0.02f;

  private static final int LONGEST = 30;

  private record Span(Element element, float chance) {}

  private final TagField field;
  private final Chances chances;
  private final int length;

  /** By where they end. */
  private final List<List<Span>> spans = new ArrayList<>();

  private TagSpans(TagField field, Chances chances, int length) {
    this.field = field;
    this.chances = chances;
    this.length = length;
    for (int i = 0; i <= length; i++) spans.add(new ArrayList<>());
  }

  /**
   * The best of a text's elements, none over another.
   *
   * @param fits how well each tag fits each piece
   */
  static List<Element> best(TagField field, float[] fits) {
    int length = fits.length / field.tags.size();
    if (length == 0) return List.of();
    TagSpans spans = new TagSpans(field, new Chances(field, fits), length);
    spans.find();
    return spans.chosen();
  }

  private void find() {
    for (int t = 0; t < field.tags.size(); t++) {
      String tag = field.tags.get(t);
      String kind = tag.length() > 2 ? tag.substring(2) : "";
      for (int i = 0; i < length; i++) {
        if (tag.startsWith("S-")) put(kind, i, i + 1, chances.of(i, t));
        if (tag.startsWith("B-")) from(kind, t, i);
      }
    }
  }

  /** All elements of a kind that begin at a piece. */
  private void from(String kind, int begins, int start) {
    int inside = field.tags.indexOf("I-" + kind);
    int ends = field.tags.indexOf("E-" + kind);
    float way = chances.begun(start, begins);
    int last = begins;
    for (int i = start + 1; i < length && i < start + LONGEST && way >= LEAST / 10; i++) {
      put(kind, start, i + 1, chances.ended(way, last, i, ends));
      if (inside < 0) return;
      way = chances.gone(way, last, i, inside);
      last = inside;
    }
  }

  private void put(String kind, int from, int to, float chance) {
    if (chance >= LEAST) spans.get(to).add(new Span(new Element(kind, from, to), chance));
  }

  private List<Element> chosen() {
    float[] worth = new float[length + 1];
    @Nullable Span[] by = new Span[length + 1];
    for (int i = 1; i <= length; i++) {
      worth[i] = worth[i - 1];
      for (Span s : spans.get(i)) {
        float all = worth[s.element.from()] + s.chance - SURE;
        if (all > worth[i]) {
          worth[i] = all;
          by[i] = s;
        }
      }
    }
    List<Element> chosen = new ArrayList<>();
    for (int i = length; i > 0; ) {
      if (by[i] == null) {
        i--;
      } else {
        chosen.add(Objects.requireNonNull(by[i]).element);
        i = chosen.getLast().from();
      }
    }
    Collections.reverse(chosen);
    return chosen;
  }
}
