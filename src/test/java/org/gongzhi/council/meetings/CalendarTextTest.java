package org.gongzhi.council.meetings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** iCalendar as RFC 5545 wants it. */
class CalendarTextTest {
  private static final Instant NOW = Instant.parse("2024-06-18T00:30:00Z");

  private static String calendar(String place) {
    return CalendarText.of(
        "四方议事会",
        NOW,
        List.of(
            new CalendarText.Event(
                "a@gongzhi", 7, Instant.parse("2024-06-18T11:00:00Z"), "第25次", place, "议程：甲\n乙", "http://x/m", true)));
  }

  @Test
  void timesAreThoseOfChinaAndTheZoneIsWrittenOut() {
    assertThat(calendar("活动室"))
        .contains(
            "TZID:Asia/Shanghai\r\n",
            "DTSTART;TZID=Asia/Shanghai:20240618T190000\r\n",
            "DTSTAMP:20240618T003000Z\r\n",
            "SEQUENCE:7\r\n",
            "STATUS:CANCELLED\r\n",
            "DESCRIPTION:议程：甲\\n乙\r\n");
  }

  @Test
  void noLineIsLongerThanSeventyFiveOctetsAndNoCharacterIsCut() {
    String place = "三期，党群活动室; a,b\\" + "𠮷野家旁边很长很长的地名".repeat(9);
    String text = calendar(place);
    assertThat(text.split("\r\n"))
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
    String unfolded = text.replace("\r\n ", "");
    assertThat(unfolded)
        .contains("LOCATION:" + place.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,") + "\r\n")
        .doesNotContain("\uFFFD");
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
  }
}
