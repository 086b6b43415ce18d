package org.gongzhi.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Sql;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrganisationStore {
  private final JdbcClient sql;

  OrganisationStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** False if the name is taken. */
  boolean insert(String area, UUID id, NewOrganisation o) {
    return sql.sql(
                """
                insert into people.organisation (area, id, kind, name, short_name, telephone, quarter)
                values (:area, :id, :kind, :name, :shortName, :telephone, :quarter)
                on conflict (area, name) do nothing
                """)
            .param("area", area)
            .param("id", id)
            .param("kind", o.kind().name())
            .param("name", o.name())
            .param("shortName", o.shortName())
            .param("telephone", o.telephone())
            .param("quarter", o.quarter())
            .update()
        == 1;
  }

  Optional<Organisation> find(UUID id) {
    return sql.sql(
            """
            -- across areas: a city's water company leads in every community
            select area, id, kind, name, short_name, telephone, quarter
            from people.organisation
            where id = :id
            """)
        .param("id", id)
        .query(Organisation.class)
        .optional();
  }

  List<Organisation> in(String area) {
    return in(List.of(area));
  }

  List<Organisation> in(List<String> areas) {
    return sql.sql(
            """
            select area, id, kind, name, short_name, telephone, quarter
            from people.organisation
            where area = any(:areas)
              and retired_on is null
            order by name, id
            """)
        .param("areas", Sql.texts(areas))
        .query(Organisation.class)
        .list()
        .stream()
        .sorted(Comparator.comparing(Organisation::kind))
        .toList();
  }

  /** How a change went. */
  enum Change {
    CHANGED,
    TAKEN,
    STALE
  }

  /** Taken if the name is another one's, stale if it is not as it was seen. */
  Change change(String area, UUID id, NewOrganisation o, String seen) {
    try {
      int changed = sql.sql(
              """
              update people.organisation
              set name = :name,
                short_name = :shortName,
                telephone = cast(:telephone as text),
                quarter = cast(:quarter as uuid)
              where area = :area
                and id = :id
                and xmin::text = :seen
              """)
          .param("seen", seen)
          .param("name", o.name())
          .param("shortName", o.shortName())
          .param("telephone", o.telephone())
          .param("quarter", o.quarter())
          .param("area", area)
          .param("id", id)
          .update();
      return changed == 1 ? Change.CHANGED : Change.STALE;
    } catch (DuplicateKeyException e) {
      return Change.TAKEN;
    }
  }

  /** False if somebody holds a post there or it has a mandate, today or later. */
  boolean retire(String area, UUID id, LocalDate day) {
    return sql.sql(
                """
                update people.organisation o
                set retired_on = coalesce(o.retired_on, :day::date)
                where o.area = :area
                  and o.id = :id
                  and not exists (
                    select from people.post t
                    where t.area = o.area and t.organisation = o.id
                      and t.during && daterange(:day::date, null))
                  and not exists (
                    select from people.mandate m
                    where m.organisation = o.id and m.organisation_area = o.area
                      and m.during && daterange(:day::date, null))
                """)
            .param("day", day)
            .param("area", area)
            .param("id", id)
            .update()
        == 1;
  }

  void restore(String area, UUID id) {
    sql.sql("update people.organisation set retired_on = null where area = :area and id = :id")
        .param("area", area)
        .param("id", id)
        .update();
  }

  boolean personExists(String area, UUID person) {
    return sql.sql("select exists (select from people.person where area = :area and id = :id)")
        .param("area", area)
        .param("id", person)
        .query(Boolean.class)
        .single();
  }

  /** False if the person holds this office there at some day of that time. */
  boolean insert(String area, UUID id, Organisations.NewPost post) {
    return sql.sql(
                """
                insert into people.post (area, id, person, organisation, office, during)
                values (:area, :id, :person, :organisation, :office,
                  daterange(:from::date, :lastDay::date, '[]'))
                on conflict do nothing
                """)
            .param("area", area)
            .param("id", id)
            .param("person", post.person())
            .param("organisation", post.organisation())
            .param("office", post.office().name())
            .param("from", post.from())
            .param("lastDay", post.lastDay())
            .update()
        == 1;
  }

  /** False if there is no such post or that day is not within it. */
  boolean end(String area, UUID post, LocalDate lastDay) {
    return sql.sql(
                """
                update people.post
                set during = daterange(lower(during), :lastDay::date, '[]')
                where area = :area
                  and id = :id
                  and during @> :lastDay::date
                """)
            .param("area", area)
            .param("id", post)
            .param("lastDay", lastDay)
            .update()
        == 1;
  }

  List<Post> members(String area, UUID organisation, LocalDate on) {
    return sql.sql(
            """
            select t.area, t.id, t.person, p.name, t.organisation, t.office,
              lower(t.during) as first_day, upper(t.during) - 1 as last_day
            from people.post t
              join people.person p on p.area = t.area and p.id = t.person
            where t.area = :area
              and t.organisation = :organisation
              and t.during @> :on::date
            order by lower(t.during), t.id
            """)
        .param("area", area)
        .param("organisation", organisation)
        .param("on", on)
        .query(OrganisationStore::post)
        .list();
  }

  private static Post post(ResultSet r, int row) throws SQLException {
    return new Post(
        r.getString("area"),
        r.getObject("id", UUID.class),
        r.getObject("person", UUID.class),
        r.getString("name"),
        r.getObject("organisation", UUID.class),
        Office.valueOf(r.getString("office")),
        r.getObject("first_day", LocalDate.class),
        r.getObject("last_day", LocalDate.class));
  }
}
