package org.gongzhi.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.gongzhi.platform.TownClock;

/** 时间线. What is still to come before the demo starts; what happens at a moment may plan more. */
final class DemoTimeline {
  private final PriorityQueue<Moment> moments =
      new PriorityQueue<>(Comparator.comparing(Moment::at).thenComparing(Moment::order));
  private final Map<String, String> numbers = new HashMap<>();
  private int planned;

  /** Something that happens at a time; what was planned first comes first. */
  private record Moment(Instant at, int order, Runnable event) {}

  /** What the script calls by its title has a number once it was raised. */
  Map<String, String> numbers() {
    return numbers;
  }

  void plan(Instant at, Runnable event) {
    if (!at.isAfter(DemoClock.START)) moments.add(new Moment(at, planned++, event));
  }

  /** The clock stands at each moment in turn. */
  void live(TownClock town) {
    for (Moment m = moments.poll(); m != null; m = moments.poll()) {
      town.standAt(m.at());
      m.event().run();
    }
  }
}
