package org.gongzhi.understanding.evaluate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongzhi.understanding.hot.Clustering;
import org.gongzhi.understanding.similar.Rarity;
import org.gongzhi.understanding.similar.TextVector;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code evaluate hot --messages F --known F}: finds the topics of many messages and compares them with those
 * known. The messages are read twice, first to learn which words are rare, and are never held as text.
 */
public final class EvaluateHot {
  private static final int ROUNDS = 2;
  private static final int BEST = 5;
  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, String> known;
  private final List<Known> found = new ArrayList<>();
  private final List<TextVector> texts = new ArrayList<>();

  /** A message of a known topic, and where it stands among all. */
  private record Known(int at, String topic) {}

  private EvaluateHot(Map<String, String> known) {
    this.known = known;
  }

  /**
   * Measures and prints one line of JSON. A pair of messages put together counts if one of them at least is
   * of a known topic; it is right if both are of the same. {@code recall_at_5}: of the five messages most
   * like one of a known topic, how many are of that topic.
   */
  public static void run(Path messages, Path known, PrintStream out) throws IOException {
    EvaluateHot hot = new EvaluateHot(known(known));
    long start = System.nanoTime();
    int[] topics = hot.topics(messages);
    double seconds = (System.nanoTime() - start) / 1e9;
    Map<String, Object> report = hot.pairs(topics);
    report.put("recall_at_5", rounded(hot.recall()));
    report.put("messages", topics.length);
    report.put("topics", (int) IntStream.of(topics).distinct().count());
    report.put("seconds", rounded(seconds));
    out.println(JSON.writeValueAsString(report));
  }

  private static Map<String, String> known(Path file) throws IOException {
    Map<String, String> known = new HashMap<>();
    try (CsvFile csv = new CsvFile(file).with("topic", "id")) {
      for (CsvFile.Row r = csv.next(); r != null; r = csv.next())
        known.put(r.get("id").strip(), r.get("topic").strip());
    }
    return known;
  }

  private int[] topics(Path messages) throws IOException {
    Rarity rarity = new Rarity();
    try (CsvFile csv = new CsvFile(messages).with("id", "title", "detail")) {
      for (CsvFile.Row r = csv.next(); r != null; r = csv.next())
        rarity.count(r.get("title"), r.get("detail"));
    }
    Clustering clustering = new Clustering();
    try (CsvFile csv = new CsvFile(messages)) {
      for (CsvFile.Row r = csv.next(); r != null; r = csv.next()) {
        TextVector text = TextVector.of(r.get("title"), r.get("detail"), rarity);
        String topic = known.get(r.get("id").strip());
        if (topic != null) found.add(new Known(texts.size(), topic));
        texts.add(text);
        clustering.add(text);
      }
    }
    return clustering.settled(ROUNDS);
  }

  private Map<String, Object> pairs(int[] topics) {
    long both = 0;
    long right = 0;
    long together = 0;
    for (Known a : found) {
      for (Known b : found) {
        if (a.at() == b.at()) continue;
        boolean same = a.topic().equals(b.topic());
        boolean joined = topics[a.at()] == topics[b.at()];
        if (same) right++;
        if (joined) together++;
        if (same && joined) both++;
      }
    }
    // a pair of two known ones was counted from both sides
    together += 2 * strangers(topics);
    double precision = share(both, together);
    double recall = share(both, right);
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("precision", rounded(precision));
    report.put("recall", rounded(recall));
    report.put("f1", rounded(both == 0 ? 0 : 2 * precision * recall / (precision + recall)));
    return report;
  }

  /** Pairs of a known message and one of no known topic. */
  private long strangers(int[] topics) {
    Set<Integer> at = found.stream().map(Known::at).collect(Collectors.toSet());
    return found.stream()
        .mapToLong(
            a ->
                IntStream.range(0, topics.length)
                    .filter(i -> topics[i] == topics[a.at()] && !at.contains(i))
                    .count())
        .sum();
  }

  private double recall() {
    double sum = 0;
    for (Known a : found) {
      Set<Integer> others =
          found.stream()
              .filter(b -> b.topic().equals(a.topic()) && b.at() != a.at())
              .map(Known::at)
              .collect(Collectors.toSet());
      int most = Math.min(BEST, others.size());
      long right = IntStream.of(nearest(a.at())).limit(most).filter(others::contains).count();
      sum += share(right, most);
    }
    return found.isEmpty() ? 0 : sum / found.size();
  }

  /** The messages most like one, best first. */
  private int[] nearest(int of) {
    int[] best = new int[BEST];
    float[] like = new float[BEST];
    for (int i = 0; i < texts.size(); i++) {
      float l = i == of ? -1 : texts.get(of).like(texts.get(i));
      int at = BEST;
      while (at > 0 && l > like[at - 1]) at--;
      if (at == BEST) continue;
      System.arraycopy(like, at, like, at + 1, BEST - at - 1);
      System.arraycopy(best, at, best, at + 1, BEST - at - 1);
      like[at] = l;
      best[at] = i;
    }
    return best;
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
