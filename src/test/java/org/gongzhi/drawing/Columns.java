package org.gongzhi.drawing;

import java.util.ArrayList;
import java.util.List;
import org.gongzhi.drawing.Layers.Spot;

/**
 * Moves the spots of each layer sideways, without changing their order or letting them touch, until
 * arrows are as straight as they can be: least squares under distances, by pooling neighbours.
 */
final class Columns {
  private static final int ROUNDS = 300;
  private static final double GAP = 22;

  /** How near a straight line may pass. */
  private static final double CLOSE = 10;

  private final List<List<Spot>> layers;

  Columns(List<List<Spot>> layers) {
    this.layers = layers;
  }

  void settle() {
    for (List<Spot> layer : layers) {
      double x = 0;
      for (Spot s : layer) {
        s.x = x + s.width / 2;
        x += s.width + GAP;
      }
    }
    for (int i = 0; i < ROUNDS; i++) {
      for (List<Spot> layer : layers) straighten(layer);
      for (List<Spot> layer : layers.reversed()) straighten(layer);
    }
    for (int i = 0; i < 8; i++) for (List<Spot> chain : chains()) stretch(chain);
    double left = layers.stream().flatMap(List::stream).mapToDouble(Spot::left).min().orElse(0);
    layers.stream().flatMap(List::stream).forEach(s -> s.x -= left);
  }

  private record Pool(double sum, double weight, int size) {
    double mean() {
      return sum / weight;
    }

    Pool with(Pool other) {
      return new Pool(sum + other.sum, weight + other.weight, size + other.size);
    }
  }

  private static void straighten(List<Spot> layer) {
    double[] offset = new double[layer.size()];
    for (int i = 1; i < layer.size(); i++)
      offset[i] =
          offset[i - 1] + (layer.get(i - 1).width + layer.get(i).width) / 2 + GAP;
    List<Pool> pools = new ArrayList<>();
    for (int i = 0; i < layer.size(); i++) {
      double weight = weight(layer.get(i));
      pools.add(new Pool((wish(layer.get(i)) - offset[i]) * weight, weight, 1));
      while (pools.size() > 1 && pools.getLast().mean() < pools.get(pools.size() - 2).mean()) {
        Pool last = pools.removeLast();
        pools.add(pools.removeLast().with(last));
      }
    }
    int i = 0;
    for (Pool p : pools)
      for (int n = 0; n < p.size(); n++, i++) layer.get(i).x = p.mean() + offset[i];
  }

  /** What lies between the boxes at the ends of each arrow. */
  private List<List<Spot>> chains() {
    List<List<Spot>> chains = new ArrayList<>();
    for (List<Spot> layer : layers)
      for (Spot s : layer)
        if (!s.box && s.above.getFirst().box) {
          List<Spot> chain = new ArrayList<>(List.of(s));
          while (!chain.getLast().below.getFirst().box)
            chain.add(chain.getLast().below.getFirst());
          chains.add(chain);
        }
    return chains;
  }

  /** Lets an arrow run straight down where nothing stands in its way. */
  private void stretch(List<Spot> chain) {
    double least = Double.NEGATIVE_INFINITY;
    double most = Double.POSITIVE_INFINITY;
    for (Spot s : chain) {
      List<Spot> layer = layers.get(s.layer);
      int i = layer.indexOf(s);
      if (i > 0) least = Math.max(least, layer.get(i - 1).right() + CLOSE + s.width / 2);
      if (i + 1 < layer.size())
        most = Math.min(most, layer.get(i + 1).left() - CLOSE - s.width / 2);
    }
    if (least > most) return;
    double mean = chain.stream().mapToDouble(s -> s.x).average().orElseThrow();
    for (Spot s : chain) s.x = Math.clamp(mean, least, most);
  }

  /** The middle of what it is tied to; arrows that pass count more, so that they run straight. */
  private static double wish(Spot s) {
    double sum = 0;
    double weight = 0;
    for (List<Spot> side : List.of(s.above, s.below))
      for (Spot n : side) {
        double w = pull(s, n);
        sum += n.x * w;
        weight += w;
      }
    return weight == 0 ? s.x : sum / weight;
  }

  private static double weight(Spot s) {
    double weight = 0.1;
    for (Spot n : s.above) weight += pull(s, n);
    for (Spot n : s.below) weight += pull(s, n);
    return weight;
  }

  private static double pull(Spot a, Spot b) {
    return a.box || b.box ? 1 : 30;
  }
}
