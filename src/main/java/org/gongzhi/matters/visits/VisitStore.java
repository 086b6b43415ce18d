package org.gongzhi.matters.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.matters.posters.Spot;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of visits. */
@Repository
class VisitStore {
  private static final String HEADS =
      """
      select v.area, v.id, v.kind, v.quarter, coalesce(q.name, '') as quarter_name, v.day, v.who,
        v.purpose
      from matters.visit v
        left join places.pub_quarter q on q.area = v.area and q.id = v.quarter
      """;

  private final JdbcClient jdbc;

  VisitStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A stop as it will be kept. */
  record Planned(Spot spot, String room) {}

  /** Whether it was written; not, when the same form had come before. */
  boolean insert(Actor actor, UUID id, Visit.Plan p, Instant at) {
    return jdbc.sql(
                """
                insert into matters.visit (area, id, kind, quarter, day, who, purpose, made_by,
                  made_name, made_at)
                values (:area, :id, :kind, :quarter, :day, :who, :purpose, :by, :byName, :at)
                on conflict (area, id) do nothing
                """)
            .param("area", p.area())
            .param("id", id)
            .param("kind", p.kind().name())
            .param("quarter", p.quarter())
            .param("day", p.day())
            .param("who", p.who())
            .param("purpose", p.purpose())
            .param("by", actor.person())
            .param("byName", actor.name())
            .param("at", Sql.at(at))
            .update()
        == 1;
  }

  void stops(String area, UUID visit, List<Planned> stops) {
    jdbc.sql(
            """
            insert into matters.visit_stop (area, id, visit, position, spot, label, room)
            select :area, s.id, :visit, s.position, s.spot, s.label, s.room
            from unnest(:ids, :spots, :labels, :rooms)
              with ordinality as s (id, spot, label, room, position)
            """)
        .param("area", area)
        .param("visit", visit)
        .param("ids", Sql.uuids(stops.stream().map(_ -> Ids.next()).toList()))
        .param("spots", Sql.uuids(stops.stream().map(s -> s.spot().id()).toList()))
        .param("labels", Sql.texts(stops.stream().map(VisitStore::label).toList()))
        .param("rooms", Sql.texts(stops.stream().map(Planned::room).toList()))
        .update();
  }

  private static String label(Planned p) {
    return p.spot().words().isEmpty() ? p.spot().quarterName() : p.spot().words();
  }

  List<Visit> latest(List<String> prefixes, List<UUID> quarters, LocalDate since, int limit) {
    return jdbc.sql(
            HEADS
                + """
                -- across areas: a street looks at all its communities, a member at their quarter
                where (v.quarter = any(:quarters)
                    or exists (select from unnest(:prefixes) p where v.area like p || '%'))
                  and v.day >= :since
                order by v.day desc, v.id desc
                limit :limit
                """)
        .param("quarters", Sql.uuids(quarters))
        .param("prefixes", Sql.texts(prefixes))
        .param("since", since)
        .param("limit", limit)
        .query((r, _) -> head(r, List.of()))
        .list();
  }

  Optional<Visit> find(String area, UUID id) {
    return jdbc.sql(HEADS + "where v.area = :area and v.id = :id")
        .param("area", area)
        .param("id", id)
        .query((r, _) -> head(r, stops(area, id)))
        .optional();
  }

  private List<Visit.Stop> stops(String area, UUID visit) {
    return jdbc.sql(
            """
            select id, position, spot, label, room, note, private_note is not null as more,
              noted_name, noted_at, number
            from matters.visit_stop
            where area = :area and visit = :visit
            order by position
            """)
        .param("area", area)
        .param("visit", visit)
        .query((r, _) -> stop(r, "id"))
        .list();
  }

  /** The visit a stop belongs to, with this stop alone. */
  Optional<Visit> at(String area, UUID stop) {
    return jdbc.sql(
            """
            select v.area, v.id, v.kind, v.quarter, coalesce(q.name, '') as quarter_name, v.day,
              v.who, v.purpose, s.id as stop, s.position, s.spot, s.label, s.room, s.note,
              s.private_note is not null as more, s.noted_name, s.noted_at, s.number
            from matters.visit_stop s
              join matters.visit v on v.area = s.area and v.id = s.visit
              left join places.pub_quarter q on q.area = v.area and q.id = v.quarter
            where s.area = :area and s.id = :stop
            """)
        .param("area", area)
        .param("stop", stop)
        .query((r, _) -> head(r, List.of(stop(r, "stop"))))
        .optional();
  }

  void note(
      String area, UUID stop, String words, byte @Nullable [] sealed, String by, Instant at) {
    jdbc.sql(
            """
            update matters.visit_stop
            set note = :note, private_note = coalesce(:sealed, private_note), noted_name = :by,
              noted_at = :at
            where area = :area and id = :id
            """)
        .param("note", words)
        .param("sealed", sealed, java.sql.Types.BINARY)
        .param("by", by)
        .param("at", Sql.at(at))
        .param("area", area)
        .param("id", stop)
        .update();
  }

  void became(String area, UUID stop, String number) {
    jdbc.sql(
            """
            update matters.visit_stop
            set number = :number
            where area = :area and id = :id and number is null
            """)
        .param("number", number)
        .param("area", area)
        .param("id", stop)
        .update();
  }

  Optional<byte[]> sealed(String area, UUID stop) {
    return jdbc.sql(
            """
            select private_note
            from matters.visit_stop
            where area = :area and id = :id and private_note is not null
            """)
        .param("area", area)
        .param("id", stop)
        .query((r, _) -> r.getBytes("private_note"))
        .optional();
  }

  void looked(Actor actor, String area, UUID stop, String reason, Instant at) {
    jdbc.sql(
            """
            insert into matters.visit_look (area, id, stop, by_person, by_name, reason, at)
            values (:area, :id, :stop, :by, :byName, :reason, :at)
            """)
        .param("area", area)
        .param("id", Ids.next())
        .param("stop", stop)
        .param("by", actor.person())
        .param("byName", actor.name())
        .param("reason", reason)
        .param("at", Sql.at(at))
        .update();
  }

  List<Visit.Seen> looks(String area, UUID stop) {
    return jdbc.sql(
            """
            select by_name, reason, at
            from matters.visit_look
            where area = :area and stop = :stop
            order by at desc
            limit 50
            """)
        .param("area", area)
        .param("stop", stop)
        .query((r, _) -> new Visit.Seen(r.getString("by_name"), r.getString("reason"), at(r, "at")))
        .list();
  }

  private static Visit head(ResultSet r, List<Visit.Stop> stops) throws SQLException {
    return new Visit(
        r.getString("area"),
        r.getObject("id", UUID.class),
        Visit.Kind.valueOf(r.getString("kind")),
        r.getObject("quarter", UUID.class),
        r.getString("quarter_name"),
        r.getObject("day", LocalDate.class),
        r.getString("who"),
        r.getString("purpose"),
        stops);
  }

  private static Visit.Stop stop(ResultSet r, String id) throws SQLException {
    boolean noted = r.getObject("noted_at") != null;
    return new Visit.Stop(
        r.getObject(id, UUID.class),
        r.getInt("position"),
        r.getObject("spot", UUID.class),
        r.getString("label"),
        r.getString("room"),
        noted
            ? new Visit.Noted(
                r.getString("note"), r.getBoolean("more"), r.getString("noted_name"), at(r, "noted_at"))
            : null,
        r.getString("number"));
  }

  private static Instant at(ResultSet r, String column) throws SQLException {
    return r.getObject(column, OffsetDateTime.class).toInstant();
  }
}
