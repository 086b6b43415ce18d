package org.gongzhi.drawing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.gongzhi.drawing.Layers.Spot;

/** Orders the spots of each layer so that few arrows cross: by the middle of their neighbours. */
final class Crossings {
  private static final int BEGINNINGS = 40;

  private final List<List<Spot>> layers;

  Crossings(List<List<Spot>> layers) {
    this.layers = layers;
  }

  /** Sweeps from several beginnings, the given order first, and keeps the best. */
  void reduce(int sweeps) {
    List<List<Spot>> best = copy();
    int fewest = count();
    Random random = new Random(BEGINNINGS);
    for (int i = 0; i < sweeps * BEGINNINGS && fewest > 0; i++) {
      if (i > 0 && i % sweeps == 0) layers.forEach(l -> Collections.shuffle(l, random));
      sweep(i % 2 == 0);
      swap();
      int now = count();
      if (now < fewest) {
        fewest = now;
        best = copy();
      }
    }
    for (int i = 0; i < layers.size(); i++) layers.set(i, best.get(i));
  }

  /** All crossings of the drawing as it stands. */
  int count() {
    int sum = 0;
    for (int i = 0; i + 1 < layers.size(); i++) sum += between(i);
    return sum;
  }

  private void sweep(boolean down) {
    for (int i = 0; i < layers.size(); i++) {
      int layer = down ? i : layers.size() - 1 - i;
      Function<Spot, List<Spot>> neighbours = down ? s -> s.above : s -> s.below;
      Map<Spot, Double> middle = new HashMap<>();
      for (Spot s : layers.get(layer))
        middle.put(
            s,
            neighbours.apply(s).stream()
                .mapToInt(n -> layers.get(n.layer).indexOf(n))
                .average()
                .orElse(layers.get(layer).indexOf(s)));
      layers.get(layer).sort(Comparator.comparing(middle::get));
    }
  }

  /** Swaps neighbours while that helps. */
  private void swap() {
    for (int l = 0; l < layers.size(); l++) {
      List<Spot> layer = layers.get(l);
      for (int i = 0; i + 1 < layer.size(); i++) {
        int before = around(l);
        Collections.swap(layer, i, i + 1);
        if (around(l) >= before) Collections.swap(layer, i, i + 1);
      }
    }
  }

  private int around(int layer) {
    return (layer > 0 ? between(layer - 1) : 0)
        + (layer + 1 < layers.size() ? between(layer) : 0);
  }

  /** Crossings between a layer and the next. */
  private int between(int layer) {
    List<int[]> lines = new ArrayList<>();
    List<Spot> upper = layers.get(layer);
    List<Spot> lower = layers.get(layer + 1);
    for (int i = 0; i < upper.size(); i++)
      for (Spot n : upper.get(i).below) lines.add(new int[] {i, lower.indexOf(n)});
    int sum = 0;
    for (int i = 0; i < lines.size(); i++)
      for (int j = 0; j < i; j++)
        if ((lines.get(i)[0] - lines.get(j)[0]) * (lines.get(i)[1] - lines.get(j)[1]) < 0) sum++;
    return sum;
  }

  private List<List<Spot>> copy() {
    List<List<Spot>> copy = new ArrayList<>();
    for (List<Spot> layer : layers) copy.add(new ArrayList<>(layer));
    return copy;
  }
}
