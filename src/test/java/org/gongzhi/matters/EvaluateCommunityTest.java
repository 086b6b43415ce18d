package org.gongzhi.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labelled texts, all invented here. */
class EvaluateCommunityTest {
  private static final String HEAD = "id,title,detail,code,second,urgency,place,kind\n";

  @TempDir Path folder;
  private String line = "";

  @Test
  void oneOfSeveralAnswersIsEnoughAndAClassThatCameLaterIsNone() throws IOException {
    assertThat(
            run(
                """
                1,楼道灯坏了,14层的楼道灯坏了，麻烦修一下,A01,,3,,求助
                2,电梯又停了,12楼老人下不来,A05,A02|X00,2|3,,投诉|求助
                3,门口摆摊的占道经营,路都走不过去,X00,,3,,投诉
                4,厨房漏气,快来人,A03,,3,,咨询
                """))
        .isZero();
    assertThat(line)
        .contains("\"class_accuracy\":0.75", "\"urgency_accuracy\":0.75", "\"texts\":4")
        .contains("\"place_exact\":1.0", "\"place_f1\":1.0")
        .doesNotContain("\n");
  }

  @Test
  void aFileWithoutItsColumnsIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "title,detail\n灯,坏了\n");
    assertThat(EvaluateCommunity.run(file, out())).isEqualTo(1);
    assertThat(EvaluateCommunity.run(folder.resolve("none.csv"), out())).isEqualTo(1);
  }

  private int run(String rows) throws IOException {
    Path file = Files.writeString(folder.resolve("test.csv"), HEAD + rows);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int exit = EvaluateCommunity.run(file, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    line = bytes.toString(StandardCharsets.UTF_8).strip();
    return exit;
  }

  private static PrintStream out() {
    return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
  }
}
