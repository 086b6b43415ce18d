package org.gongzhi.people.notices;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * 告诉谁. People by their ids, and organisations: everybody with a post there today, but for administrators, who keep
 * the settings and do not do the work. Each person is told once however often they are named.
 *
 * @param persons ids of people
 * @param organisations ids of organisations
 */
public record Audience(Set<UUID> persons, Set<UUID> organisations) {
  public Audience {
    persons = Set.copyOf(persons);
    organisations = Set.copyOf(organisations);
  }

  public static Audience person(UUID person) {
    return new Audience(Set.of(person), Set.of());
  }

  public static Audience people(Collection<UUID> persons) {
    return new Audience(Set.copyOf(persons), Set.of());
  }

  public static Audience organisation(UUID organisation) {
    return new Audience(Set.of(), Set.of(organisation));
  }

  public static Audience organisations(Collection<UUID> organisations) {
    return new Audience(Set.of(), Set.copyOf(organisations));
  }
}
