package org.gongzhi.people;

import java.time.Instant;

/**
 * 查看记录. One look at a masked field, as the person looked at reads it.
 *
 * @param field what was looked at
 * @param actorName who looked, in full
 * @param organisation whom they act for; empty if they hold no post
 * @param office their office, a key of {@link Office}; empty if they hold none
 * @param reason why, in their words
 */
public record Look(
    PersonField field,
    String actorName,
    String organisation,
    String office,
    String reason,
    Instant at) {}
