package org.gongzhi.council.consensus;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * 意见群. People whose answers go together. Only who answered enough statements is put into a group, unless
 * nearly nobody did; there are two to five groups, as many as fit the answers best.
 *
 * <p>Polis carries its groups along from vote to vote and compares their numbers by the silhouette. What
 * comes out hangs on history. Here every number of groups is judged by the best of several seeded starts;
 * the groups themselves come from those who spoke first, which is where Polis starts, so that they stay
 * as they are while people join, unless that start leaves them far wider than they need to be.
 *
 * @param rows who is in a group, by row of {@link Votes}
 * @param group the group of each of them
 * @param count how many groups there are
 */
record OpinionGroups(int[] rows, int[] group, int count) {
  /** Answers that make an opinion, where there are so many statements. */
  private static final int ANSWERS = 7;

  /** If fewer than this answered enough, those who answered most are taken too. */
  private static final int ENOUGH = 15;

  private static final int MOST_GROUPS = 5;

  /** One more group for so many people. */
  private static final int PEOPLE_A_GROUP = 12;

  /** So many points at most are compared pair by pair; larger crowds are first gathered into so many. */
  private static final int POINTS = 100;

  private static final int STARTS = 50;

  /** Groups that lie so much wider than the best ones are not kept for the sake of staying as they were. */
  private static final double TOO_WIDE = 2;

  static OpinionGroups of(Votes votes) {
    int[] rows = heard(votes);
    Projection people = Projection.of(votes).only(rows);
    if (rows.length < 2) return new OpinionGroups(rows, new int[rows.length], Math.min(1, rows.length));
    Gathered gathered = gathered(people);
    int most = Math.min(MOST_GROUPS, 2 + gathered.points.size() / PEOPLE_A_GROUP);
    Partition chosen = chosen(gathered, most);
    int[] number = bySize(chosen, gathered.weights);
    int[] group = Arrays.stream(gathered.of).map(p -> number[chosen.group()[p]]).toArray();
    return new OpinionGroups(rows, group, Arrays.stream(group).max().orElse(-1) + 1);
  }

  /** How many people are in a group. */
  int size(int g) {
    return (int) Arrays.stream(group).filter(x -> x == g).count();
  }

  private static int[] heard(Votes votes) {
    int needed = Math.min(ANSWERS, votes.statements());
    int[] rows = IntStream.range(0, votes.people()).filter(r -> votes.count(r) >= needed).toArray();
    if (rows.length >= ENOUGH) return rows;
    return IntStream.range(0, votes.people())
        .boxed()
        .sorted((a, b) -> Integer.compare(votes.count(b), votes.count(a)))
        .limit(ENOUGH)
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }

  private static Partition chosen(Gathered g, int most) {
    Partition best = Partition.fromFirst(g.points, g.weights, 1);
    double fits = 0;
    for (int k = 2; k <= most; k++) {
      Partition closest = closest(g, k);
      double fit = closest.silhouette(g.points);
      if (fit > fits) {
        fits = fit;
        best = closest;
      }
    }
    Partition first = Partition.fromFirst(g.points, g.weights, best.k());
    return first.spread() > TOO_WIDE * best.spread() ? best : first;
  }

  private static Partition closest(Gathered g, int k) {
    Partition closest = Partition.fromFirst(g.points, g.weights, k);
    for (int start = 0; start < STARTS; start++) {
      Partition other = Partition.seeded(g.points, g.weights, k, start);
      if (other.spread() < closest.spread()) closest = other;
    }
    return closest;
  }

  /** New numbers for the groups, the largest first, so that they do not hang on who spoke first. */
  private static int[] bySize(Partition p, double[] weights) {
    double[] size = new double[p.k()];
    for (int i = 0; i < p.group().length; i++) size[p.group()[i]] += weights[i];
    int[] order =
        IntStream.range(0, p.k())
            .boxed()
            .sorted((a, b) -> Double.compare(size[b], size[a]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] number = new int[p.k()];
    for (int i = 0; i < order.length; i++) number[order[i]] = i;
    return number;
  }

  /**
   * People gathered into points that can be compared pair by pair.
   *
   * @param points at most {@link #POINTS}
   * @param weights how many people each stands for
   * @param of the point of each person
   */
  private record Gathered(Projection points, double[] weights, int[] of) {}

  private static Gathered gathered(Projection people) {
    double[] ones = new double[people.size()];
    Arrays.fill(ones, 1);
    if (people.size() <= POINTS)
      return new Gathered(people, ones, IntStream.range(0, people.size()).toArray());
    Partition near = Partition.fromFirst(people, ones, POINTS);
    double[] x = new double[near.k()];
    double[] y = new double[near.k()];
    double[] weight = new double[near.k()];
    for (int i = 0; i < people.size(); i++) {
      int g = near.group()[i];
      x[g] += people.x()[i];
      y[g] += people.y()[i];
      weight[g]++;
    }
    int[] used = IntStream.range(0, near.k()).filter(g -> weight[g] > 0).toArray();
    int[] place = new int[near.k()];
    for (int i = 0; i < used.length; i++) place[used[i]] = i;
    return new Gathered(
        new Projection(
            Arrays.stream(used).mapToDouble(g -> x[g] / weight[g]).toArray(),
            Arrays.stream(used).mapToDouble(g -> y[g] / weight[g]).toArray()),
        Arrays.stream(used).mapToDouble(g -> weight[g]).toArray(),
        Arrays.stream(near.group()).map(g -> place[g]).toArray());
  }
}
