package org.gongzhi.understanding.evaluate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongzhi.understanding.locate.AddressTagger;
import org.gongzhi.understanding.locate.TaggedText;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code evaluate address --train F --test F}: learns to tell the elements of an address apart, and counts
 * how many of those in other addresses are found exactly, beginning, end and kind.
 */
public final class EvaluateAddress {
  /** What a place in a community consists of. */
  private static final Set<String> ELEMENTS =
      Set.of("road", "roadno", "poi", "houseno", "cellno", "floorno", "roomno");

  private static final JsonMapper JSON = new JsonMapper();

  private EvaluateAddress() {}

  /** How many elements were told, were there, and were both. */
  private static final class Count {
    private int told;
    private int there;
    private int both;

    void add(Count other) {
      told += other.told;
      there += other.there;
      both += other.both;
    }

    double f1() {
      return told + there == 0 ? 0 : 2.0 * both / (told + there);
    }
  }

  /**
   * Learns, measures and prints one line of JSON: {@code f1} of all elements of a place taken together,
   * {@code macro_f1} their mean, {@code all_f1} of every element there is, and that of each.
   */
  public static void run(Path train, Path test, PrintStream out) throws IOException {
    long start = System.nanoTime();
    AddressTagger tagger = AddressTagger.learn(TaggedText.read(train));
    long learned = System.nanoTime();
    Map<String, Count> counts = counts(tagger, TaggedText.read(test));
    Count place = new Count();
    Count all = new Count();
    Map<String, Object> each = new LinkedHashMap<>();
    double sum = 0;
    for (var e : counts.entrySet()) {
      all.add(e.getValue());
      if (ELEMENTS.contains(e.getKey())) {
        place.add(e.getValue());
        sum += e.getValue().f1();
      }
      each.put(e.getKey(), rounded(e.getValue().f1()));
    }
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("f1", rounded(place.f1()));
    report.put("macro_f1", rounded(sum / ELEMENTS.size()));
    report.put("all_f1", rounded(all.f1()));
    report.put("elements", each);
    report.put("train_seconds", rounded((learned - start) / 1e9));
    report.put("seconds", rounded((System.nanoTime() - learned) / 1e9));
    out.println(JSON.writeValueAsString(report));
  }

  private static Map<String, Count> counts(AddressTagger tagger, List<TaggedText> test) {
    Map<String, Count> counts = new TreeMap<>();
    for (TaggedText t : test) {
      Set<TaggedText.Element> told = new HashSet<>(tagger.elements(t.pieces()));
      for (TaggedText.Element e : told) of(counts, e).told++;
      for (TaggedText.Element e : t.elements()) {
        of(counts, e).there++;
        if (told.contains(e)) of(counts, e).both++;
      }
    }
    return counts;
  }

  /** The data spells subRoad and subroad. */
  private static Count of(Map<String, Count> counts, TaggedText.Element e) {
    return counts.computeIfAbsent(e.kind().toLowerCase(Locale.ROOT), _ -> new Count());
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
