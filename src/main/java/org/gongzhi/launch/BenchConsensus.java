package org.gongzhi.launch;

import java.util.SplittableRandom;
import org.gongzhi.council.consensus.Consensus;
import org.gongzhi.council.consensus.Votes;

/** {@code bench consensus}: groups of opinions for a large town and for a city, on votes drawn by a seed. */
final class BenchConsensus implements Benchmark {
  private static final int CAMPS = 4;

  @Override
  public String name() {
    return "consensus";
  }

  @Override
  public void run(BenchRun run) {
    measure(run, "town", 5_000, 300, 100);
    measure(run, "city", 100_000, 1_000, 5);
  }

  private static void measure(BenchRun run, String what, int people, int statements, int density) {
    Votes votes = votes(people, statements, density);
    long begun = System.nanoTime();
    int groups = Consensus.of(votes).groups().size();
    run.report("consensus." + what, (System.nanoTime() - begun) / 1e9, "s");
    run.say(people + " people, " + statements + " statements: " + groups + " groups");
  }

  private static Votes votes(int people, int statements, int density) {
    SplittableRandom random = new SplittableRandom(20240618);
    Votes.Collector votes = new Votes.Collector();
    for (int p = 0; p < people; p++) {
      for (int s = 0; s < statements; s++) {
        if (random.nextInt(100) >= density) continue;
        int likes = s % CAMPS == p % CAMPS || s % 10 == 0 ? 75 : 30;
        int drawn = random.nextInt(100);
        votes.add(p, s, drawn < likes ? 1 : drawn < 90 ? -1 : 0);
      }
    }
    return votes.votes();
  }
}
