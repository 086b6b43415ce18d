package org.gongzhi.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongzhi.casework.Lamp.AREA;
import static org.gongzhi.casework.Lamp.NEIGHBOUR;
import static org.gongzhi.casework.Lamp.REPORTER_SHEN;
import static org.gongzhi.casework.Lamp.WORKER;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongzhi.Database;
import org.gongzhi.casework.Lamp.LampVerb;
import org.gongzhi.casework.Lamp.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody might do to an exported file, and what the verifier says to it. */
class LedgerTest {
  /** Three cases, eight acts, a seal after the first six, a day without acts, a seal after all but one. */
  private static LedgerFile area;

  private static LedgerFile thread;
  private static LedgerExport export;
  private static CaseFile first;

  @BeforeAll
  static void aFewDaysInTown() throws IOException {
    Town town = new Town(Database.fresh());
    export = new LedgerExport(town.template, town.casework, town.transactions());
    Seals seals = town.seals();
    first = town.finished(town.lampIsOut());
    CaseFile second = town.lampIsOut();
    CaseFile third = town.lampIsOut();
    town.does(Lamp.LYU, third, LampVerb.SIGN);
    for (int day = 0; day < 2; day++) {
      town.now = town.now.plus(Duration.ofDays(1));
      seals.seal(AREA);
    }
    town.does(REPORTER_SHEN, first, LampVerb.CONFIRM);
    town.now = town.now.plus(Duration.ofDays(1));
    seals.seal(AREA);
    town.does(Lamp.LYU, second, LampVerb.SIGN);
    area = exported();
    StringBuilder out = new StringBuilder();
    export.thread(REPORTER_SHEN, first.key(), out);
    thread = new LedgerFile(out.toString());
  }

  private static LedgerFile exported() throws IOException {
    StringBuilder out = new StringBuilder();
    export.area(WORKER, AREA, out);
    return new LedgerFile(out.toString());
  }

  @Test
  void whatNobodyTouchedIsIntact() {
    assertThat(area.verdict())
        .startsWith("0 完好 intact: 8 条记录 acts, 3 件 cases, 3 次封存 seals, 1 条尚未封存");
    assertThat(thread.verdict())
        .startsWith("0 完好 intact: 4 条记录 acts, 1 件 cases, 3 次封存 seals, 0 条尚未封存");
  }

  @Test
  void everyFieldOfEveryLineCounts() {
    int tried = 0;
    for (LedgerFile file : List.of(area, thread))
      for (int line = 1; line < file.lines().size(); line++)
        for (Map<String, Object> changed : changes(file.parsed(line))) {
          String verdict = file.with(line, changed).verdict();
          assertThat(verdict).as("line %d: %s", line + 1, changed).startsWith("1 断裂 broken: ");
          tried++;
        }
    assertThat(tried).isGreaterThan(600);
  }

  @Test
  void theFirstActThatWasChangedIsNamed() {
    for (int line : area.of("act")) {
      Map<String, Object> act = Facts.map(area.parsed(line), "act");
      for (String field : act.keySet()) {
        Map<String, Object> whole = area.parsed(line);
        Map<String, Object> changed = new LinkedHashMap<>(act);
        if (field.equals("number") || field.equals("seq")) continue;
        changed.put(field, other(act.get(field)));
        whole.put("act", changed);
        assertThat(area.with(line, whole).verdict())
            .contains("第 " + (line + 1) + " 行")
            .contains(act.get("number") + " #" + act.get("seq") + ":");
      }
    }
  }

  @Test
  void anActAddedToAnothersWordsIsSeen() {
    int line = area.of("act").get(1);
    String twice = area.lines().get(line).replace("\"note\":\"", "\"note\":\"不用修了\",\"note\":\"");
    assertThat(area.with(line, twice).verdict()).startsWith("1 ");
    assertThat(area.with(line, area.lines().get(line) + " {}").verdict()).startsWith("1 ");
  }

  @Test
  void nothingCanBeTakenAway() {
    for (LedgerFile file : List.of(area, thread))
      for (int line = 1; line < file.lines().size(); line++) {
        assertThat(file.without(line).verdict()).as("line %d", line + 1).startsWith("1 ");
        assertThat(file.upTo(line).verdict()).contains("文件没有完");
      }
    assertThat(area.without(area.of("act").get(1)).verdict()).contains("#3: 前面缺了一步");
  }

