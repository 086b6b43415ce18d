package org.gongzhi.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {
  @ParameterizedTest
  @CsvSource({
    "米亚花园（三期） 十六栋, 米亚花园3期16栋",
    "米亚花园Ⅲ期, 米亚花园3期",
    "红旗三路教师楼, 红旗3路教师楼",
    "ｍｉｙａ花园, MIYA花园",
    "一百零五号, 105号",
    "二十, 20",
    "十, 10",
    "一二〇三, 1203",
    "istanbul路, ISTANBUL路",
  })
  void namesAreEvenedOut(String name, String key) {
    assertThat(FoldedText.key(name)).isEqualTo(key);
  }

  @Test
  void numbersWithABlankBetweenThemStayTwo() {
    assertThat(new FoldedText("3 4栋").text()).isEqualTo("3 4栋");
    assertThat(new FoldedText("3 栋").text()).isEqualTo("3栋");
  }

  @Test
  void everyPieceKnowsWhereItCameFrom() {
    String said = "我在 米亚花园（三期） 十六栋。";
    FoldedText folded = new FoldedText(said);
    int at = folded.text().indexOf("米亚花园3期16栋");
    assertThat(said.substring(folded.start(at), folded.end(at + "米亚花园3期16栋".length())))
        .isEqualTo("米亚花园（三期） 十六栋");
    assertThat(said.substring(folded.start(at), folded.end(at + "米亚花园3期".length())))
        .startsWith("米亚花园（三期");
  }

  @Test
  void anyTextAtAllCanBeFolded() {
    Random chance = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder s = new StringBuilder();
      for (int n = chance.nextInt(12); n > 0; n--) {
        s.append(
            (char)
                (chance.nextBoolean()
                    ? chance.nextInt(0x10000)
                    : "十百3 三（Ⅲ栋".charAt(chance.nextInt(8))));
      }
      FoldedText folded = new FoldedText(s.toString());
      for (int at = 0; at <= folded.text().length(); at++) {
        assertThat(folded.start(at)).isBetween(0, s.length());
        assertThat(folded.end(at)).isBetween(0, s.length());
      }
    }
  }
}
