package org.gongzhi.understanding.classify;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongzhi.understanding.CsvRows;
import org.gongzhi.understanding.classify.Learning.Example;
import org.gongzhi.understanding.classify.Learning.Learned;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code evaluate classify --train F --test F}: learns from one file with the columns {@code text} and
 * {@code label} and answers the other, with one thread and nothing else to go by.
 */
public final class EvaluateClassify {
  private static final JsonMapper JSON = new JsonMapper();

  /** Long enough for Java to have made its machine code. */
  private static final long MEASURED = 2_000_000_000L;

  /** So many times over the file, for the clock of a thread is coarse. */
  private static final int ROUNDS = 3;

  private static final double NANOS = 1e9;

  private EvaluateClassify() {}

  /**
   * Learns, answers and prints one line of JSON.
   *
   * @return 0, or 1 if a file cannot be used
   */
  public static int run(Path train, Path test, PrintStream out) {
    Map<String, Object> report = new LinkedHashMap<>();
    int exit = 0;
    try {
      evaluate(read(train), read(test), report);
    } catch (IOException e) {
      report.put("error", String.valueOf(e.getMessage()));
      exit = 1;
    }
    out.println(JSON.writeValueAsString(report));
    return exit;
  }

  private static List<Example> read(Path file) throws IOException {
    List<Example> examples =
        CsvRows.read(file, "text", "label").stream()
            .map(r -> new Example(CsvRows.cell(r, "text"), CsvRows.cell(r, "label").strip()))
            .filter(e -> !e.label().isEmpty())
            .toList();
    if (examples.isEmpty()) throw new IOException(file + ": no labels");
    return examples;
  }

  private static void evaluate(
      List<Example> train, List<Example> test, Map<String, Object> report) {
    long start = System.nanoTime();
    Learned learned = Learning.from(train);
    double seconds = (System.nanoTime() - start) / NANOS;
    ClassModel.Reader reader = learned.model().new Reader();
    // labels that were never learned count as classes nobody found
    List<String> labels = new ArrayList<>(learned.model().labels());
    test.stream().map(Example::label).distinct().filter(l -> !labels.contains(l)).forEach(labels::add);
    int[] truth = test.stream().mapToInt(e -> labels.indexOf(e.label())).toArray();
    int[] answers = test.stream().mapToInt(e -> reader.best(e.text())).toArray();
    Figures figures = Figures.of(truth, answers, labels.size());
    report.put("accuracy", rounded(figures.accuracy()));
    report.put("macro_f1", rounded(figures.macroF1()));
    report.put("per_second", Math.round(perSecond(reader, test)));
    report.put("train_seconds", Math.round(seconds * 10) / 10.0);
    report.put("cross_validated_macro_f1", rounded(learned.measured().macroF1()));
    report.put("train_texts", train.size());
    report.put("test_texts", test.size());
    report.put("features", learned.model().features());
  }

  /**
   * Messages a second of one core, in the quickest of the rounds that fit in the time. Counted is the time
   * the core was ours: what else runs on the machine says nothing about us.
   */
  private static double perSecond(ClassModel.Reader reader, List<Example> test) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double most = 0;
    long end = System.nanoTime() + MEASURED;
    while (System.nanoTime() < end) {
      long begin = threads.getCurrentThreadCpuTime();
      for (int round = 0; round < ROUNDS; round++)
        for (Example e : test) reader.best(e.text());
      long spent = Math.max(1, threads.getCurrentThreadCpuTime() - begin);
      most = Math.max(most, ROUNDS * test.size() * NANOS / spent);
    }
    return most;
  }

  private static double rounded(double share) {
    return Math.round(share * 10_000) / 10_000.0;
  }
}
