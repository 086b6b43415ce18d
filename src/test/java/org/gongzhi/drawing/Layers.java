package org.gongzhi.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongzhi.drawing.Graph.Arrow;
import org.gongzhi.drawing.Graph.Box;

/**
 * A layered layout: boxes on even layers, the words of arrows on odd ones, so that words have a place
 * of their own and nothing lies on anything else. The same graph is always laid out the same way.
 */
final class Layers {
  /** A box, the words of an arrow, or a bend of an arrow that passes a layer. */
  static final class Spot {
    final double width;
    final double height;
    final int layer;
    final boolean box;
    final List<Spot> above = new ArrayList<>();
    final List<Spot> below = new ArrayList<>();
    double x;
    double y;

    Spot(double width, double height, int layer, boolean box) {
      this.width = width;
      this.height = height;
      this.layer = layer;
      this.box = box;
    }

    double left() {
      return x - width / 2;
    }

    double right() {
      return x + width / 2;
    }

    double top() {
      return y - height / 2;
    }

    double bottom() {
      return y + height / 2;
    }
  }

  /**
   * The way of an arrow from its upper end to its lower one.
   *
   * @param words the spot of its words
   * @param up whether the arrow points at the upper end
   */
  record Way(Arrow arrow, List<Spot> spots, Spot words, boolean up) {}

  private static final int SWEEPS = 24;

  private final Map<String, Spot> boxes = new HashMap<>();
  private final List<Way> ways = new ArrayList<>();
  private final List<List<Spot>> layers = new ArrayList<>();

  Layers(Graph graph, Sizes sizes) {
    Map<String, Integer> layerOf = layerOf(graph);
    for (Box b : graph.boxes()) {
      Spot spot = new Spot(sizes.width(b), sizes.height(b), layerOf.get(b.id()), true);
      boxes.put(b.id(), place(spot));
    }
    for (Arrow a : graph.arrows()) ways.add(way(a, sizes));
    new Crossings(layers).reduce(SWEEPS);
    new Columns(layers).settle();
    rows();
  }

  /** How large things are. */
  interface Sizes {
    double width(Box box);

    double height(Box box);

    double width(Arrow arrow);

    double height(Arrow arrow);
  }

  Spot spot(Box box) {
    return boxes.get(box.id());
  }

  List<Way> ways() {
    return ways;
  }

  List<List<Spot>> layers() {
    return layers;
  }

  double width() {
    return layers.stream().flatMap(List::stream).mapToDouble(Spot::right).max().orElse(0);
  }

  double height() {
    return layers.stream().flatMap(List::stream).mapToDouble(Spot::bottom).max().orElse(0);
  }

  /** Where the band of a layer ends, above and below its tallest spot. */
  double top(int layer) {
    return layers.get(layer).stream().mapToDouble(Spot::top).min().orElseThrow();
  }

  double bottom(int layer) {
    return layers.get(layer).stream().mapToDouble(Spot::bottom).max().orElseThrow();
  }

  /** Whether nothing stands in the way here: no box and no words. */
  boolean isFree(int layer) {
    return layers.get(layer).stream().allMatch(s -> s.height == 0);
  }

  /** Each box two layers below the lowest that leads down to it. */
  private static Map<String, Integer> layerOf(Graph graph) {
    List<String> order = graph.boxes().stream().map(Box::id).toList();
    Map<String, Integer> layer = new HashMap<>();
    for (String id : order)
      layer.put(
          id,
          graph.arrows().stream()
              .filter(a -> touches(a, id))
              .map(a -> a.from().equals(id) ? a.to() : a.from())
              .filter(other -> order.indexOf(other) < order.indexOf(id))
              .mapToInt(other -> layer.get(other) + 2)
              .max()
              .orElse(0));
    return layer;
  }

  private static boolean touches(Arrow a, String id) {
    return a.from().equals(id) || a.to().equals(id);
  }

  private Way way(Arrow arrow, Sizes sizes) {
    Spot from = boxes.get(arrow.from());
    Spot to = boxes.get(arrow.to());
    boolean up = from.layer > to.layer;
    Spot upper = up ? to : from;
    Spot lower = up ? from : to;
    // words sit near the end the arrow comes from, on an odd layer
    int middle = up ? lower.layer - 1 : upper.layer + 1;
    List<Spot> spots = new ArrayList<>(List.of(upper));
    Spot words = upper;
    for (int layer = upper.layer + 1; layer < lower.layer; layer++) {
      boolean here = layer == middle;
      Spot spot =
          new Spot(here ? sizes.width(arrow) : 10, here ? sizes.height(arrow) : 0, layer, false);
      if (here) words = spot;
      spots.add(place(spot));
    }
    spots.add(lower);
    for (int i = 1; i < spots.size(); i++) {
      spots.get(i - 1).below.add(spots.get(i));
      spots.get(i).above.add(spots.get(i - 1));
    }
    return new Way(arrow, spots, words, up);
  }

  private Spot place(Spot spot) {
    while (layers.size() <= spot.layer) layers.add(new ArrayList<>());
    layers.get(spot.layer).add(spot);
    return spot;
  }

  /** The further arrows lead sideways, the more room they get to do so. */
  private void rows() {
    double y = 0;
    for (List<Spot> layer : layers) {
      double height = layer.stream().mapToDouble(s -> s.height).max().orElse(0);
      for (Spot s : layer) s.y = y + height / 2;
      double aside =
          layer.stream()
              .flatMap(s -> s.below.stream().map(n -> Math.abs(n.x - s.x)))
              .mapToDouble(Double::doubleValue)
              .max()
              .orElse(0);
      y += height + (height == 0 ? 12 : Math.clamp(20 + aside * 0.12, 24, 64));
    }
    for (Way w : ways) {
      w.spots.getFirst().below.sort(Comparator.comparingDouble(s -> s.x));
      w.spots.getLast().above.sort(Comparator.comparingDouble(s -> s.x));
    }
  }
}
