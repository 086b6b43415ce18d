package org.gongzhi.drawing;

import java.util.List;
import org.gongzhi.drawing.Graph.Arrow;
import org.gongzhi.drawing.Graph.Box;
import org.gongzhi.drawing.Graph.Tone;
import org.gongzhi.drawing.Layers.Spot;
import org.gongzhi.drawing.Layers.Way;

/** 流程图. Boxes and arrows in layers from top to bottom: the states of a procedure, or rooms of a house. */
public final class StateDiagram {
  private static final double MARGIN = 20;
  private static final double STUB = 9;

  private final Graph graph;
  private final Layers layers;

  public StateDiagram(Graph graph) {
    this.graph = graph;
    this.layers = new Layers(graph, new Measured());
  }

  /**
   * @param title what it shows, for those who hear it
   */
  public String svg(String title) {
    Svg svg = new Svg(title, layers.width() + 2 * MARGIN, layers.height() + 2 * MARGIN);
    draw(svg, MARGIN, MARGIN);
    return svg.end();
  }

  Layers layers() {
    return layers;
  }

  void draw(Svg svg, double dx, double dy) {
    layers.layers().stream().flatMap(List::stream).forEach(s -> shift(s, dx, dy));
    for (Way w : layers.ways()) svg.way(path(w), w.arrow().timed());
    for (Way w : layers.ways()) words(svg, w);
    for (Box b : graph.boxes()) svg.box(b.tone(), layers.spot(b), b.title(), b.lines());
  }

  private static void shift(Spot s, double dx, double dy) {
    s.x += dx;
    s.y += dy;
  }

  private static void words(Svg svg, Way w) {
    if (w.arrow().words().isEmpty()) return;
    Spot s = w.words();
    svg.rect("paper", s.left(), s.top(), s.width, s.height);
    double y = s.top() + Lettering.SMALL + 1;
    for (String line : w.arrow().words()) {
      svg.words("small", s.x, y, line);
      y += Lettering.SMALL_LINE;
    }
  }

  /** Straight through layers, curved between them; drawn from its beginning to its head. */
  private String path(Way w) {
    List<Spot> spots = w.spots().stream().filter(s -> s.box || !layers.isFree(s.layer)).toList();
    double[][] stops = new double[2 * spots.size() - 2][];
    for (int i = 0; i + 1 < spots.size(); i++) {
      Spot a = spots.get(i);
      Spot b = spots.get(i + 1);
      double ax = a.box ? port(a, a.below, w.spots().get(1)) : a.x;
      double bx = b.box ? port(b, b.above, w.spots().get(w.spots().size() - 2)) : b.x;
      stops[2 * i] = new double[] {ax, layers.bottom(a.layer)};
      stops[2 * i + 1] = new double[] {bx, layers.top(b.layer)};
    }
    double start = spots.getFirst().bottom();
    double end = spots.getLast().top();
    double[][] points = w.up() ? reversed(stops) : stops;
    double sign = w.up() ? -1 : 1;
    StringBuilder d = new StringBuilder("M" + at(points[0][0], w.up() ? end : start));
    for (int i = 0; i < points.length; i += 2) {
      double[] a = {points[i][0], points[i][1] + sign * STUB / 2};
      double[] b = {points[i + 1][0], points[i + 1][1] - sign * STUB};
      double middle = (a[1] + b[1]) / 2;
      d.append(" L").append(at(a[0], a[1])).append(" C").append(at(a[0], middle));
      d.append(' ').append(at(b[0], middle)).append(' ').append(at(b[0], b[1]));
    }
    double[] last = points[points.length - 1];
    return d.append(" L").append(at(last[0], w.up() ? start : end)).toString();
  }

  private static double[][] reversed(double[][] stops) {
    double[][] back = new double[stops.length][];
    for (int i = 0; i < stops.length; i++) back[i] = stops[stops.length - 1 - i];
    return back;
  }

  /** Arrows of one side of a box stand beside each other, in the order of where they go. */
  private static double port(Spot box, List<Spot> side, Spot towards) {
    double step = Math.min(28, (box.width - 24) / Math.max(1, side.size() - 1));
    return box.x + (side.indexOf(towards) - (side.size() - 1) / 2.0) * Math.max(step, 0);
  }

  private static String at(double x, double y) {
    return Svg.number(x) + " " + Svg.number(y);
  }

  private static final class Measured implements Layers.Sizes {
    @Override
    public double width(Box b) {
      if (b.tone() == Tone.START) return 16;
      double words = Lettering.width(b.title(), Lettering.TITLE);
      return Math.max(96, Math.max(words, Lettering.width(b.lines(), Lettering.SMALL)) + 28);
    }

    @Override
    public double height(Box b) {
      if (b.tone() == Tone.START) return 16;
      return 14 + Lettering.TITLE_LINE + b.lines().size() * Lettering.SMALL_LINE;
    }

    @Override
    public double width(Arrow a) {
      return Math.max(10, Lettering.width(a.words(), Lettering.SMALL) + 8);
    }

    @Override
    public double height(Arrow a) {
      return a.words().size() * Lettering.SMALL_LINE;
    }
  }
}
