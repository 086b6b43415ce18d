package org.gongzhi.understanding.evaluate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<Integer, String> knownAt = new LinkedHashMap<>();
  private final List<TextVector> texts = new ArrayList<>();

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
        if (topic != null) knownAt.put(texts.size(), topic);
        texts.add(text);
        clustering.add(text);
      }
    }
    return clustering.settled(ROUNDS);
  }

  private Map<String, Object> pairs(int[] topics) {
    Map<Integer, Integer> sizes = new HashMap<>();
    for (int topic : topics) sizes.merge(topic, 1, Integer::sum);
    long both = 0;
    long right = 0;
    long together = 0;
    for (int a : knownAt.keySet())
      for (int b : knownAt.keySet()) {
        if (a == b) continue;
        boolean same = knownAt.get(a).equals(knownAt.get(b));
        if (same) right++;
        if (topics[a] == topics[b]) together++;
        if (same && topics[a] == topics[b]) both++;
      }
    // pairs of two known ones were counted from both sides
    long outside = 0;
    for (int a : knownAt.keySet())
      outside += sizes.get(topics[a]) - knownAt.keySet().stream().filter(b -> topics[a] == topics[b]).count();
    double precision = share(both, together + 2 * outside);
    double recall = share(both, right);
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("precision", rounded(precision));
    report.put("recall", rounded(recall));
    report.put("f1", rounded(precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)));
    return report;
  }

  private double recall() {
    double sum = 0;
    for (int a : knownAt.keySet()) {
      long others = knownAt.values().stream().filter(knownAt.get(a)::equals).count() - 1;
      int most = (int) Math.min(BEST, others);
      long found = 0;
      for (int b : nearest(a)) if (knownAt.get(a).equals(knownAt.get(b))) found++;
      sum += share(Math.min(found, most), most);
    }
    return knownAt.isEmpty() ? 0 : sum / knownAt.size();
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
