package org.gongzhi.voting;

import java.time.Instant;
import org.gongzhi.voting.count.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * 表决了结. A result was posted, or the vote was called off. Told in the transaction that does it, so that the room that asked
 * knows when everybody knows.
 *
 * @param subject what it was about, in the words of that room
 * @param title the line voters read
 * @param outcome null when it was called off
 * @param until until when objections are taken; null when it was called off
 */
public record VoteEnded(
    VoteKey key,
    Subject subject,
    String title,
    @Nullable Outcome outcome,
    @Nullable Instant until) {}
