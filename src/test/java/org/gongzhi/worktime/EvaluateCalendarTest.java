package org.gongzhi.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCalendarTest {
  @TempDir Path lists;
  private String line = "";

  /** Lists that say what our own file says, written the way the others write it. */
  @BeforeEach
  void writeLists() throws IOException {
    for (PublishedYear year : CalendarFile.shipped()) {
      Files.writeString(
          lists.resolve(year.year() + ".json"),
          "{\"days\":["
              + Stream.concat(
                      year.off().stream().map(d -> day(d, true)),
                      year.work().stream().map(d -> day(d, false)))
                  .collect(Collectors.joining(","))
              + "]}");
    }
  }

  @Test
  void everyDayOfNineYearsIsCompared() {
    assertThat(run()).isZero();
    assertThat(line).contains("\"days\":3287", "\"differences\":0").doesNotContain("\n");
  }

  @Test
  void oneDayThatDiffersFailsTheRun() throws IOException {
    Path file = lists.resolve("2024.json");
    Files.writeString(file, Files.readString(file).replace("2024-06-10", "2024-06-11"));
    assertThat(run()).isEqualTo(1);
    assertThat(line).contains("\"differences\":2", "2024-06-10", "2024-06-11");
  }

  @Test
  void aLaterListMayNameDaysOfOurLastYear() throws IOException {
    Files.writeString(
        lists.resolve("2027.json"), "{\"days\":[" + day(LocalDate.of(2026, 12, 31), true) + "]}");
    assertThat(run()).isEqualTo(1);
    assertThat(line).contains("2026-12-31");
  }

  @Test
  void aMissingOrBrokenListIsSaid() throws IOException {
    Files.writeString(lists.resolve("2020.json"), "{\"days\":[{\"date\":\"soon\"}]}");
    assertThat(run()).isEqualTo(1);
    assertThat(line).contains("error", "2020.json");
    Files.delete(lists.resolve("2019.json"));
    assertThat(run()).isEqualTo(1);
    assertThat(line).contains("error", "2019.json");
  }

  private int run() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int exit = EvaluateCalendar.run(lists, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    line = bytes.toString(StandardCharsets.UTF_8).strip();
    return exit;
  }

  private static String day(LocalDate date, boolean off) {
    return "{\"name\":\"-\",\"date\":\"" + date + "\",\"isOffDay\":" + off + "}";
  }
}
