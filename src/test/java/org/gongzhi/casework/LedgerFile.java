package org.gongzhi.casework;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An exported file in the hands of somebody who would like it to say something else. */
final class LedgerFile {
  private final List<String> lines;

  LedgerFile(String text) {
    lines = List.of(text.split("\n"));
  }

  private LedgerFile(List<String> lines) {
    this.lines = List.copyOf(lines);
  }

  List<String> lines() {
    return lines;
  }

  /** The numbers of the lines of one kind: “act”, “seal”, “path”, “end”. */
  List<Integer> of(String kind) {
    List<Integer> of = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++)
      if (lines.get(i).contains('"' + kind + "\":")) of.add(i);
    return of;
  }

  Map<String, Object> parsed(int line) {
    return new LinkedHashMap<>(Facts.parse(lines.get(line)));
  }

  LedgerFile with(int line, Map<String, Object> changed) {
    return with(line, Canonical.json(changed));
  }

  LedgerFile with(int line, String changed) {
    List<String> copy = new ArrayList<>(lines);
    copy.set(line, changed);
    return new LedgerFile(copy);
  }

  LedgerFile without(int line) {
    List<String> copy = new ArrayList<>(lines);
    copy.remove(line);
    return new LedgerFile(copy);
  }

  LedgerFile swapped(int line, int other) {
    return with(line, lines.get(other)).with(other, lines.get(line));
  }

  LedgerFile upTo(int line) {
    return new LedgerFile(lines.subList(0, line));
  }

  /** What the verifier says, after the number it returns. */
  String verdict() {
    try {
      Path file = Files.createTempFile("ledger", ".jsonl");
      try {
        Files.writeString(file, String.join("\n", lines) + "\n");
        return verdict(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static String verdict(Path file) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int exit = VerifyLedger.run(file, new PrintStream(said, true, StandardCharsets.UTF_8));
    return exit + " " + said.toString(StandardCharsets.UTF_8);
  }
}
