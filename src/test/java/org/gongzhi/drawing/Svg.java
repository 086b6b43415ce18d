package org.gongzhi.drawing;

import java.util.List;
import java.util.Locale;
import org.gongzhi.drawing.Graph.Tone;

/** Writes a drawing that reads on light paper and in the dark, in any browser, without a script. */
final class Svg {
  private static final String STYLE =
      """
      <style>
        svg { --paper: #faf8f5; --surface: #fff; --ink: #221f1c; --ink2: #57504a; --line: #8a8178;
          --red: #b5301e; --wash: #fbeeea; --sunken: #f3f0ea }
        @media (prefers-color-scheme: dark) {
          svg { --paper: #161412; --surface: #1f1c19; --ink: #ede8e2; --ink2: #beb6ad;
            --line: #8b8176; --red: #f2917e; --wash: #37201b; --sunken: #26221f }
        }
        text { font-family: "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei",
            "WenQuanYi Zen Hei", sans-serif; fill: var(--ink); text-anchor: middle }
        .title { font-size: 15px; font-weight: 600 }
        .small { font-size: 12px; fill: var(--ink2) }
        .paper { fill: var(--paper) }
        .box { fill: var(--surface); stroke: var(--line); stroke-width: 1.25 }
        .asks { fill: var(--wash); stroke: var(--red) }
        .end { fill: var(--sunken); stroke: var(--ink2) }
        .start { fill: var(--ink2) }
        .way { fill: none; stroke: var(--line); stroke-width: 1.25 }
        .timed { stroke-dasharray: 5 4 }
        .head { fill: var(--line) }
      </style>
      <defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8"
        orient="auto"><path class="head" d="M0 0.5 8 4 0 7.5z"/></marker></defs>
      """;

  private final StringBuilder out = new StringBuilder();

  /**
   * @param title what it shows, for those who hear it
   */
  Svg(String title, double width, double height) {
    out.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$s %2$s\" width=\"%1$s\""
                + " height=\"%2$s\" role=\"img\">\n<title>%3$s</title>\n",
            number(width),
            number(height),
            escape(title)));
    out.append(STYLE);
    rect("paper", 0, 0, width, height);
  }

  void rect(String css, double x, double y, double width, double height) {
    line(
        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"5\"/>",
        css, number(x), number(y), number(width), number(height));
  }

  void dot(double x, double y, double radius) {
    line("<circle class=\"start\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>", number(x), number(y), number(radius));
  }

  void words(String css, double x, double baseline, String text) {
    line(
        "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>",
        css, number(x), number(baseline), escape(text));
  }

  void way(String path, boolean timed) {
    line(
        "<path class=\"way%s\" d=\"%s\" marker-end=\"url(#head)\"/>", timed ? " timed" : "", path);
  }

  /** A title and small lines in the middle of a box. */
  void box(Tone tone, Layers.Spot s, String title, List<String> lines) {
    if (tone == Tone.START) {
      dot(s.x, s.y, s.width / 2);
      return;
    }
    String css = switch (tone) {
      case ASKS -> "box asks";
      case END -> "box end";
      default -> "box";
    };
    rect(css, s.left(), s.top(), s.width, s.height);
    double y = s.top() + 10 + Lettering.TITLE;
    words("title", s.x, y, title);
    for (String line : lines) words("small", s.x, y += Lettering.SMALL_LINE, line);
  }

  String end() {
    return out.append("</svg>\n").toString();
  }

  static String number(double n) {
    double rounded = Math.round(n * 10) / 10.0;
    return rounded == Math.rint(rounded)
        ? Long.toString((long) rounded)
        : String.format(Locale.ROOT, "%.1f", rounded);
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String escape(String s) {
    return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
