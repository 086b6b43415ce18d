package org.gongzhi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongzhi.casework.Procedure;
import org.gongzhi.council.topics.TopicProcedure;
import org.gongzhi.drawing.ModuleDiagram;
import org.gongzhi.drawing.ProcedureGraph;
import org.gongzhi.drawing.StateDiagram;
import org.gongzhi.drawing.TableList;
import org.gongzhi.fences.Bundle;
import org.gongzhi.fences.Catalog;
import org.gongzhi.fences.JavaFile;
import org.gongzhi.fences.Migration;
import org.gongzhi.fences.Modules;
import org.gongzhi.matters.MatterProcedure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is drawn from the code is what lies in {@code docs/generated}. */
class GeneratedDocsTest {
  private static final Path COMMITTED = Path.of("docs/generated");
  private static final Path WRITTEN = Path.of("target/generated-docs");
  private static final String UPDATE =
      "mvn -q -o -Dtest=GeneratedDocsTest -Dgenerate=true test";

  /** Every procedure of the product. */
  private static final List<Procedure> PROCEDURES = List.of(MatterProcedure.VALUE, TopicProcedure.VALUE);

  private static final Map<String, Modules.Promise> PROMISES = Modules.promises();

  @Test
  void theModules() throws IOException {
    Map<String, Set<String>> mayUse = Modules.mayUse();
    compare("modules.svg", new ModuleDiagram(mayUse, PROMISES).svg("共治的房间"));
    compare("modules.md", modules(mayUse));
  }

  @Test
  void theTables() throws IOException {
    Catalog catalog = Catalog.of(Database.fresh());
    compare("tables.md", new TableList(catalog, Migration.all(), PROMISES).markdown());
  }

  @Test
  void theProcedures() throws IOException {
    Map<String, String> texts =
        Bundle.all().stream()
            .filter(Bundle::isChinese)
            .flatMap(b -> b.texts().entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    for (Procedure p : PROCEDURES) {
      var graph = new ProcedureGraph(p, key -> Optional.ofNullable(texts.get(key))).graph();
      compare(p.key() + ".svg", new StateDiagram(graph).svg("办理流程 " + p.key()));
    }
  }

  @Test
  void everyProcedureIsDrawn() {
    Pattern named = Pattern.compile("Procedure\\s*\\.named\\(\\s*\"(\\w+)\"");
    assertThat(JavaFile.under(JavaFile.MAIN))
        .flatMap(f -> named.matcher(f.source()).results().map(r -> r.group(1)).toList())
        .containsExactlyInAnyOrderElementsOf(PROCEDURES.stream().map(Procedure::key).toList());
  }

  @Test
  void aCopyThatDiffersIsSeenAndWrittenAnew(@TempDir Path folder) throws IOException {
    assertThat(differs(folder.resolve("a.md"), "one")).isTrue();
    Files.writeString(folder.resolve("a.md"), "one");
    assertThat(differs(folder.resolve("a.md"), "one")).isFalse();
    assertThat(differs(folder.resolve("a.md"), "two")).isTrue();
  }

  private static void compare(String name, String now) throws IOException {
    Path committed = COMMITTED.resolve(name);
    if (Boolean.getBoolean("generate")) {
      Files.createDirectories(COMMITTED);
      Files.writeString(committed, now);
    }
    if (!differs(committed, now)) return;
    Files.createDirectories(WRITTEN);
    Files.writeString(WRITTEN.resolve(name), now);
    assertThat(Files.exists(committed) ? Files.readString(committed) : "")
        .as("%s is not what the code says now. Update it with: %s", committed, UPDATE)
        .isEqualTo(now);
  }

  private static boolean differs(Path committed, String now) throws IOException {
    return !Files.exists(committed) || !Files.readString(committed).equals(now);
  }

  private static String modules(Map<String, Set<String>> mayUse) {
    StringBuilder out = new StringBuilder("# 房间 · Modules\n\n");
    out.append("由测试从代码生成。Drawn by a test from the code. ");
    out.append("箭头指向可以使用的房间；都站在底座上。Arrows lead to what a room may use.\n\n");
    out.append("![房间](modules.svg)\n\n| 房间 | 包 | 做什么 | 可以用 |\n|---|---|---|---|\n");
    mayUse.forEach(
        (name, uses) ->
            out.append(
                "| %s | `%s` | %s | %s |\n"
                    .formatted(
                        PROMISES.get(name).name(),
                        name,
                        PROMISES.get(name).words(),
                        uses.stream().map(u -> PROMISES.get(u).name()).collect(Collectors.joining("、")))));
    return out.toString();
  }
}
