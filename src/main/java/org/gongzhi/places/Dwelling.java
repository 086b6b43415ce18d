package org.gongzhi.places;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 户. One home behind one door.
 *
 * @param area code of the community
 * @param id its id
 * @param building the building it is in
 * @param entrance the entrance that leads to it; null where a building has no 单元
 * @param room 室号, “1402”; which floor that is, {@link DoorLabel#likelyFloor} can only guess
 */
public record Dwelling(String area, UUID id, UUID building, @Nullable UUID entrance, String room) {}
