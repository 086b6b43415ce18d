package org.gongzhi.council.opinions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.gongzhi.council.consensus.Consensus;
import org.gongzhi.council.consensus.Votes;
import org.gongzhi.council.opinions.OpinionResult.Figures;
import org.gongzhi.council.opinions.OpinionResult.Group;
import org.gongzhi.council.opinions.OpinionResult.Mark;
import org.gongzhi.council.opinions.OpinionResult.Share;
import org.gongzhi.platform.crypto.Sm3;

/**
 * 汇总. Works out what the votes on a topic come to. Pure: the same votes give the same result and the same digest, whatever order
 * they are read in. Support across groups is the geometric mean of the groups' agreement, each with one imagined answer on either
 * side, so that two and five groups compare and one small group cannot be outvoted.
 */
final class Reckoning {
  /** How it is worked out; part of the digest, so that another way never passes for this one. */
  static final String METHOD = "gongzhi-consensus/1 seeds=0..49 floor=5 least=30";

  private static final int THOUSAND = 1_000;

  private Reckoning() {}

  /** One answer: who by number, what, how. */
  record Answer(int person, int statement, int stance) {}

  /** The digest of these answers and of the way they are worked out. */
  static String digest(List<Answer> answers) {
    StringBuilder text = new StringBuilder(METHOD);
    answers.stream()
        .sorted(
            Comparator.comparingInt(Answer::person).thenComparingInt(Answer::statement))
        .forEach(
            a ->
                text.append('\n')
                    .append(a.person)
                    .append(' ')
                    .append(a.statement)
                    .append(' ')
                    .append(a.stance));
    return Sm3.hex(text.toString().getBytes(UTF_8));
  }

  static OpinionResult of(List<Answer> answers) {
    Votes.Collector collector = new Votes.Collector();
    answers.forEach(a -> collector.add(a.person, a.statement, a.stance));
    Votes votes = collector.votes();
    if (votes.people() < OpinionResult.LEAST) return plain(answers, votes.people(), "FEW");
    Consensus c = Consensus.of(votes);
    boolean small = c.groups().stream().anyMatch(g -> g.people().size() < OpinionResult.FLOOR);
    if (small || c.groups().size() < 2) {
      OpinionResult all = plain(answers, votes.people(), small ? "SMALL" : "ONE");
      return new OpinionResult(
          all.people(), all.votes(), List.of(), all.held(), all.statements(), c.agreed(), c.refused());
    }
    return grouped(answers, votes.people(), c);
  }

  private static OpinionResult plain(List<Answer> answers, int people, String held) {
    List<Figures> figures = new ArrayList<>();
    tally(answers, Map.of(), 1)
        .forEach(
            (no, all) -> {
              Counted count = counted(no, all.getFirst(), 0);
              figures.add(
                  new Figures(
                      count, (int) StrictMath.round(THOUSAND * count.agreement()), List.of()));
            });
    return new OpinionResult(people, answers.size(), List.of(), held, figures, List.of(), List.of());
  }

  private static OpinionResult grouped(List<Answer> answers, int people, Consensus c) {
    Map<Integer, Integer> group = new HashMap<>();
    for (int g = 0; g < c.groups().size(); g++)
      for (int person : c.groups().get(g).people()) group.put(person, g);
    List<Answer> inGroups = answers.stream().filter(a -> group.containsKey(a.person)).toList();
    List<Figures> figures = new ArrayList<>();
    tally(inGroups, group, c.groups().size()).forEach((no, by) -> figures.add(figures(no, by)));
    List<Group> told =
        c.groups().stream()
            .map(
                g ->
                    new Group(
                        g.people().size(),
                        g.marks().stream().map(m -> new Mark(m.statement(), m.agrees())).toList()))
            .toList();
    return new OpinionResult(
        people,
        answers.size(),
        told,
        "",
        figures,
        c.agreed().stream().filter(no -> inEvery(figures, no, Share::agree)).toList(),
        c.refused().stream().filter(no -> inEvery(figures, no, Share::disagree)).toList());
  }

  /**
   * Whether more than half of every group says so. Polis asks all people together; a large group would then speak
   * for a small one that wants the opposite, and we could not say that all sides share it.
   */
  private static boolean inEvery(List<Figures> figures, int no, ToIntFunction<Share> part) {
    return figures.stream()
        .filter(f -> f.count().no() == no)
        .flatMap(f -> f.groups().stream())
        .allMatch(s -> part.applyAsInt(s) > 50);
  }

  private static Figures figures(int no, List<int[]> by) {
    int[] all = new int[3];
    double product = 1;
    double least = 1;
    double most = 0;
    List<Share> shares = new ArrayList<>();
    for (int[] g : by) {
      for (int i = 0; i < all.length; i++) all[i] += g[i];
      int seen = g[0] + g[1] + g[2];
      double agreement = (g[2] + 1.0) / (seen + 2.0);
      product *= agreement;
      least = Math.min(least, agreement);
      most = Math.max(most, agreement);
      shares.add(new Share(hundredths(g[2], seen), hundredths(g[0], seen)));
    }
    int support = (int) StrictMath.round(THOUSAND * StrictMath.pow(product, 1.0 / by.size()));
    int spread = (int) StrictMath.round(THOUSAND * (most - least));
    return new Figures(counted(no, all, spread), support, shares);
  }

  private static int hundredths(int part, int whole) {
    return whole == 0 ? 0 : (int) StrictMath.round(100.0 * part / whole);
  }

  /** For each statement and group: how many disagree, pass, agree. */
  private static TreeMap<Integer, List<int[]>> tally(
      List<Answer> answers, Map<Integer, Integer> group, int groups) {
    TreeMap<Integer, List<int[]>> tally = new TreeMap<>();
    for (Answer a : answers) {
      List<int[]> by =
          tally.computeIfAbsent(
              a.statement,
              _ -> {
                List<int[]> fresh = new ArrayList<>();
                for (int g = 0; g < groups; g++) fresh.add(new int[3]);
                return fresh;
              });
      by.get(group.getOrDefault(a.person, 0))[a.stance + 1]++;
    }
    return tally;
  }

  private static Counted counted(int no, int[] said, int spread) {
    return new Counted(no, said[2], said[0], said[1], spread);
  }
}
