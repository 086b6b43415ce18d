package org.gongzhi.people.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TownClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of notices. What is told, whom it reaches and what must go out of the house are one statement. */
@Component
class NoticeStore {
  // ids come of whom, why and what, so that whatever is told again is the same row and the same sending
  private static final String TELL =
      """
      -- across areas: whom it concerns lives anywhere
      with told as (
        select *
        from unnest(:n::int[], :kinds::text[], :headings::text[], :paces::text[], :causes::text[],
          :areas::text[], :subjects::uuid[], :links::text[], :words::text[], :ats::timestamptz[],
          :old::boolean[], :by::uuid[])
          t (n, kind, heading, pace, cause, subject_area, subject, link, words, at, old, by)),
      audience as (
        select p.n, p.person
        from unnest(:personOf::int[], :persons::uuid[]) p (n, person)
        union
        select o.n, p.person
        from unnest(:organisationOf::int[], :organisations::uuid[]) o (n, organisation)
        join people.organisation g on g.id = o.organisation
        join people.post p on p.area = g.area and p.organisation = g.id
          and p.during @> :today::date and p.office <> 'ADMINISTRATOR'),
      written as (
        insert into people.notice (area, id, person, kind, heading, pace, cause, subject_area,
          subject, link, words, shown, at, told_at, read_at)
        select p.area, md5(p.id || ' ' || t.cause || ' ' || t.kind)::uuid, p.id, t.kind, t.heading,
          t.pace, t.cause, t.subject_area, t.subject, t.link, t.words::jsonb,
          t.pace <> 'DAILY' or coalesce(w.inbox, true), t.at, :now, case when t.old then t.at end
        from told t
        join audience a on a.n = t.n
        join people.person p on p.id = a.person
        left join people.notice_wish w
          on w.area = p.area and w.person = p.id and w.heading = t.heading
        where p.id is distinct from t.by
          and (t.pace <> 'DAILY' or coalesce(w.inbox or w.sms or w.mail, true))
        on conflict do nothing
        returning area, id, person, heading, pace),
      queued as (
        insert into people.sending (area, id, person, channel, notice, at_night, state, attempts,
          version, queued_at, due_at)
        select n.area, md5(n.id || ' ' || c.channel)::uuid, n.person, c.channel, n.id,
          n.pace = 'EVEN_AT_NIGHT', 'QUEUED', 0, 0, :now,
          case when n.pace = 'EVEN_AT_NIGHT' then :now else :open end
        from written n
        cross join unnest(:channels::text[]) c (channel)
        join people.person p on p.area = n.area and p.id = n.person
        left join people.notice_habit h on h.area = n.area and h.person = n.person
        left join people.notice_wish w
          on w.area = n.area and w.person = n.person and w.heading = n.heading
        where n.pace <> 'DAILY'
          and case c.channel
            when 'SMS' then p.phone is not null and coalesce(w.sms, true)
            else h.mail is not null and coalesce(w.mail, true) end
        on conflict do nothing)
      select count(*)
      from written
      """;

  private final JdbcClient jdbc;

  NoticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param telling what is told
   * @param old whether it is only noted, as read
   */
  record Seasoned(Telling telling, boolean old) {}

  int tell(List<Seasoned> all, Set<Channel> open, Instant now) {
    Pairs persons = new Pairs();
    Pairs organisations = new Pairs();
    for (int n = 0; n < all.size(); n++) {
      Audience to = all.get(n).telling().to();
      for (UUID p : to.persons()) persons.add(n, p);
      for (UUID o : to.organisations()) organisations.add(n, o);
    }
    return with(jdbc.sql(TELL), all)
        .param("personOf", persons.of())
        .param("persons", persons.ids())
        .param("organisationOf", organisations.of())
        .param("organisations", organisations.ids())
        .param("today", LocalDate.ofInstant(now, TownClock.ZONE))
        .param("now", Sql.at(now))
        .param("open", Sql.at(QuietHours.open(now)))
        .param("channels", open.stream().map(Channel::name).toArray(String[]::new))
        .query(Integer.class)
        .single();
  }

  private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec sql, List<Seasoned> all) {
    Integer[] numbers = new Integer[all.size()];
    for (int n = 0; n < numbers.length; n++) numbers[n] = n;
    return sql.param("n", numbers)
        .param("kinds", texts(all, t -> t.kind().code()))
        .param("headings", texts(all, t -> t.kind().heading().name()))
        .param("paces", texts(all, t -> t.pace().name()))
        .param("causes", texts(all, Telling::cause))
        .param("areas", texts(all, t -> t.about().area()))
        .param("subjects", ids(all, t -> t.about().subject()))
        .param("links", texts(all, t -> t.about().link()))
        .param("words", texts(all, t -> NoticeWords.kept(t.about().words())))
        .param("ats", texts(all, t -> t.at().toString()))
        .param("old", all.stream().map(Seasoned::old).toArray(Boolean[]::new))
        .param("by", ids(all, Telling::by));
  }

  private static @Nullable String[] texts(
      List<Seasoned> all, Function<Telling, @Nullable String> value) {
    @Nullable String[] values = new String[all.size()];
    for (int n = 0; n < values.length; n++) values[n] = value.apply(all.get(n).telling());
    return values;
  }

  private static @Nullable UUID[] ids(List<Seasoned> all, Function<Telling, @Nullable UUID> value) {
    @Nullable UUID[] values = new UUID[all.size()];
    for (int n = 0; n < values.length; n++) values[n] = value.apply(all.get(n).telling());
    return values;
  }

  /** Which telling concerns whom. */
  private static final class Pairs {
    private final List<Integer> of = new ArrayList<>();
    private final List<UUID> ids = new ArrayList<>();

    void add(int telling, UUID id) {
      of.add(telling);
      ids.add(id);
    }

    Integer[] of() {
      return of.toArray(Integer[]::new);
    }

    UUID[] ids() {
      return Sql.uuids(ids);
    }
  }
}
