package org.gongzhi.voting;

import java.util.UUID;
import org.gongzhi.voting.count.Stance;

/**
 * 投一票.
 *
 * @param voter number on the roll
 * @param stance what it says
 * @param seen how many ballots of this voter the one who casts has seen; 0 for the first one
 * @param once key of the submission: sent again, it counts once
 * @param code in secret votes the code of the receipt, see {@link Receipts#fresh}; else empty
 */
public record Cast(int voter, Stance stance, int seen, UUID once, String code) {
  public static Cast of(int voter, Stance stance, UUID once) {
    return new Cast(voter, stance, 0, once, "");
  }
}
