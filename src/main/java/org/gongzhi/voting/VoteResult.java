package org.gongzhi.voting;

import java.time.Instant;
import org.gongzhi.voting.count.Tally;

/**
 * 表决结果.
 *
 * @param tally the count as its rule reads it
 * @param ways how ballots came in
 * @param digest SM3 of the published file up to its last line, 64 hexadecimal digits
 * @param at when it was counted
 */
public record VoteResult(Tally tally, Ways ways, String digest, Instant at) {
  /**
   * @param web on the web
   * @param paper on paper
   * @param door at the door
   * @param hands by show of hands
   */
  public record Ways(long web, long paper, long door, long hands) {}
}
