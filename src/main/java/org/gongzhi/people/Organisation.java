package org.gongzhi.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 单位. A party that can be responsible for something.
 *
 * @param area the division code it belongs to
 * @param name its full name, unique in the area
 * @param shortName what people call it, shown beside the names of those who serve it
 * @param telephone the number anybody may call; null if it has none
 * @param quarter the quarter it serves; null if it serves more than one or a whole area
 */
public record Organisation(
    String area,
    UUID id,
    OrganisationKind kind,
    String name,
    String shortName,
    @Nullable String telephone,
    @Nullable UUID quarter) {}
