package org.gongzhi.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.gongzhi.council.consensus.EvaluateConsensus;
import org.gongzhi.platform.CannotStart;
import org.gongzhi.worktime.EvaluateCalendar;

/** {@code ./gongzhi evaluate NAME …}: our rules against data that nobody here made. */
final class Evaluate implements Command {
  private static final Map<String, Command> ALL = 
      Map.of("calendar", Evaluate::calendar, "consensus", Evaluate::consensus);

  @Override
  public int run(Arguments arguments) throws CannotStart, IOException, InterruptedException {
    String name = arguments.word().orElse("");
    Command evaluation = ALL.get(name);
    if (evaluation == null)
      throw new CannotStart(
          "launch.noSuchEvaluation", name, String.join(" ", new TreeMap<>(ALL).keySet()));
    return evaluation.run(arguments);
  }

  /** {@code evaluate calendar --against DIR}. */
  private static int calendar(Arguments arguments) throws CannotStart {
    Path against = Arguments.path("--against", arguments.needed("--against"));
    arguments.done();
    return EvaluateCalendar.run(against, System.out);
  }

  /** {@code evaluate consensus --votes FILE}. */
  private static int consensus(Arguments arguments) throws CannotStart {
    Path votes = Arguments.path("--votes", arguments.needed("--votes"));
    arguments.done();
    return EvaluateConsensus.run(votes, System.out);
  }
}
