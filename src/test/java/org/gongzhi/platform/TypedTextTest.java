package org.gongzhi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "14层楼道灯坏了，麻烦物业修一下！",
        "𠮷野家门口 㙟䶮 郎", // outside the BMP, Ext A, a compatibility ideograph that NFC would change
        "葛󠄀城", // a variant chosen by a variation selector
        "👨‍👩‍👧 🇨🇳 👍🏽 ☀️",
        "ئەسئەت‏ مۇھەممەت",
        "e\u0301 decomposed",
        "<script>alert('1')</script> -- '; drop table",
        "一行\n\t两行"
      })
  void keepsWhatPeopleWrite(String text) {
    assertThat(TypedText.clean(text)).isSameAs(text);
  }

  @Test
  void dropsControlsAndKeepsTheWords() {
    assertThat(TypedText.clean("灯\u0000坏\u0007了\u001b[31m\u007f\u009f")).isEqualTo("灯坏了[31m");
    assertThat(TypedText.clean("\ufeff\u200b灯坏了\u2060 \u3000")).isEqualTo("灯坏了");
    assertThat(TypedText.clean("灯\udb40\udc41坏了\uffff\ufdd0")).isEqualTo("灯坏了");
  }

  @Test
  void makesEveryEndOfLineOne() {
    assertThat(TypedText.clean("一\r\n二\r三\u2028四\u0085五\f六\n\n七"))
        .isEqualTo("一\n二\n三\n四\n五\n六\n\n七");
    assertThat(TypedText.line(" 一\r\n二\t三 ")).isEqualTo("一 二 三");
  }

  @Test
  void doesNotLetTextTurnTheTextAfterIt() {
    assertThat(TypedText.clean("已付\u202e001\u202c元\u2066x\u2069")).isEqualTo("已付001元x");
  }

  @Test
  void marksHalfASurrogatePair() {
    assertThat(TypedText.clean("灯\ud83d坏\ude00了\ud83d")).isEqualTo("灯\ufffd坏\ufffd了\ufffd");
  }

  @Test
  void isEmptyForNothing() {
    assertThat(TypedText.clean(null)).isEmpty();
    assertThat(TypedText.clean(" \u3000\n\u0000 ")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"𠮷𠮷𠮷, 3", "'  𠮷𠮷𠮷\u0000\u0000  ', 3", "👍🏽, 2"})
  void countsWhatIsLeftInCodePoints(String typed, int max) {
    assertThat(TypedText.length(TypedText.clean("name", typed, max))).isEqualTo(max);
  }

  @Test
  void refusesWhatIsTooLongWithBothNumbers() {
    assertThatThrownBy(() -> TypedText.clean("text", "字".repeat(2001), 2000))
        .isInstanceOfSatisfying(
            Refused.class,
            r ->
                assertThat(r.fields())
                    .containsEntry("text", Refused.Sentence.of("text.tooLong", 2000, 2001)));
  }

  @Test
  void headNeverCutsACharacterInTwo() {
    assertThat(TypedText.head("灯𠮷坏了", 2)).isEqualTo("灯𠮷");
    assertThat(TypedText.head("灯", 2)).isEqualTo("灯");
  }

  @Test
  void whateverComesInCanBeStoredAndCleaningTwiceIsCleaningOnce() {
    Random random = new Random(20240618);
    for (int n = 0; n < 20_000; n++) {
      StringBuilder s = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        s.append((char) (random.nextBoolean() ? random.nextInt(0x10000) : random.nextInt(0x100)));
      }
      String clean = TypedText.clean(s.toString());
      assertThat(clean).doesNotContain("\u0000", "\u202e", "\r");
      assertThat(clean.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff)).isTrue();
      assertThat(TypedText.clean(clean)).isEqualTo(clean);
    }
  }
}
