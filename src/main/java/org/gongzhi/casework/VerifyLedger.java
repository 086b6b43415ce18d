package org.gongzhi.casework;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * 核验. Checks a file written by {@link LedgerExport} without a database: every act hashes to what stands
 * beside it and follows the one before, every sealed head is an act of the file, every seal follows from its
 * heads and from the seal before, and the file ends where it was meant to. Names the first thing that is
 * wrong.
 */
public final class VerifyLedger {
  private static final Set<Set<String>> HEADERS =
      Set.of(Set.of("format", "area"), Set.of("format", "area", "case"));
  private static final Set<String> HEAD = Set.of("day", "case", "seq", "hash");
  private static final Set<String> HEAD_AND_PATH = Set.of("day", "case", "seq", "hash", "path");
  private static final Pattern STEP = Pattern.compile("[LR][0-9a-f]{64}");

  private final String area;
  private final @Nullable Object onlyCase;
  private final Map<String, List<String>> chains = new HashMap<>();
  private final Map<String, Integer> covered = new HashMap<>();
  private final Map<String, Seal> seals = new LinkedHashMap<>();
  private String current = "";
  private String sealBefore = Chain.hex(Chain.START);
  private String sealDay = "";
  private String headDay = "";
  private long acts;
  private long heads;
  private boolean ended;

  /** A seal with what has to follow from its heads. */
  private record Seal(Map<String, Object> fields, List<byte[]> leaves) {}

  private VerifyLedger(String area, @Nullable Object onlyCase) {
    this.area = area;
    this.onlyCase = onlyCase;
  }

