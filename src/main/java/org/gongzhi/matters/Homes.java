package org.gongzhi.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 家. Where people live; one query over what the rooms of places and people publish. */
@Service
public class Homes {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final JdbcClient jdbc;

  Homes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Where this person lives. Who has no home here but serves one quarter only is taken to speak of it.
   *
   * @throws Refused as not found when nobody of that id is registered anywhere
   */
  public Home of(Actor actor) {
    Home home =
        jdbc.sql(
                """
                -- across areas: a person's id tells their area
                select h.area, d.quarter, d.building_label, d.entrance, d.room
                from people.pub_home h
                  left join places.pub_dwelling d on d.area = h.area and d.id = h.dwelling
                where h.person = :person
                """)
            .param("person", actor.person())
            .query(Homes::home)
            .optional()
            .orElseThrow(Refused::notFound);
    Set<UUID> served = actor.quarters();
    return home.quarter() == null && served.size() == 1
        ? new Home(home.area(), served.iterator().next(), "")
        : home;
  }

  private static Home home(ResultSet r, int row) throws SQLException {
    return new Home(
        r.getString("area"),
        r.getObject("quarter", UUID.class),
        door(r.getString("building_label"), r.getString("entrance"), r.getString("room")));
  }

  /** Only a numbered building can be shortened so; one with a name of its own is left to its name. */
  private static String door(
      @Nullable String building, @Nullable String entrance, @Nullable String room) {
    if (building == null || number(building).isEmpty()) return "";
    return Stream.of(building, entrance == null ? "" : entrance, room == null ? "" : room)
        .map(Homes::number)
        .filter(n -> !n.isEmpty())
        .collect(Collectors.joining("-"));
  }

  private static String number(String label) {
    Matcher m = NUMBER.matcher(label);
    return m.find() ? m.group() : "";
  }
}
