package org.gongzhi.understanding.locate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongzhi.understanding.locate.TaggedText.Element;

/**
 * 地址要素. Tells the elements of an address apart as people did in the addresses it learned from. Several nets of two kinds
 * learn the same from different beginnings and are heard together: where one errs by chance, the others do not.
 */
public final class AddressTagger {
  private static final int NETS = 3;
  private static final int GRUS = 2;

  /** What was seen only once teaches nothing about other addresses. */
  private static final int OFTEN = 2;

  private final Lexicon lexicon;
  private final List<TagReader> readers;
  private final TagField field;

  private AddressTagger(Lexicon lexicon, List<TagReader> readers) {
    this.lexicon = lexicon;
    this.readers = readers;
    List<String> tags = readers.getFirst().field().tags;
    this.field = new TagField(tags, mean(readers.stream().map(r -> r.field().steps).toList()));
  }

  /** Learns from addresses whose elements people told apart. */
  public static AddressTagger learn(List<TaggedText> addresses) {
    Lexicon lexicon = Lexicon.of(addresses);
    List<List<List<String>>> seen =
        IntStream.range(0, addresses.size())
            .parallel()
            .mapToObj(i -> AddressFeatures.of(addresses.get(i).pieces(), lexicon.without(i)))
            .toList();
    List<String> tags =
        List.copyOf(new TreeSet<>(addresses.stream().flatMap(t -> t.closed().stream()).toList()));
    List<int[]> right =
        addresses.stream().map(a -> a.closed().stream().mapToInt(tags::indexOf).toArray()).toList();
    List<List<List<String>>> told = seen.stream().map(TagGru::told).toList();
    // the slowest first, so that no processor is left without
    return new AddressTagger(
        lexicon,
        atOnce(
            Stream.concat(
                learners(GRUS, told, tags, right, GruLearner::learn),
                learners(NETS, seen, tags, right, TagLearner::learn))));
  }

  private static List<TagReader> atOnce(Stream<Callable<TagReader>> learners) {
    List<Future<TagReader>> learned;
    try (var threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      learned = learners.map(threads::submit).toList();
    }
    return learned.stream().map(Future::resultNow).toList();
  }

  /** How a net is learned: tags, numbered features, texts, what is right, and a seed. */
  private interface Learner {
    TagReader learn(
        List<String> tags,
        Map<String, Integer> features,
        List<int[][]> texts,
        List<int[]> right,
        long seed);
  }

  private static Stream<Callable<TagReader>> learners(
      int count,
      List<List<List<String>>> seen,
      List<String> tags,
      List<int[]> right,
      Learner learner) {
    Map<String, Integer> features = numbered(seen);
    List<int[][]> texts = seen.stream().map(s -> TagNet.known(features, s)).toList();
    return IntStream.range(0, count)
        .mapToObj(seed -> () -> learner.learn(tags, features, texts, right, seed));
  }

  private static Map<String, Integer> numbered(List<List<List<String>>> seen) {
    Map<String, Integer> count = new HashMap<>();
    seen.forEach(t -> t.forEach(p -> p.forEach(f -> count.merge(f, 1, Integer::sum))));
    Map<String, Integer> numbers = new HashMap<>();
    count.forEach(
        (f, c) -> {
          if (c >= OFTEN) numbers.put(f, numbers.size());
        });
    return numbers;
  }

  /**
   * The elements of an address that are sure enough.
   *
   * @param pieces its characters, numbers in one piece
   */
  public List<Element> elements(List<String> pieces) {
    List<List<String>> seen = AddressFeatures.of(pieces, lexicon);
    return TagSpans.best(field, mean(readers.stream().map(r -> r.fits(seen)).toList()));
  }

  private static float[] mean(List<float[]> all) {
    float[] mean = new float[all.getFirst().length];
    for (float[] one : all)
      for (int i = 0; i < mean.length; i++) mean[i] += one[i] / all.size();
    return mean;
  }
}