  /**
   * Checks a file and says in one line what was found.
   *
   * @return 0 when everything holds, 1 when something is broken, 2 when it is not such a file
   */
  public static int run(Path file, PrintStream out) {
    // a damaged byte becomes a wrong character, and that an act that does not hash
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      VerifyLedger ledger = begun(lines.readLine());
      ledger.read(lines);
      out.println(ledger.summary());
      return 0;
    } catch (Broken e) {
      out.println("断裂 broken: " + e.getMessage());
      return 1;
    } catch (NoLedger e) {
      out.println("不是共治导出的记录 not a ledger file: " + file);
      return 2;
    } catch (IOException e) {
      out.println("读不了 cannot be read: " + file);
      return 2;
    }
  }

  private static final class Broken extends RuntimeException {
    Broken(String message) {
      super(message);
    }
  }

  private static final class NoLedger extends RuntimeException {}

  private static VerifyLedger begun(@Nullable String first) {
    try {
      Map<String, Object> header = first == null ? Map.of() : Facts.parseStrictly(first);
      if (!LedgerExport.FORMAT.equals(header.get("format"))) throw new NoLedger();
      if (!HEADERS.contains(header.keySet())) throw new NoLedger();
      return new VerifyLedger(Facts.text(header, "area"), header.get("case"));
    } catch (JacksonException | IllegalArgumentException e) {
      throw new NoLedger();
    }
  }

  private void read(BufferedReader lines) throws IOException {
    int number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      try {
        line(Facts.parseStrictly(line));
      } catch (Broken e) {
        throw new Broken("第 " + number + " 行 line " + number + ": " + e.getMessage());
      } catch (JacksonException | IllegalArgumentException | ArithmeticException e) {
        throw new Broken("第 " + number + " 行读不懂 line " + number + " cannot be read");
      }
    }
    if (!ended) throw new Broken("文件没有完 the file ends too early");
    if (onlyCase == null) seals.values().forEach(VerifyLedger::checkRoot);
  }

  private void line(Map<String, Object> line) {
    if (ended) throw new Broken("结尾之后还有内容 something follows the end");
    if (line.keySet().equals(Set.of("act", "hash")))
      act(Facts.map(line, "act"), Facts.text(line, "hash"));
    else if (line.keySet().equals(Set.of("seal", "hash")))
      seal(Facts.map(line, "seal"), Facts.text(line, "hash"));
    else if (line.keySet().equals(Set.of("end"))) end(Facts.map(line, "end"));
    else if (line.keySet().equals(onlyCase == null ? HEAD : HEAD_AND_PATH)) head(line);
    else throw new IllegalArgumentException("no such line: " + line.keySet());
  }

  private void act(Map<String, Object> act, String hash) {
    String name = act.get("number") + " #" + act.get("seq");
    String id = Facts.text(act, "case");
    if (!area.equals(act.get("area")) || (onlyCase != null && !onlyCase.equals(id)))
      throw new Broken(name + ": 不属于这份记录 does not belong to this file");
    boolean another = !id.equals(current);
    if (!seals.isEmpty() || (another && chains.containsKey(id)))
      throw new Broken(name + ": 次序乱了 out of order");
    current = id;
    List<String> chain = chains.computeIfAbsent(id, _ -> new ArrayList<>());
    if (Facts.number(act, "seq") != chain.size() + 1)
      throw new Broken(name + ": 前面缺了一步 the act before it is missing");
    String before = chain.isEmpty() ? Chain.hex(Chain.START) : chain.getLast();
    if (!before.equals(act.get("previous")))
      throw new Broken(name + ": 与上一步接不上 does not follow the act before it");
    if (!Chain.hex(Chain.hash(act)).equals(hash))
      throw new Broken(name + ": 内容被改动过 its contents were changed");
    chain.add(hash);
    acts++;
  }

  private void seal(Map<String, Object> seal, String hash) {
    String day = Facts.text(seal, "day");
    if (!area.equals(seal.get("area")))
      throw new Broken(sealOf(day) + "不属于这份记录 does not belong to this file");
    if (!sealBefore.equals(seal.get("previous")))
      throw new Broken(sealOf(day) + "与上一次接不上 does not follow the seal before it");
    if (!Chain.hex(Chain.hash(seal)).equals(hash))
      throw new Broken(sealOf(day) + "内容被改动过 its contents were changed");
    if (day.compareTo(sealDay) <= 0 || (onlyCase == null && heads > 0))
      throw new Broken(sealOf(day) + "次序乱了 out of order");
    seals.put(day, new Seal(seal, new ArrayList<>()));
    sealDay = day;
    sealBefore = hash;
  }

  private void head(Map<String, Object> head) {
    String day = Facts.text(head, "day");
    int seq = Facts.number(head, "seq");
    String id = Facts.text(head, "case");
    String hash = Facts.text(head, "hash");
    Seal seal = seals.get(day);
    if (seal == null) throw new Broken(sealOf(day) + "没有这次封存 is missing");
    // an area's heads follow all its seals, a thread's each their own
    if (day.compareTo(headDay) < 0 || (onlyCase != null && !day.equals(sealDay)))
      throw new Broken(sealOf(day) + "次序乱了 out of order");
    headDay = day;
    List<String> chain = chains.getOrDefault(id, List.of());
    if (seq < 1 || chain.size() < seq || !chain.get(seq - 1).equals(hash))
      throw new Broken(sealOf(day) + id + " #" + seq + " 与记录不符 differs from its act");
    byte[] leaf = new Seals.Head(UUID.fromString(id), seq, Chain.bytes(hash)).leaf();
    seal.leaves().add(leaf);
    // a thread's file holds only its own heads, each with its way to the root
    if (onlyCase != null
        && !Chain.hex(climb(leaf, Facts.required(head, "path", List.class)))
            .equals(seal.fields().get("root")))
      throw new Broken(sealOf(day) + "推不出根 does not lead to the root");
    covered.merge(id, seq, Math::max);
    heads++;
  }

  private static byte[] climb(byte[] leaf, List<?> path) {
    byte[] node = leaf;
    for (Object step : path) {
      if (!(step instanceof String s) || !STEP.matcher(s).matches())
        throw new IllegalArgumentException("not a step: " + step);
      byte[] neighbour = Chain.bytes(s.substring(1));
      node = s.charAt(0) == 'L' ? Chain.pair(neighbour, node) : Chain.pair(node, neighbour);
    }
    return node;
  }

  private static void checkRoot(Seal seal) {
    String day = Facts.text(seal.fields(), "day");
    if (seal.leaves().size() != Facts.number(seal.fields(), "leaves"))
      throw new Broken(sealOf(day) + "缺了几件 heads are missing");
    if (!Chain.hex(Chain.root(seal.leaves())).equals(seal.fields().get("root")))
      throw new Broken(sealOf(day) + "根不符 the root differs");
  }

  private void end(Map<String, Object> counted) {
    if (!counted.equals(Map.of("acts", acts, "seals", (long) seals.size(), "heads", heads)))
      throw new Broken("条数不符, 文件缺了一部分 the numbers differ, part of the file is missing");
    ended = true;
  }

  private String summary() {
    long open = acts - covered.values().stream().mapToLong(Integer::longValue).sum();
    return String.format(
        Locale.ROOT,
        "完好 intact: %d 条记录 acts, %d 件 cases, %d 次封存 seals, %d 条尚未封存 not yet sealed",
        acts,
        chains.size(),
        seals.size(),
        open);
  }

  private static String sealOf(String day) {
    return "封存 seal " + day + ": ";
  }
}
