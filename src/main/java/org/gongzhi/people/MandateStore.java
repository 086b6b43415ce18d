package org.gongzhi.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MandateStore {
  enum Insert {
    GIVEN,
    NO_ORGANISATION,
    TAKEN
  }

  // "during @> day" would be looked up in the index that keeps mandates apart, which leads through those of every place
  private static final String PARTIES =
      """
      select
        (select id
          from people.organisation
          where area = :area and kind = 'COMMUNITY' and retired_on is null
          order by name, id
          limit 1) as community,
        (select id
          from people.organisation
          where area = :street and kind = 'STREET' and retired_on is null
          order by name, id
          limit 1) as street,
        (select organisation
          from people.mandate
          where area = any(:areas)
            and kind = :kind
            and (quarter is null or quarter = :quarter)
            and starts_with(:class, class_prefix)
            and lower(during) <= :on::date
            and (upper_inf(during) or upper(during) > :on::date)
          order by (quarter is null), array_position(:areas, area),
            length(class_prefix) desc
          limit 1) as lead
      """;

  private final JdbcClient sql;

  MandateStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** The more specific mandate leads; of several organisations the first by name answers. */
  Mandates.Parties parties(
      List<String> areas,
      String street,
      @Nullable UUID quarter,
      @Nullable OrganisationKind kind,
      String classCode,
      LocalDate on) {
    return sql.sql(PARTIES)
        .param("area", areas.getFirst())
        .param("street", street)
        .param("areas", Sql.texts(areas))
        .param("kind", kind == null ? null : kind.name())
        .param("quarter", quarter)
        .param("class", classCode)
        .param("on", on)
        .query(Mandates.Parties.class)
        .single();
  }

  Insert insert(String area, UUID id, Mandates.NewMandate m) {
    Optional<Boolean> given =
        sql.sql(
                """
                with organisation as (
                  select area, id, kind from people.organisation where id = :organisation),
                given as (
                  insert into people.mandate
                    (area, id, kind, organisation_area, organisation, quarter, class_prefix, during)
                  select :area, :id::uuid, kind, area, id, :quarter::uuid, :prefix,
                    daterange(:from::date, :lastDay::date, '[]')
                  from organisation
                  on conflict do nothing
                  returning id)
                select exists (select from given) from organisation
                """)
            .param("organisation", m.organisation())
            .param("area", area)
            .param("id", id)
            .param("quarter", m.quarter())
            .param("prefix", m.classPrefix())
            .param("from", m.from())
            .param("lastDay", m.lastDay())
            .query(Boolean.class)
            .optional();
    return given.map(g -> g ? Insert.GIVEN : Insert.TAKEN).orElse(Insert.NO_ORGANISATION);
  }

  /** Who has this very mandate at some day of that time. */
  Optional<Taken> taken(String area, Mandates.NewMandate m) {
    return sql.sql(
            """
            select o.short_name as organisation, lower(n.during) as first_day
            from people.mandate n
              join people.organisation o on o.area = n.organisation_area and o.id = n.organisation
            where n.area = :area
              and n.kind = (
                select kind from people.organisation where id = :organisation)
              and n.quarter is not distinct from cast(:quarter as uuid)
              and n.class_prefix = :prefix
              and n.during && daterange(:from::date, :lastDay::date, '[]')
            order by lower(n.during)
            limit 1
            """)
        .param("area", area)
        .param("organisation", m.organisation())
        .param("quarter", m.quarter())
        .param("prefix", m.classPrefix())
        .param("from", m.from())
        .param("lastDay", m.lastDay())
        .query(Taken.class)
        .optional();
  }

  record Taken(String organisation, LocalDate firstDay) {}

  boolean end(String area, UUID mandate, LocalDate lastDay) {
    return sql.sql(
                """
                update people.mandate
                set during = daterange(lower(during), :lastDay::date, '[]')
                where area = :area
                  and id = :id
                  and during @> :lastDay::date
                """)
            .param("area", area)
            .param("id", mandate)
            .param("lastDay", lastDay)
            .update()
        == 1;
  }

  /** Keeps who gave or ended it. */
  void changed(
      Actor actor, String area, UUID mandate, boolean ends, @Nullable LocalDate last, Instant at) {
    sql.sql(
            """
            insert into people.mandate_change
              (area, id, mandate, ends, last_day, by_person, by_name, at)
            values (:area, :id, :mandate, :ends, :last::date, :by, :name, :at)
            """)
        .param("area", area)
        .param("id", Ids.next())
        .param("mandate", mandate)
        .param("ends", ends)
        .param("last", last)
        .param("by", actor.person())
        .param("name", actor.name())
        .param("at", Sql.at(at))
        .update();
  }

  List<Mandate> in(String area, LocalDate on) {
    return sql.sql(
            """
            select area, id, kind, organisation, quarter, class_prefix,
              lower(during) as first_day, upper(during) - 1 as last_day
            from people.mandate
            where area = :area
              and during @> :on::date
            order by kind, quarter nulls first, class_prefix, id
            """)
        .param("area", area)
        .param("on", on)
        .query(MandateStore::mandate)
        .list();
  }

  private static Mandate mandate(ResultSet r, int row) throws SQLException {
    return new Mandate(
        r.getString("area"),
        r.getObject("id", UUID.class),
        OrganisationKind.valueOf(r.getString("kind")),
        r.getObject("organisation", UUID.class),
        r.getObject("quarter", UUID.class),
        r.getString("class_prefix"),
        r.getObject("first_day", LocalDate.class),
        r.getObject("last_day", LocalDate.class));
  }
}
