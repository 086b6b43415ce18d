package org.gongzhi.council.meetings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import org.gongzhi.platform.crypto.BlindIndex;
import org.springframework.stereotype.Component;

/**
 * 签到码. A keyed digest of the meeting and the half hour, so that a picture of the wall sent to somebody at home is worth little,
 * and no code need be stored.
 */
@Component
class SignCode {
  private static final long HALF_HOUR = 30 * 60;
  private static final int LENGTH = 20;

  private final BlindIndex index;
  private final Clock clock;

  SignCode(BlindIndex index, Clock clock) {
    this.index = index;
    this.clock = clock;
  }

  String now(MeetingKey key) {
    return of(key, slot());
  }

  boolean opens(MeetingKey key, String code) {
    return same(code, of(key, slot())) | same(code, of(key, slot() - 1));
  }

  private long slot() {
    return Math.floorDiv(clock.instant().getEpochSecond(), HALF_HOUR);
  }

  private String of(MeetingKey key, long slot) {
    byte[] digest = index.of("council.sign_in", key.area() + " " + key.id() + " " + slot);
    return HexFormat.of().formatHex(digest).substring(0, LENGTH);
  }

  private static boolean same(String typed, String right) {
    return MessageDigest.isEqual(
        typed.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }
}