  @Test
  void nothingCanBePutElsewhere() {
    for (LedgerFile file : List.of(area, thread))
      for (int line = 1; line < file.lines().size(); line++)
        for (int other = line + 1; other < file.lines().size(); other++) {
          boolean wholeCases = file.of("act").contains(line) && file.of("act").contains(other);
          String verdict = file.swapped(line, other).verdict();
          assertThat(verdict).as("%d and %d", line, other).startsWith(wholeCases ? "1 断裂" : "1 ");
        }
  }

  @Test
  void anActOfAnotherCaseDoesNotFit() {
    List<Integer> acts = area.of("act");
    Map<String, Object> of = area.parsed(acts.getFirst());
    Map<String, Object> act = new LinkedHashMap<>(Facts.map(area.parsed(acts.getLast()), "act"));
    act.put("case", Facts.map(of, "act").get("case"));
    act.put("seq", 2L);
    act.put("previous", of.get("hash"));
    LedgerFile forged =
        area.with(acts.get(1), Map.of("act", act, "hash", Chain.hex(Chain.hash(act))));
    assertThat(forged.verdict()).contains("#3: 与上一步接不上");
  }

  /** Whoever rewrites a whole chain still meets the seal. */
  @Test
  void aChainThatWasWrittenAnewDoesNotFitItsSeal() {
    LedgerFile forged = rewritten(area);
    assertThat(forged.verdict()).contains("封存 seal 2024-06-17: ").contains("与记录不符");
    assertThat(rewritten(thread).verdict()).contains("与记录不符");
  }

  /** And whoever also writes the heads anew meets the root, and with another root the next seal. */
  @Test
  void aForgedSealDoesNotFitTheNext() {
    LedgerFile file = rewritten(area);
    Map<String, Object> acts = new TreeMap<>();
    for (int line : file.of("act")) {
      Map<String, Object> act = Facts.map(file.parsed(line), "act");
      acts.put(act.get("case") + " " + act.get("seq"), file.parsed(line).get("hash"));
    }
    List<byte[]> leaves = new ArrayList<>();
    for (int line = 1; line < file.lines().size(); line++) {
      Map<String, Object> head = file.parsed(line);
      if (!head.containsKey("day")) continue;
      head.put("hash", acts.get(head.get("case") + " " + head.get("seq")));
      file = file.with(line, head);
      if (head.get("day").equals("2024-06-17"))
        leaves.add(
            new Seals.Head(
                    java.util.UUID.fromString(Facts.text(head, "case")),
                    Facts.number(head, "seq"),
                    Chain.bytes(Facts.text(head, "hash")))
                .leaf());
    }
    assertThat(file.verdict()).contains("封存 seal 2024-06-17: 根不符");
    int line = file.of("seal").getFirst();
    Map<String, Object> seal = new LinkedHashMap<>(Facts.map(file.parsed(line), "seal"));
    seal.put("root", Chain.hex(Chain.root(leaves)));
    LedgerFile forged =
        file.with(line, Map.of("seal", seal, "hash", Chain.hex(Chain.hash(seal))));
    assertThat(forged.verdict()).contains("封存 seal 2024-06-18: 与上一次接不上");
  }

  @Test
  void whatIsNoLedgerIsNotCalledBroken(@TempDir Path folder) throws IOException {
    assertThat(LedgerFile.verdict(folder)).startsWith("2 ");
    assertThat(LedgerFile.verdict(folder.resolve("missing"))).startsWith("2 读不了");
    for (String text : List.of("", "\n", "你好", "{}", "[]", "null", "{\"format\":\"gongzhi-ledger/1\"}",
        "{\"format\":\"gongzhi-ledger/2\",\"area\":\"1\"}", "\u0000\u0001")) {
      Path file = Files.writeString(folder.resolve("some"), text);
      assertThat(LedgerFile.verdict(file)).as(text).startsWith("2 不是");
    }
    Path bytes = Files.write(folder.resolve("photo.jpg"), new byte[] {-1, -40, -1, -32, 0, 16});
    assertThat(LedgerFile.verdict(bytes)).startsWith("2 不是");
  }

