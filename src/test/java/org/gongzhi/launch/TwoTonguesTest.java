package org.gongzhi.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongzhi.platform.CannotStart;
import org.gongzhi.platform.Refused.Sentence;
import org.junit.jupiter.api.Test;

class TwoTonguesTest {
  @Test
  void aReasonIsToldOnceInEachLanguage() {
    CannotStart weak = new CannotStart("admin.refused", Sentence.of("password.short", 8, 3));

    assertThat(TwoTongues.say(weak.sentence()))
        .isEqualTo(
            "没有建成：密码至少 8 位，您写了 3 位。"
                + " Not made: "
                + "A password has at least 8 characters; you wrote 3.");
  }
}
