package org.gongzhi.platform.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Sm3Test {
  @Test
  void givesTheTwoExamplesOfTheStandard() {
    assertThat(Sm3.hex("abc".getBytes(UTF_8)))
        .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    assertThat(Sm3.hex("abcd".repeat(16).getBytes(UTF_8)))
        .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
  }

  @Test
  void takesPartsAsOne() {
    byte[] ab = "楼道".getBytes(UTF_8);
    byte[] c = "灯坏了".getBytes(UTF_8);
    assertThat(Sm3.hash(ab, c)).isEqualTo(Sm3.hash("楼道灯坏了".getBytes(UTF_8)));
  }

  @Test
  void givesEveryThreadTheSameAnswer() {
    String expected = Sm3.hex("一组一会".getBytes(UTF_8));
    assertThat(
            IntStream.range(0, 10_000)
                .parallel()
                .mapToObj(_ -> Sm3.hex("一组一会".getBytes(UTF_8)))
                .distinct())
        .containsExactly(expected);
  }
}
