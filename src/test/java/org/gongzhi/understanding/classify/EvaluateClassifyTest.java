package org.gongzhi.understanding.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateClassifyTest {
  @TempDir Path folder;
  private Path train;
  private Path test;
  private String line = "";

  @BeforeEach
  void writeFiles() throws IOException {
    train = write("train.csv", 120, 3);
    test = write("test.csv", 30, 4);
  }

  private Path write(String name, int n, int seed) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        LearningTest.town(n, seed).stream()
            .map(e -> "\"" + e.text() + "\"," + e.label())
            .collect(Collectors.joining("\r\n", "\uFEFFtext,label\r\n", "\r\n")));
  }

  @Test
  void oneLineTellsHowGoodAndHowFastItIs() {
    assertThat(run()).isZero();
    assertThat(line)
        .contains("\"accuracy\":1.0", "\"macro_f1\":1.0", "\"per_second\":", "\"train_seconds\":")
        .doesNotContain("\n");
  }

  @Test
  void aClassThatWasNeverTaughtIsCountedAsMissed() throws IOException {
    Files.writeString(test, Files.readString(test) + "\"没学过的事\",Z\r\n");
    assertThat(run()).isZero();
    assertThat(line).contains("\"macro_f1\":0.7");
  }

  @Test
  void aFileThatCannotBeUsedIsSaid() throws IOException {
    Files.writeString(test, "text\n灯坏了\n");
    assertThat(run()).isEqualTo(1);
    assertThat(line).contains("error", "label");
    Files.delete(train);
    assertThat(run()).isEqualTo(1);
    assertThat(line).contains("train.csv");
  }

  private int run() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int exit = EvaluateClassify.run(train, test, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    line = bytes.toString(StandardCharsets.UTF_8).strip();
    return exit;
  }
}
