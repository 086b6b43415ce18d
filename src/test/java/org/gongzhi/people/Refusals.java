package org.gongzhi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;

/** What a refusal says. */
final class Refusals {
  private Refusals() {}

  static void kind(Refused.Kind kind, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.kind()).isEqualTo(kind));
  }

  static void invalid(String field, String key, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refused.class,
            r -> {
              assertThat(r.kind()).isEqualTo(Refused.Kind.INVALID);
              assertThat(r.fields()).containsOnlyKeys(field);
              assertThat(r.fields().values()).extracting(Sentence::key).containsExactly(key);
            });
  }

  static void says(String key, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.sentence().key()).isEqualTo(key));
  }
}
