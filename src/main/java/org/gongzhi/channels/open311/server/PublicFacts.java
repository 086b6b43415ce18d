package org.gongzhi.channels.open311.server;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.people.Organisation;
import org.gongzhi.people.Organisations;
import org.gongzhi.people.TextMasking;
import org.gongzhi.places.Area;
import org.gongzhi.places.Areas;
import org.springframework.stereotype.Component;

/** What is told of a matter beside its own words: who does it, and where it is. */
@Component
class PublicFacts {
  private static final int NAMES = 5_000;

  private final PublicStore store;
  private final Organisations organisations;
  private final Areas areas;
  private final Map<UUID, Kept<String>> names = new ConcurrentHashMap<>();

  PublicFacts(PublicStore store, Organisations organisations, Areas areas) {
    this.store = store;
    this.organisations = organisations;
    this.areas = areas;
  }

  PublicStore store() {
    return store;
  }

  /** The full name of an organisation; empty when there is none. */
  String agency(UUID organisation) {
    if (names.size() > NAMES) names.clear();
    return names.computeIfAbsent(organisation, id -> new Kept<>(() -> name(id))).now();
  }

  private String name(UUID organisation) {
    return organisations.find(organisation).map(Organisation::name).orElse("");
  }

  /** From the particular to the general; the room is hidden. */
  String address(CaseFile c) {
    return Stream.concat(
            Stream.of(TextMasking.mask(c.subject().place())),
            areas.path(c.key().area()).reversed().stream().map(Area::name))
        .collect(Collectors.joining(", "));
  }
}
