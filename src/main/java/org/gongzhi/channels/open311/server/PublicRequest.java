package org.gongzhi.channels.open311.server;

import java.time.Instant;
import java.util.UUID;
import org.gongzhi.casework.CaseKey;
import org.jspecify.annotations.Nullable;

/**
 * 公开的一件事. What anybody may read of a matter; everything here is masked already.
 *
 * @param key the case
 * @param seq the act it was told after
 * @param number the number people quote; the id of the protocol
 * @param service code of its class
 * @param standing where it stands
 * @param words what whoever did it says of it; may be empty
 * @param description what it is about
 * @param agency who does it
 * @param spot where it is
 * @param mediaUrl a picture its sender published elsewhere
 * @param source how it reached us
 * @param times when
 */
record PublicRequest(
    CaseKey key,
    int seq,
    String number,
    String service,
    Standing standing,
    String words,
    String description,
    String agency,
    Spot spot,
    @Nullable String mediaUrl,
    String source,
    Times times) {
  /**
   * 地点.
   *
   * @param address from the particular to the general, without the room
   * @param id of the building or quarter
   * @param latitude WGS-84
   * @param longitude WGS-84
   */
  record Spot(
      String address, @Nullable UUID id, @Nullable Double latitude, @Nullable Double longitude) {}

  /**
   * 时间.
   *
   * @param requested when it was raised
   * @param updated when it was closed, else when something was last done
   * @param expected until when a result was promised; null when the clock stands or it is closed
   */
  record Times(Instant requested, Instant updated, @Nullable Instant expected) {}
}
