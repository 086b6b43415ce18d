package org.gongzhi.voting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 成员. Somebody who counts by head, as another room knows them.
 *
 * @param person by which they sign in; null if they cannot
 * @param name in full; shown masked
 * @param seat as what they sit there
 * @param present whether they are there; null if nobody took a list
 * @param recused why they step aside; empty if they do not
 */
public record Member(
    @Nullable UUID person, String name, Seat seat, @Nullable Boolean present, String recused) {
  /** 身份. */
  public enum Seat {
    /** 居民. */
    RESIDENT,
    /** 居委会成员. */
    COMMITTEE,
    /** 居民代表. */
    REPRESENTATIVE,
    /** 议事会成员. */
    MEMBER
  }

  /** Somebody who is there and votes. */
  public static Member there(UUID person, String name) {
    return new Member(person, name, Seat.MEMBER, true, "");
  }
}