  @Test
  void nonsenseInsideIsNamedByItsLine() {
    int line = thread.of("path").getFirst();
    for (Object path : List.of("x", List.of("L"), List.of(""), List.of(1L), List.of("M" + "0".repeat(64)))) {
      Map<String, Object> head = thread.parsed(line);
      head.put("path", path);
      assertThat(thread.with(line, head).verdict()).contains("第 " + (line + 1) + " 行");
    }
    for (String text : List.of("", "{", "null", "[1]", "{\"act\":null,\"hash\":\"\"}",
        "{\"act\":{\"case\":\"a\",\"seq\":99999999999},\"hash\":\"\"}", "{\"act\":{\"x\":1.5},\"hash\":1}"))
      assertThat(area.with(2, text).verdict()).as(text).startsWith("1 断裂 broken: 第 3 行");
  }

  /** Not a measurement: only a verifier that goes through the file again and again would fail. */
  @Test
  void aLongLedgerTakesOnePass() {
    StringBuilder text = new StringBuilder("{\"area\":\"1\",\"format\":\"gongzhi-ledger/1\"}\n");
    for (int i = 0; i < 2_500; i++) {
      String before = Chain.hex(Chain.START);
      for (long seq = 1; seq <= 4; seq++) {
        Map<String, Object> act =
            Map.of("area", "1", "case", "c" + i, "number", "N" + i, "seq", seq, "previous", before);
        before = Chain.hex(Chain.hash(act));
        text.append(Canonical.json(Map.of("act", act, "hash", before))).append('\n');
      }
    }
    text.append("{\"end\":{\"acts\":10000,\"heads\":0,\"seals\":0}}");
    LedgerFile file = new LedgerFile(text.toString());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(file.verdict()).contains("10000 条记录 acts, 2500 件"));
  }

  @Test
  void onlyWhoMaySeeACaseOrOverseesAnAreaTakesTheLedgerHome() {
    assertThatThrownBy(() -> export.thread(NEIGHBOUR, first.key(), new StringBuilder()))
        .hasMessageContaining("NOT_FOUND");
    assertThatThrownBy(() -> export.area(Lamp.LYU, AREA, new StringBuilder()))
        .hasMessageContaining("NOT_FOUND");
  }

  /** The note of the first act changed, and every hash after it reckoned anew. */
  private static LedgerFile rewritten(LedgerFile file) {
    String id = null;
    String before = "";
    for (int line : file.of("act")) {
      Map<String, Object> act = new LinkedHashMap<>(Facts.map(file.parsed(line), "act"));
      if (id == null) {
        id = Facts.text(act, "case");
        act.put("note", "没有什么事");
      } else if (!id.equals(act.get("case"))) break;
      else act.put("previous", before);
      before = Chain.hex(Chain.hash(act));
      file = file.with(line, Map.of("act", act, "hash", before));
    }
    return file;
  }

  /** The same object with one thing in it changed, taken away or added, at any depth. */
  private static List<Map<String, Object>> changes(Map<String, Object> map) {
    List<Map<String, Object>> changes = new ArrayList<>();
    for (Map.Entry<String, Object> member : map.entrySet()) {
      Map<String, Object> without = new LinkedHashMap<>(map);
      without.remove(member.getKey());
      changes.add(without);
      if (member.getValue() instanceof Map<?, ?>)
        for (Map<String, Object> inner : changes(Facts.map(map, member.getKey())))
          changes.add(with(map, member.getKey(), inner));
      else changes.add(with(map, member.getKey(), other(member.getValue())));
    }
    changes.add(with(map, "added", "x"));
    return changes;
  }

  private static Map<String, Object> with(Map<String, Object> map, String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(map);
    changed.put(name, value);
    return changed;
  }

  private static Object other(Object value) {
    return switch (value) {
      case Long n -> n + 1;
      case Boolean b -> !b;
      case List<?> l -> l.isEmpty() ? List.of("L" + "0".repeat(64)) : l.subList(1, l.size());
      default -> value + "0";
    };
  }
}
