package org.gongzhi.people;

import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Refused.Sentence;

/**
 * 牵连. What still depends on an organisation, told by the rooms that know: the cases it owes. An
 * organisation with ties is not retired, or something would be nobody's.
 */
@FunctionalInterface
public interface OrganisationTies {
  /** The sentence that says what depends on it; empty if nothing does. */
  Optional<Sentence> of(UUID organisation);
}
