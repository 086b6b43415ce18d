package org.gongzhi.places;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 提到的地点. A place somebody's words seem to mean. Two mentions with the same start are two readings
 * of the same words, and the reader is to be asked.
 *
 * @param start where the words begin in the text, counted in {@code char}s
 * @param end where they end
 * @param exact whether this is a whole name or alias, and not only the beginning of one (“米亚花园”
 *     where there is a 米亚花园三期)
 * @param quarter the quarter, if the words name one
 * @param building the building, if there is one of that label
 * @param road the road, if that is all they name
 * @param door building, entrance, floor and room as said, if they were
 */
public record Mention(
    int start,
    int end,
    boolean exact,
    @Nullable UUID quarter,
    @Nullable UUID building,
    @Nullable String road,
    @Nullable DoorLabel door) {}
