package org.gongzhi.channels.open311.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.TypedText;

/**
 * 参数. What came as {@code name=value&…} in an address or a body, in UTF-8 and nothing else. An empty value is a missing
 * one. The container's own reading is not used: it guesses, and a body of eight megabytes would be its to take.
 */
public final class Fields {
  /** More than any program means. */
  private static final int MOST = 300;

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private Fields() {}

  /**
   * Reads both; what stands in the body comes first.
   *
   * @throws Wrong if it cannot be read
   */
  public static Fields of(String body, String query) {
    Fields fields = new Fields();
    int count = fields.read(body, 0);
    fields.read(query, count);
    return fields;
  }

  private int read(String pairs, int before) {
    int count = before;
    for (String pair : pairs.split("&")) {
      if (pair.isEmpty()) continue;
      if (++count > MOST) throw wrong(Sentence.of("open311.wrong.tooMany", MOST));
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : TypedText.clean(decoded(pair.substring(equals + 1)));
      if (!value.isEmpty()) values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }
    return count;
  }

  private static String decoded(String text) {
    byte[] raw = text.getBytes(UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(raw.length);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] != '%') {
        bytes.put(raw[i] == '+' ? (byte) ' ' : raw[i]);
        continue;
      }
      if (i + 2 >= raw.length) throw unreadable();
      int high = Character.digit(raw[++i], 16);
      int low = Character.digit(raw[++i], 16);
      if (high < 0 || low < 0) throw unreadable();
      bytes.put((byte) (high << 4 | low));
    }
    try {
      return UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(bytes.flip())
          .toString();
    } catch (CharacterCodingException e) {
      throw unreadable();
    }
  }

  private static Wrong unreadable() {
    return wrong(Sentence.of("open311.wrong.encoding"));
  }

  private static Wrong wrong(Sentence sentence) {
    return Wrong.of(400, sentence);
  }

  public Optional<String> one(String name) {
    return all(name).stream().findFirst();
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The parts of a comma-separated list, over all its occurrences. */
  public List<String> listed(String name) {
    return all(name).stream()
        .flatMap(v -> Arrays.stream(v.split(",")))
        .map(String::strip)
        .filter(v -> !v.isEmpty())
        .distinct()
        .toList();
  }

  /** Everything whose name begins so, by name. */
  public Map<String, List<String>> beginning(String prefix) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    values.forEach(
        (name, all) -> {
          if (name.startsWith(prefix)) found.put(name, all);
        });
    return found;
  }

  /**
   * A moment; empty if there is none.
   *
   * @throws Wrong if there is something else
   */
  public Optional<Instant> moment(String name) {
    return one(name)
        .map(
            text ->
                Moments.read(text)
                    .orElseThrow(() -> wrong(Sentence.of("open311.wrong.moment", name))));
  }

  /** A whole number of at least 1; the other value if there is none. */
  public int number(String name, int otherwise, int most) {
    Optional<String> typed = one(name);
    if (typed.isEmpty()) return otherwise;
    try {
      int n = Integer.parseInt(typed.get());
      if (n >= 1 && n <= most) return n;
    } catch (NumberFormatException e) {
      // as wrong as one that is too large
    }
    throw wrong(Sentence.of("open311.wrong.number", name, most));
  }

  /** A degree of latitude or longitude; empty if there is none. */
  public Optional<Double> degree(String name, int most) {
    Optional<String> typed = one(name);
    if (typed.isEmpty()) return Optional.empty();
    try {
      double d = Double.parseDouble(typed.get());
      if (Math.abs(d) <= most) return Optional.of(d);
    } catch (NumberFormatException e) {
      // said below
    }
    throw wrong(Sentence.of("open311.wrong.degree", name, most));
  }
}
