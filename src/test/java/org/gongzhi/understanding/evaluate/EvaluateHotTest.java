package org.gongzhi.understanding.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures are counted as they say. */
class EvaluateHotTest {
  private @TempDir Path dir;

  @Test
  void aTopicFoundWholeIsAllRight() throws IOException {
    Path messages =
        file(
            "\uFEFFid,title,detail\r\n"
                + "1,云锦新城搅拌站噪音,\"搅拌站太吵，\n粉尘太大\"\r\n"
                + "2,云锦新城搅拌站粉尘,搅拌站噪音 \"\"夜里\"\" 也不停\r\n"
                + "3,云锦新城搅拌站扰民,粉尘噪音\r\n"
                + "4,路灯不亮,\r\n5,医保报销,怎么报\r\n6,公交太少,\r\n");
    Path known = file("topic,id\nplant,1\nplant,2\nplant,3\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    EvaluateHot.run(messages, known, new PrintStream(out, true, StandardCharsets.UTF_8));

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"f1\":1.0", "\"recall_at_5\":1.0", "\"messages\":6");
  }

  @Test
  void aMissingColumnIsNamed() throws IOException {
    Path messages = file("id,text\n1,a\n");

    assertThatThrownBy(() -> EvaluateHot.run(messages, file("topic,id\n"), System.out))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("title");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(dir, "f", ".csv"), text);
  }
}
