package org.gongzhi.people.web.setup;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.people.Consents;
import org.gongzhi.people.NewPerson;
import org.gongzhi.people.Persons;
import org.gongzhi.places.Building;
import org.gongzhi.places.Buildings;
import org.gongzhi.places.DoorLabel;
import org.gongzhi.places.Dwelling;
import org.gongzhi.places.Dwellings;
import org.gongzhi.places.Entrance;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.html.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers residents with their homes and their consent, all of it or nothing. */
@Component
class ResidentDesk {
  /** What they agree to: that the community keeps their name, number and home. */
  static final String PURPOSE = "REGISTRATION";

  private static final int DOOR = 60;

  private final Persons persons;
  private final Consents consents;
  private final Buildings buildings;
  private final Dwellings dwellings;
  private final JdbcClient sql;

  ResidentDesk(
      Persons persons,
      Consents consents,
      Buildings buildings,
      Dwellings dwellings,
      JdbcClient sql) {
    this.persons = persons;
    this.consents = consents;
    this.buildings = buildings;
    this.dwellings = dwellings;
    this.sql = sql;
  }

  /**
   * @param wording the words they agreed to
   * @return the person's id; of somebody known already, theirs
   */
  @Transactional
  public UUID register(Actor actor, String area, Form form, String wording) {
    if (!actor.oversees(area)) throw Refused.notFound();
    Map<String, Sentence> wrong = new LinkedHashMap<>();
    if (form.line("name").isEmpty()) wrong.put("name", Sentence.of("person.name.missing"));
    if (form.line("way").isEmpty()) wrong.put("way", Sentence.of("resident.way.missing"));
    UUID quarter = form.id("quarter").orElse(null);
    UUID home = null;
    String door = TypedText.line("door", form.line("door"), DOOR);
    if (!door.isEmpty()) {
      home = quarter == null ? null : home(area, quarter, door).orElse(null);
      if (quarter == null) wrong.put("quarter", Sentence.of("resident.quarter.missing"));
      else if (home == null) wrong.put("door", Sentence.of("resident.door.unknown", door));
    } else if (quarter != null) {
      wrong.put("door", Sentence.of("resident.door.missing"));
    }
    if (!wrong.isEmpty()) throw Refused.invalid(wrong);
    Consents.Way way = SetupDesk.choice(Consents.Way.class, "way", form.line("way"));
    return register(actor, area, person(form.line("name"), form.line("phone"), home), way, wording);
  }

  @Transactional
  public UUID register(
      Actor actor, String area, NewPerson person, Consents.Way way, String wording) {
    UUID id = persons.register(actor, area, person);
    if (!consents.isGiven(area, id, PURPOSE)) {
      consents.give(actor, area, id, PURPOSE, way, wording);
    }
    return id;
  }

  static NewPerson person(String name, String phone, @Nullable UUID home) {
    return new NewPerson(name, phone.isEmpty() ? null : phone, null, null, null, home);
  }

  /** The home behind a door such as “9栋1单元1402”. */
  Optional<UUID> home(String area, UUID quarter, String door) {
    Optional<DoorLabel> said = DoorLabel.parse(door);
    if (said.isEmpty() || said.get().room() == null) return Optional.empty();
    DoorLabel label = said.get();
    String named = label.building();
    Optional<Building> building =
        named == null
            ? Optional.of(buildings.of(area, quarter))
                .filter(all -> all.size() == 1)
                .map(List::getFirst)
            : buildings.labelled(area, quarter, named);
    return building.flatMap(b -> behind(area, b, label));
  }

  private Optional<UUID> behind(String area, Building b, DoorLabel label) {
    String room = Objects.requireNonNull(label.room());
    String said = label.entrance();
    Optional<Entrance> entrance =
        said == null ? Optional.empty() : dwellings.entrance(area, b.id(), said);
    if (said != null && entrance.isEmpty()) return Optional.empty();
    Optional<Dwelling> exact =
        dwellings.behind(area, b.id(), entrance.map(Entrance::id).orElse(null), room);
    if (exact.isPresent() || said != null) return exact.map(Dwelling::id);
    // nobody says 1单元 of a building that has one
    List<Entrance> only = dwellings.entrances(area, b.id());
    return only.size() == 1
        ? dwellings.behind(area, b.id(), only.getFirst().id(), room).map(Dwelling::id)
        : Optional.empty();
  }

  /** Homes as people say them: 米亚花园三期9栋1单元1402. */
  Map<UUID, String> homes(String area, Collection<UUID> dwellings) {
    Map<UUID, String> all = new HashMap<>();
    sql.sql(
            """
            select d.id, q.name || coalesce(nullif(d.building_label, q.name), '')
              || coalesce(d.entrance, '') || d.room as said
            from places.pub_dwelling d
              join places.pub_quarter q on q.area = d.area and q.id = d.quarter
            where d.area = :area
              and d.id = any(:ids)
            """)
        .param("area", area)
        .param("ids", Sql.uuids(dwellings))
        .query(r -> {
          while (r.next()) all.put(r.getObject("id", UUID.class), r.getString("said"));
          return all;
        });
    return all;
  }
}
