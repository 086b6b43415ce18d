package org.gongzhi.people.web.setup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.html.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the settings of organisations, posts and mandates show, ended and retired ones included. */
@Component
class OrganisationsQuery {
  private final JdbcClient sql;
  private final Clock clock;

  OrganisationsQuery(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A row of the list, and by what its state is told from a later one. */
  record Line(
      UUID id,
      String kind,
      String name,
      String shortName,
      @Nullable String telephone,
      @Nullable UUID quarter,
      @Nullable String quarterName,
      @Nullable LocalDate retiredOn,
      String seen,
      long members) {}

  List<Line> organisations(String area) {
    return sql.sql(
            """
            select o.id, o.kind, o.name, o.short_name, o.telephone, o.quarter,
              q.name as quarter_name, o.retired_on, o.xmin::text as seen,
              (select count(*) from people.post t
                where t.area = o.area and t.organisation = o.id
                  and t.during @> :today::date) as members
            from people.organisation o
              left join places.pub_quarter q on q.area = o.area and q.id = o.quarter
            where o.area = :area
            order by o.retired_on is not null,
              array_position(array['COMMUNITY', 'PROPERTY_COMPANY', 'PARTY_BRANCH',
                'RESIDENTS_COUNCIL', 'OWNERS_COMMITTEE', 'UTILITY', 'DISTRICT_OFFICE', 'STREET'],
                o.kind), o.name, o.id
            """)
        .param("area", area)
        .param("today", today())
        .query(Line.class)
        .list();
  }

  /** A post, of whatever time. */
  record PostLine(
      UUID id,
      UUID person,
      String name,
      UUID organisation,
      String organisationName,
      String office,
      LocalDate firstDay,
      @Nullable LocalDate lastDay,
      boolean inForce) {}

  /** All posts of the area; of one organisation, or one post, where that is named. */
  List<PostLine> posts(String area, @Nullable UUID organisation, @Nullable UUID post) {
    return sql.sql(
            """
            select t.id, t.person, p.name, t.organisation, o.short_name as organisation_name,
              t.office, lower(t.during) as first_day, upper(t.during) - 1 as last_day,
              t.during && daterange(:today::date, null) as in_force
            from people.post t
              join people.person p on p.area = t.area and p.id = t.person
              join people.organisation o on o.area = t.area and o.id = t.organisation
            where t.area = :area
              and (cast(:organisation as uuid) is null or t.organisation = cast(:organisation as uuid))
              and (cast(:post as uuid) is null or t.id = cast(:post as uuid))
            order by not t.during && daterange(:today::date, null), t.office, lower(t.during), t.id
            """)
        .param("area", area)
        .param("organisation", organisation)
        .param("post", post)
        .param("today", today())
        .query(PostLine.class)
        .list();
  }

  /** A mandate of this area or of one around it. */
  record MandateLine(
      String area,
      UUID id,
      String kind,
      String organisation,
      @Nullable UUID quarter,
      @Nullable String quarterName,
      String classPrefix,
      LocalDate firstDay,
      @Nullable LocalDate lastDay) {}

  List<MandateLine> mandates(List<String> areas, @Nullable UUID mandate) {
    return sql.sql(
            """
            select m.area, m.id, m.kind, o.short_name as organisation, m.quarter,
              q.name as quarter_name, m.class_prefix, lower(m.during) as first_day,
              upper(m.during) - 1 as last_day
            from people.mandate m
              join people.organisation o on o.area = m.organisation_area and o.id = m.organisation
              left join places.pub_quarter q on q.area = m.area and q.id = m.quarter
            where m.area = any(:areas)
              and m.during && daterange(:today::date, null)
              and (cast(:mandate as uuid) is null or m.id = cast(:mandate as uuid))
            order by m.area desc, m.quarter is null, q.name collate "zh-x-icu", m.kind,
              m.class_prefix, lower(m.during)
            """)
        .param("areas", Sql.texts(areas))
        .param("mandate", mandate)
        .param("today", today())
        .query(MandateLine.class)
        .list();
  }

  /** Who gave or ended a mandate, when, and until when. */
  record MandateChange(
      MandateLine mandate, boolean ends, @Nullable LocalDate lastDay, String by, Instant at) {}

  /** The latest changes in an area. */
  List<MandateChange> mandateChanges(String area) {
    return sql.sql(
            """
            select m.area, m.id, m.kind, o.short_name as organisation, m.quarter,
              q.name as quarter_name, m.class_prefix, lower(m.during) as first_day,
              c.ends, c.last_day, c.by_name, c.at
            from people.mandate_change c
              join people.mandate m on m.area = c.area and m.id = c.mandate
              join people.organisation o on o.area = m.organisation_area and o.id = m.organisation
              left join places.pub_quarter q on q.area = m.area and q.id = m.quarter
            where c.area = :area
            order by c.at desc, c.id desc
            limit 50
            """)
        .param("area", area)
        .query(
            (r, _) ->
                new MandateChange(
                    new MandateLine(
                        r.getString("area"),
                        r.getObject("id", UUID.class),
                        r.getString("kind"),
                        r.getString("organisation"),
                        r.getObject("quarter", UUID.class),
                        r.getString("quarter_name"),
                        r.getString("class_prefix"),
                        r.getObject("first_day", LocalDate.class),
                        null),
                    r.getBoolean("ends"),
                    r.getObject("last_day", LocalDate.class),
                    r.getString("by_name"),
                    r.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** The organisations that may lead in an area: its own and those of the areas around it. */
  List<Choice> leaders(List<String> areas) {
    return sql.sql(
            """
            select id, name
            from people.organisation
            where area = any(:areas)
              and retired_on is null
              and kind not in ('COMMUNITY', 'PARTY_BRANCH', 'RESIDENTS_COUNCIL')
            order by area desc, name
            """)
        .param("areas", Sql.texts(areas))
        .query(
            (r, _) ->
                Choice.of(
                    Objects.requireNonNull(r.getString("id")),
                    Objects.requireNonNull(r.getString("name"))))
        .list();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
