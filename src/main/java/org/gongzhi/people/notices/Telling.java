package org.gongzhi.people.notices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 告诉一次. Something to be told.
 *
 * @param kind what it says
 * @param cause what it tells of, so that nobody hears of it twice under the same kind: an act of a ledger, a meeting and
 *     the day it was moved to; at most 200 characters
 * @param at when that happened
 * @param to whom
 * @param about what it is about
 * @param pace how long it may wait this time
 * @param by who did it and need not be told; null tells everybody
 */
public record Telling(
    NoticeKind kind,
    String cause,
    Instant at,
    Audience to,
    About about,
    Pace pace,
    @Nullable UUID by) {
  /** At the kind's own pace, to everybody. */
  public static Telling of(NoticeKind kind, String cause, Instant at, Audience to, About about) {
    return new Telling(kind, cause, at, to, about, kind.pace(), null);
  }

  /** The same for everybody but who did it. */
  public Telling by(UUID person) {
    return new Telling(kind, cause, at, to, about, pace, person);
  }

  public Telling pace(Pace other) {
    return new Telling(kind, cause, at, to, about, other, by);
  }
}
