package org.gongzhi.matters;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 家. Where a person lives, as far as the town knows.
 *
 * @param area code of the community they are registered in
 * @param quarter the quarter they live in; null when unknown
 * @param door building, entrance and room as people shorten them, “9-1-1402”; empty when unknown
 */
public record Home(String area, @Nullable UUID quarter, String door) {}
