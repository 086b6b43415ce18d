package org.gongzhi.places;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 楼栋. A building of a quarter.
 *
 * @param area code of the community
 * @param id its id
 * @param quarter the quarter it stands in
 * @param label what is written on it, “16栋”
 * @param aliases what else people call it
 * @param floors floors above ground, if known
 * @param grid the grid it belongs to: its own, or else the quarter's
 * @param position where it stands, if known
 */
public record Building(
    String area,
    UUID id,
    UUID quarter,
    String label,
    List<String> aliases,
    @Nullable Integer floors,
    @Nullable UUID grid,
    @Nullable Position position) {}
