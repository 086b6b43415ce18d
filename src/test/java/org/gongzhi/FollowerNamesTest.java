package org.gongzhi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two that follow the ledger under one name would each get half of it, and neither would notice. */
class FollowerNamesTest {
  private static final Pattern FOLLOWS = Pattern.compile("\\.follow\\(\\s*NAME,");
  private static final Pattern NAME = Pattern.compile("static final String NAME =\\s*\"([^\"]+)\"");

  private static final Path BENCH_TOWN = Path.of("src/main/resources/bench/town.sql");

  @Test
  void everyFollowerHasANameOfItsOwn() throws IOException {
    List<String> names = new ArrayList<>();
    List<Path> nameless = new ArrayList<>();
    for (Path file : sources()) {
      String text = Files.readString(file);
      if (!FOLLOWS.matcher(text).find()) continue;
      Matcher name = NAME.matcher(text);
      if (name.find()) names.add(name.group(1));
      else nameless.add(file);
    }
    assertThat(nameless).as("followers are called by a constant NAME").isEmpty();
    assertThat(names).hasSizeGreaterThan(3).doesNotHaveDuplicates();
    // or they would read millions of acts while something else is measured
    assertThat(Files.readString(BENCH_TOWN))
        .as("what a town for benchmarks is made of is told to nobody")
        .contains(names.stream().map(n -> "'" + n + "'").toList());
  }

  /** Nobody follows under a name that this test does not see. */
  @Test
  void everyFollowerIsCalledByThatConstant() throws IOException {
    for (Path file : sources()) {
      String text = Files.readString(file);
      if (text.contains("import org.gongzhi.casework.Followers;"))
        assertThat(text).as(file.toString()).containsPattern(FOLLOWS);
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(f -> f.toString().endsWith(".java")).toList();
    }
  }
}
