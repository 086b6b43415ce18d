package org.gongzhi.casework;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.core.JacksonException;

/**
 * 核验. Checks a file written by {@link LedgerExport} without a database: every act hashes to what stands
 * beside it and follows the one before, every sealed head is an act of the file, every seal follows from its
 * heads and from the seal before. Names the first thing that is wrong.
 */
public final class VerifyLedger {
  private final Map<String, List<String>> heads = new HashMap<>();
  private final Map<String, List<Map<String, Object>>> sealed = new TreeMap<>();
  private final List<Map<String, Object>> seals = new ArrayList<>();
  private boolean wholeArea;
  private int acts;

  private VerifyLedger() {}

  /**
   * Checks a file and says in one line what was found.
   *
   * @return 0 when everything holds, 1 when something is broken, 2 when it is not such a file
   */
  public static int run(Path file, PrintStream out) {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      VerifyLedger ledger = new VerifyLedger();
      ledger.read(lines);
      ledger.checkSeals();
      out.printf(
          "完好 intact: %d 条记录 acts, %d 件 cases, %d 次封存 seals%n",
          ledger.acts, ledger.heads.size(), ledger.seals.size());
      return 0;
    } catch (Broken e) {
      out.println("断裂 broken: " + e.getMessage());
      return 1;
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      out.println("不是共治导出的记录 not a ledger file: " + file);
      return 2;
    }
  }

  private static final class Broken extends RuntimeException {
    Broken(String message) {
      super(message);
    }
  }

  private void read(BufferedReader lines) throws IOException {
    String first = lines.readLine();
    if (first == null) throw new IOException("empty");
    Map<String, Object> header = Facts.parse(first);
    if (!LedgerExport.FORMAT.equals(header.get("format"))) throw new IOException("format");
    wholeArea = !header.containsKey("case");
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Map<String, Object> fields = Facts.parse(line);
      if (fields.containsKey("act")) act(Facts.map(fields, "act"), Facts.text(fields, "hash"));
      else if (fields.containsKey("seal")) seals.add(fields);
      else sealed.computeIfAbsent(Facts.text(fields, "day"), _ -> new ArrayList<>()).add(fields);
    }
  }

  private void act(Map<String, Object> act, String hash) {
    String name = act.get("number") + " #" + act.get("seq");
    List<String> chain = heads.computeIfAbsent(Facts.text(act, "case"), _ -> new ArrayList<>());
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

  private void checkSeals() {
    String before = Chain.hex(Chain.START);
    for (Map<String, Object> line : seals) {
      Map<String, Object> seal = Facts.map(line, "seal");
      String day = Facts.text(seal, "day");
      if (!before.equals(seal.get("previous")))
        throw new Broken("封存 seal " + day + ": 与上一次接不上 does not follow the seal before it");
      before = Chain.hex(Chain.hash(seal));
      if (!before.equals(line.get("hash")))
        throw new Broken("封存 seal " + day + ": 内容被改动过 its contents were changed");
      checkHeads(day, seal, sealed.getOrDefault(day, List.of()));
    }
  }

  private void checkHeads(String day, Map<String, Object> seal, List<Map<String, Object>> of) {
    List<byte[]> leaves = new ArrayList<>();
    for (Map<String, Object> head : of) {
      byte[] leaf = leaf(day, head);
      leaves.add(leaf);
      // a thread's file holds only its own heads, each with its way to the root
      if (!wholeArea
          && !Chain.hex(climb(leaf, Facts.required(head, "path", List.class))).equals(seal.get("root")))
        throw new Broken("封存 seal " + day + ": 推不出根 does not lead to the root");
    }
    if (!wholeArea) return;
    if (leaves.size() != Facts.number(seal, "leaves"))
      throw new Broken("封存 seal " + day + ": 缺了几件 heads are missing");
    if (!Chain.hex(Chain.root(leaves)).equals(seal.get("root")))
      throw new Broken("封存 seal " + day + ": 根不符 the root differs");
  }

  private byte[] leaf(String day, Map<String, Object> head) {
    int seq = Facts.number(head, "seq");
    String id = Facts.text(head, "case");
    String hash = Facts.text(head, "hash");
    List<String> chain = heads.getOrDefault(id, List.of());
    if (chain.size() < seq || !chain.get(seq - 1).equals(hash))
      throw new Broken(
          "封存 seal " + day + ": " + id + " #" + seq + " 与记录不符 differs from its act");
    return new Seals.Head(UUID.fromString(id), seq, Chain.bytes(hash)).leaf();
  }

  private static byte[] climb(byte[] leaf, List<?> path) {
    byte[] node = leaf;
    for (Object step : path) {
      String s = (String) step;
      byte[] neighbour = Chain.bytes(s.substring(1));
      node = s.charAt(0) == 'L' ? Chain.pair(neighbour, node) : Chain.pair(node, neighbour);
    }
    return node;
  }
}
