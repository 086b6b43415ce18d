package org.gongzhi.channels.open311.server;

import java.time.Instant;
import java.util.UUID;

/**
 * 一步进展. What was done to a public matter, as anybody may read it.
 *
 * @param request the case
 * @param seq number of the act
 * @param number number of the matter
 * @param at when
 * @param standing where it stood afterwards
 * @param words masked words of whoever did it; may be empty
 */
record PublicUpdate(
    UUID request, int seq, String number, Instant at, Standing standing, String words) {
  private static final String MARK = "-";

  /** As the protocol names it. */
  String id() {
    return number + MARK + seq;
  }
}
