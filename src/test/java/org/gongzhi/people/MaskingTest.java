package org.gongzhi.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
  @ParameterizedTest
  @CsvSource({
    "张文兵, 张*兵",
    "张兵, 张*",
    "欧阳修, 欧阳*",
    "欧阳娜娜, 欧阳*娜",
    "歐陽修, 歐陽*",
    "欧阳, 欧*",
    "王刘建国, 王**国",
    "兵, *",
    "𠮷野家, 𠮷*家",
    "张𠮷, 张*",
    "葛󠄀城, 葛󠄀*",
    "阿依古丽·买买提, 阿*·买*",
    "阿·买, 阿*·买*",
    "买买提・阿凡提, 买*・阿*",
    "John Smith, J* S*",
    "J. Smith, J*. S*",
    "Muhammad, M**d",
    "Zoe\u0301, Z*e\u0301",
    "👨‍👩‍👧张兵, 👨‍👩‍👧*兵",
    "ئەسئەت, ئ**ت",
    "བསོད་ནམས, བ**ས"
  })
  void hidesANameButNotTheCourtesy(String name, String masked) {
    assertThat(Masking.name(name)).isEqualTo(masked);
  }

  @Test
  void aVeryLongNameDoesNotTellItsLength() {
    assertThat(Masking.name("张" + "伟".repeat(98) + "𠮷")).isEqualTo("张**𠮷");
  }

  @ParameterizedTest
  @CsvSource({
    "13800000001, 138****0001",
    "05523051234, 055****1234",
    "+8613800000001, +86****0001",
    "3051234, ****34",
    "12345, ****",
    "110, ****"
  })
  void hidesTheMiddleOfATelephoneNumber(String phone, String masked) {
    assertThat(Masking.phone(phone)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "340303199001011234, 3403**********1234",
    "34030319900101123X, 3403**********123X",
    "340303900101123, 3403*******1123",
    "E12345678, E****8",
    "A1, ****"
  })
  void hidesTheMiddleOfAnIdNumber(String number, String masked) {
    assertThat(Masking.idNumber(number)).isEqualTo(masked);
  }

  @Test
  void alwaysHidesSomethingAndNeverBreaksACharacter() {
    Random random = new Random(7);
    for (int n = 0; n < 5_000; n++) {
      StringBuilder name = new StringBuilder();
      for (int i = random.nextInt(8); i >= 0; i--) {
        int c = 0x20 + random.nextInt(0x30000);
        if (Character.getType(c) != Character.SURROGATE) name.appendCodePoint(c);
      }
      String masked = Masking.name(name.toString());
      assertThat(masked.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff)).isTrue();
      if (name.codePoints().anyMatch(Character::isLetter)) {
        assertThat(masked).contains("*").isNotEqualTo(name.toString());
      }
    }
  }
}
