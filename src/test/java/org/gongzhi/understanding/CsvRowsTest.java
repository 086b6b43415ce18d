package org.gongzhi.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRowsTest {
  @TempDir Path folder;

  @Test
  void aQuotedCellKeepsItsCommasLineEndsAndQuotes() {
    assertThat(CsvRows.parse("text,label\r\n\"灯坏了,\n还说“\"\"修\"\"”\",A01\r\n"))
        .containsExactly(Map.of("text", "灯坏了,\n还说“\"修\"”", "label", "A01"));
  }

  @Test
  void aMarkInFrontBlankLinesAndShortRowsDoNoHarm() {
    assertThat(CsvRows.parse("\uFEFFtext,label\n\n灯坏了\r电梯停了,A02"))
        .containsExactly(
            Map.of("text", "灯坏了", "label", ""), Map.of("text", "电梯停了", "label", "A02"));
  }

  @Test
  void aQuoteNobodyClosesReachesToTheEnd() {
    assertThat(CsvRows.parse("text,label\n\"灯坏了,A01\n电梯,A02"))
        .containsExactly(Map.of("text", "灯坏了,A01\n电梯,A02", "label", ""));
    assertThat(CsvRows.parse("text\n\"灯\"坏了")).containsExactly(Map.of("text", "灯坏了"));
  }

  @Test
  void whatAnOldOfficeProgramWroteIsReadToo() throws IOException {
    Path file = folder.resolve("gb.csv");
    Files.write(file, "text,label\n电梯停了,A02\n".getBytes(Charset.forName("GB18030")));
    assertThat(CsvRows.read(file, "label").getFirst()).containsEntry("text", "电梯停了");
  }

  @Test
  void aMissingColumnOrAnEmptyFileIsSaid() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(file, "text,class\n灯坏了,A01\n");
    assertThatThrownBy(() -> CsvRows.read(file, "text", "label")).hasMessageContaining("label");
    Files.writeString(file, "text,label\n");
    assertThatThrownBy(() -> CsvRows.read(file)).hasMessageContaining("no rows");
  }
}
