package org.gongzhi.matters.intake;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the reader of a chat knows beforehand.
 *
 * @param quarter the quarter of the member who pastes, when there is just one
 * @param places names of the quarters a text may mean
 * @param property names of people who speak for a property company or another handler
 * @param council names of people who speak for the council, the community or the committee
 */
public record Hints(
    @Nullable String quarter, PlaceNames places, Set<String> property, Set<String> council) {
  public static final Hints NONE = new Hints(null, PlaceNames.NONE, Set.of(), Set.of());

  public Hints {
    property = Set.copyOf(property);
    council = Set.copyOf(council);
  }
}
