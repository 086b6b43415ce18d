package org.gongzhi.channels.open311.server;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 收到了. What became of a post.
 *
 * @param token by which it can be asked for
 * @param number of the matter; null while it waits, or when it never became one
 * @param refused whether it never will be
 * @param promised until when there will be a result; null where nobody asked
 * @param agency who does it; empty where nobody asked
 */
record Posted(
    UUID token, @Nullable String number, boolean refused, @Nullable Instant promised, String agency) {}
