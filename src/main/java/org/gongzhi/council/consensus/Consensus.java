package org.gongzhi.council.consensus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * 共识. What became of the votes on one topic: the groups, what is common to everybody and what marks each
 * group. Statements and people are given by their numbers.
 *
 * @param groups who is in which group, the largest group first
 * @param agreed statements most of all people agree with, the clearest first, five at most
 * @param refused statements most of all people disagree with, likewise
 */
public record Consensus(List<Group> groups, List<Integer> agreed, List<Integer> refused) {
  private static final int SHOWN = 5;

  /**
   * 意见群.
   *
   * @param people numbers of its people, in order
   * @param marks what sets it apart from the others, what it agrees with first, five at most
   */
  public record Group(List<Integer> people, List<Mark> marks) {}

  /**
   * 代表性意见. A statement that sets a group apart.
   *
   * @param statement its number
   * @param agrees whether the group agrees with it; if not, it disagrees
   */
  public record Mark(int statement, boolean agrees) {}

  /** Works it out: people into groups first, then statements by group and by all. */
  public static Consensus of(Votes votes) {
    OpinionGroups groups = OpinionGroups.of(votes);
    Answers[] all = answers(votes, IntStream.range(0, votes.people()).toArray());
    List<Group> described = new ArrayList<>();
    List<Answers[]> counted = new ArrayList<>();
    for (int g = 0; g < groups.count(); g++) counted.add(answers(votes, rows(groups, g)));
    for (int g = 0; g < groups.count(); g++) {
      List<Integer> people =
          IntStream.of(rows(groups, g)).map(r -> votes.people[r]).boxed().toList();
      List<Mark> marks =
          Marks.of(counted, g).stream()
              .map(m -> new Mark(votes.statements[m.statement()], m.agrees()))
              .toList();
      described.add(new Group(people, marks));
    }
    return new Consensus(
        described, common(votes, all, Answers::agreement, Answers::agreementTest),
        common(votes, all, Answers::disagreement, Answers::disagreementTest));
  }

  private interface Measure {
    double of(Answers a);
  }

  private static List<Integer> common(Votes v, Answers[] all, Measure share, Measure test) {
    return IntStream.range(0, all.length)
        .filter(s -> share.of(all[s]) > 0.5 && test.of(all[s]) > Answers.SIGNIFICANT)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer s) -> -share.of(all[s]) * test.of(all[s]))
                .thenComparingInt(s -> s))
        .limit(SHOWN)
        .map(s -> v.statements[s])
        .toList();
  }

  private static int[] rows(OpinionGroups groups, int g) {
    return IntStream.range(0, groups.rows().length)
        .filter(i -> groups.group()[i] == g)
        .map(i -> groups.rows()[i])
        .toArray();
  }

  private static Answers[] answers(Votes v, int[] rows) {
    int[] agree = new int[v.statements()];
    int[] disagree = new int[v.statements()];
    int[] seen = new int[v.statements()];
    for (int row : rows) {
      for (int i = v.from[row]; i < v.from[row + 1]; i++) {
        seen[v.column[i]]++;
        if (v.vote[i] > 0) agree[v.column[i]]++;
        if (v.vote[i] < 0) disagree[v.column[i]]++;
      }
    }
    return IntStream.range(0, v.statements())
        .mapToObj(s -> new Answers(agree[s], disagree[s], seen[s]))
        .toArray(Answers[]::new);
  }
}
