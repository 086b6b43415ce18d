package org.gongzhi.places;

import java.util.UUID;

/**
 * 单元. One entrance with its stairs and lift.
 *
 * @param area code of the community
 * @param id its id
 * @param building the building it leads into
 * @param label what is written on it, “2单元”
 */
public record Entrance(String area, UUID id, UUID building, String label) {}
