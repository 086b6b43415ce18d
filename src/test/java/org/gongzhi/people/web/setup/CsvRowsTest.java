package org.gongzhi.people.web.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.gongzhi.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "小区,路名\n米亚花园三期,胜利路\n",
        "\ufeff小区\t路名\r\n米亚花园三期\t胜利路\r\n",
        "小区;路名\n\"米亚花园三期\";\"胜利路\"",
        "路名,小区\n胜利路,米亚花园三期",
        "小区，路名\n 米亚花园三期 ，胜利路\n\n"
      })
  void rowsAreReadHoweverTheyWereSaved(String text) {
    assertThat(CsvRows.read(text).lines())
        .singleElement()
        .satisfies(
            l -> {
              assertThat(l.number()).isEqualTo(2);
              assertThat(l.cell("小区")).isEqualTo("米亚花园三期");
              assertThat(l.cell("路名")).isEqualTo("胜利路");
              assertThat(l.cell("没有这一列")).isEmpty();
            });
  }

  @Test
  void quotedCellsMayHoldEverything() {
    Rows rows = CsvRows.read("小区,别名\n甲,\"三期,\"\"小\"\"\n院\"\n乙,=1+1\n");
    assertThat(rows.lines().getFirst().cell("别名")).isEqualTo("三期,\"小\" 院");
    assertThat(rows.lines().getLast().cell("别名")).isEqualTo("=1+1");
  }

  @Test
  void olderSpreadsheetsWriteAnotherEncoding() {
    String text = "小区,路名\n红旗新村,淮河路";
    assertThat(CsvRows.text(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    assertThat(CsvRows.text(text.getBytes(Charset.forName("GB18030")))).isEqualTo(text);
  }

  @Test
  void nothingAndTooMuchAreTold() {
    assertThatThrownBy(() -> CsvRows.read("")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> CsvRows.read("小区,路名\n")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> CsvRows.read("小区\n" + "甲\n".repeat(5_001)))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.fields().get("rows").key()).isEqualTo("import.many"));
  }
}
