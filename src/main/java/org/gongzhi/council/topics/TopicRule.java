package org.gongzhi.council.topics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongzhi.casework.Term;
import org.gongzhi.worktime.Limit;

/**
 * 议事程序. What an area has settled for its topics: how it calls the steps, how many must sign, how long things take. The order
 * of the steps and who may take them is not data.
 *
 * @param version 0 until somebody wrote one down
 * @param steps the set of names it starts from
 * @param own names that differ from the set, by stage
 * @param signatures how many residents must sign together
 * @param opinionDays for how many days at least opinions are taken
 * @param postingDays for how many days a result is posted, fifteen at least (城市居民委员会组织法34)
 * @param limits how long each step may take and where that is written, by name
 */
public record TopicRule(
    int version,
    StepNames steps,
    Map<TopicStage, String> own,
    int signatures,
    int opinionDays,
    int postingDays,
    Map<String, Term> limits) {
  static final int LEAST_POSTING = 15;

  /** What holds where nobody has written anything down: defaults of ours, not law, but for the fifteen days. */
  public static final TopicRule STARTING =
      new TopicRule(0, StepNames.STANDARD, Map.of(), 10, 3, LEAST_POSTING, startingLimits());

  public TopicRule {
    own = Map.copyOf(own);
  }

  private static Map<String, Term> startingLimits() {
    Map<String, Term> limits = new LinkedHashMap<>();
    try (InputStream in = TopicRule.class.getResourceAsStream("/council/limits.csv")) {
      if (in == null) throw new IllegalStateException("missing /council/limits.csv");
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(l -> l.split(",", -1))
          .forEach(c -> limits.put(c[0], new Term(Limit.parse(c[1]), c[2])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return limits;
  }

  /** The limits as terms of a case. */
  Term.Terms terms() {
    return new Term.Terms(limits);
  }
}
