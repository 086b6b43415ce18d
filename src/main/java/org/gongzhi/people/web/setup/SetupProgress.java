package org.gongzhi.people.web.setup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gongzhi.people.Office;
import org.gongzhi.platform.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 搭到哪一步了. What a community has of what it needs before its first matter finds its way. */
@Component
class SetupProgress {
  private static final String COUNTED =
      """
      select
        (select count(*) from places.pub_quarter q
          where q.area = :area and q.retired_on is null) as quarters,
        (select count(*) from places.pub_quarter q
          where q.area = :area and q.retired_on is null
            and not exists (
              select from places.pub_building b
              where b.area = q.area and b.quarter = q.id and b.retired_on is null)) as without_buildings,
        (select count(*) from people.organisation o
          where o.area = :area and o.kind <> 'COMMUNITY' and o.retired_on is null) as organisations,
        (select count(distinct t.person) from people.post t
          where t.area = :area and t.office <> 'ADMINISTRATOR'
            and t.during @> :today::date) as staff,
        (select count(*) from places.pub_quarter q
          where q.area = :area and q.retired_on is null and q.has_property_company
            and not exists (
              select from people.mandate m
              where m.area = q.area and m.kind = 'PROPERTY_COMPANY'
                and (m.quarter is null or m.quarter = q.id)
                and m.during @> :today::date)) as without_lead,
        (select count(distinct a.person) from people.account a
          join people.post t on t.area = a.person_area and t.person = a.person
          where a.person_area = :area and t.office <> 'ADMINISTRATOR'
            and t.during @> :today::date) as accounts,
        (select count(*) from people.person p
          where p.area = :area and p.dwelling is not null) as residents
      """;

  private final JdbcClient sql;
  private final Clock clock;

  /** Communities that are set up; none ever ceases to be. */
  private final Set<String> done = ConcurrentHashMap.newKeySet();

  SetupProgress(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * @param withoutBuildings quarters that have none
   * @param organisations besides the community itself
   * @param staff people with a post other than the administrators
   * @param withoutLead quarters with a property company that leads nowhere there
   * @param accounts of those people
   * @param residents whose home is known
   */
  record Counted(
      long quarters,
      long withoutBuildings,
      long organisations,
      long staff,
      long withoutLead,
      long accounts,
      long residents) {
    boolean isDone() {
      return quarters > 0
          && withoutBuildings == 0
          && organisations > 0
          && staff > 0
          && withoutLead == 0
          && accounts > 0;
    }
  }

  Counted of(String area) {
    Counted counted =
        sql.sql(COUNTED)
            .param("area", area)
            .param("today", LocalDate.ofInstant(clock.instant(), clock.getZone()))
            .query(Counted.class)
            .single();
    if (counted.isDone()) done.add(area);
    return counted;
  }

  /** Whether somebody administers a community that is not set up yet. */
  boolean isAwaitedBy(Actor actor) {
    return actor.posts().stream()
        .filter(p -> p.office().equals(Office.ADMINISTRATOR.name()))
        .map(Actor.Post::area)
        .filter(a -> a != null && a.length() == 12 && !done.contains(a))
        .anyMatch(a -> !of(a).isDone());
  }
}
