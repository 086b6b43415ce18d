package org.gongzhi.council.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateConsensusTest {
  @TempDir Path folder;

  @Test
  void bothWaysOfNamingPeopleAndStatementsAreRead() throws IOException {
    String older = told("[{\"pid\":3,\"tid\":1,\"vote\":1,\"modified\":\"17\"},{\"pid\":4,\"tid\":1,\"vote\":0}]");
    String newer =
        told(
            "[{\"participant_id\":3,\"statement_id\":1,\"vote\":1,\"datetime\":null,\"x\":{\"y\":[1]}},"
                + "{\"participant_id\":4,\"statement_id\":1,\"vote\":0}]");
    assertThat(newer).isEqualTo(older).contains("\"members\":[3,4]", "\"consensus\":{\"agree\":[");
  }

  @Test
  void aFileThatHoldsSomethingElseIsSaidToDoSo() throws IOException {
    assertThat(told("{\"votes\":[]}")).contains("error", "not a list of votes");
    assertThat(told("[{\"pid\":3,\"tid\":1}]")).contains("error");
    assertThat(told("[{\"pid\":3,\"tid\":1,\"vote\":7}]")).contains("error", "not a vote");
    assertThat(told("[{\"pid\":3,")).contains("error");
    assertThat(run(folder.resolve("missing.json"))).contains("error");
  }

  private String told(String json) throws IOException {
    return run(Files.writeString(folder.resolve("votes.json"), json));
  }

  private static String run(Path file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EvaluateConsensus.run(file, new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }
}
