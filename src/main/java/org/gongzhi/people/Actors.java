package org.gongzhi.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gongzhi.platform.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 经办人. Makes actors of accounts: the person, and the posts they hold today. Remembered for at most half a
 * minute, and forgotten at once when this process changes an account or a post.
 */
@Service
public class Actors {
  /** How long another process's change may go unnoticed. */
  static final Duration STALE = Duration.ofSeconds(30);

  private static final int ROOM = 10_000;

  /** Unread messages are counted so far; it is as good as any larger number. */
  private static final int COUNTED = 99;

  private final JdbcClient sql;
  private final Clock clock;
  private final Map<UUID, Known> known = new ConcurrentHashMap<>();
  private final Map<UUID, Long> unread = new ConcurrentHashMap<>();

  Actors(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The actor behind a session; empty if the account is disabled or its password changed since. */
  public Optional<Actor> of(Signed signed) {
    Known k = known(signed.account());
    return k != null && k.generation == signed.generation()
        ? Optional.of(k.actor)
        : Optional.empty();
  }

  /** Whether whoever is signed in must choose a password of their own before anything else. */
  public boolean mustChange(Signed signed) {
    Known k = known(signed.account());
    return k != null && k.mustChange;
  }

  /** The actor of an account; empty if there is none or it is disabled. */
  public Optional<Actor> of(UUID account) {
    return Optional.ofNullable(known(account)).map(Known::actor);
  }

  /**
   * The actor a person is today, account or not; for whoever must know what somebody may see while they are away.
   *
   * @return empty if there is no such person
   */
  public Optional<Actor> ofPerson(UUID person) {
    List<Row> rows =
        sql.sql(
                """
                -- across areas: a person is known by their id wherever they live
                select 0 as generation, false as must_change, p.id as person, p.name, t.organisation,
                  o.short_name, t.office, t.area, o.quarter, 0 as unread
                from people.person p
                  left join people.post t
                    on t.area = p.area and t.person = p.id and t.during @> :today::date
                  left join people.organisation o on o.area = t.area and o.id = t.organisation
                where p.id = :person
                order by lower(t.during), t.id
                """)
            .param("person", person)
            .param("today", LocalDate.ofInstant(clock.instant(), clock.getZone()))
            .query(Actors::row)
            .list();
    return rows.isEmpty() ? Optional.empty() : Optional.of(actor(rows));
  }

  /**
   * 未读消息. How many messages somebody has not read, 99 at most. It was counted together with who is acting, so it costs
   * no statement and may be half a minute old.
   */
  public long unread(UUID person) {
    return unread.getOrDefault(person, 0L);
  }

  /** Somebody has read their messages: they are counted anew with their next page. */
  public void recount(UUID person) {
    known.values().removeIf(k -> k.actor.person().equals(person));
  }

  void forget(UUID account) {
    known.remove(account);
  }

  void forget() {
    known.clear();
  }

  private @Nullable Known known(UUID account) {
    Instant now = clock.instant();
    Known k = known.get(account);
    // a clock that was set back must not keep anything for longer
    if (k != null && !now.isBefore(k.at) && now.isBefore(k.at.plus(STALE))) return k;
    Known fresh = load(account, now);
    if (fresh == null) {
      known.remove(account);
    } else {
      if (known.size() >= ROOM) known.clear();
      known.put(account, fresh);
    }
    return fresh;
  }

  private @Nullable Known load(UUID account, Instant now) {
    List<Row> rows =
        sql.sql(
                """
                -- across areas: an account knows which area its person belongs to
                select a.generation, a.must_change, p.id as person, p.name, t.organisation, o.short_name,
                  t.office, t.area, o.quarter,
                  (select count(*) from (
                    select from people.notice n
                    where n.person = p.id and n.shown and n.read_at is null
                    limit :most) unread) as unread
                from people.account a
                  join people.person p on p.area = a.person_area and p.id = a.person
                  left join people.post t
                    on t.area = p.area and t.person = p.id and t.during @> :today::date
                  left join people.organisation o on o.area = t.area and o.id = t.organisation
                where a.id = :account
                  and a.enabled
                order by lower(t.during), t.id
                """)
            .param("account", account)
            .param("today", LocalDate.ofInstant(now, clock.getZone()))
            .param("most", COUNTED)
            .query(Actors::row)
            .list();
    if (rows.isEmpty()) return null;
    Row first = rows.getFirst();
    if (unread.size() >= ROOM) unread.clear();
    unread.put(first.person, first.unread);
    return new Known(
        actor(rows), first.generation, first.mustChange, now);
  }

  private static Actor actor(List<Row> rows) {
    List<Actor.Post> posts = new ArrayList<>();
    for (Row r : rows) {
      if (r.post != null) posts.add(r.post);
    }
    return new Actor(rows.getFirst().person, rows.getFirst().name, posts);
  }

  private static Row row(ResultSet r, int n) throws SQLException {
    UUID person = r.getObject("person", UUID.class);
    String office = r.getString("office");
    boolean mustChange = r.getBoolean("must_change");
    long unread = r.getLong("unread");
    if (office == null)
      return new Row(r.getInt("generation"), mustChange, person, r.getString("name"), unread, null);
    Office held = Office.valueOf(office);
    return new Row(
        r.getInt("generation"),
        mustChange,
        person,
        r.getString("name"),
        unread,
        new Actor.Post(
            r.getObject("organisation", UUID.class),
            r.getString("short_name"),
            office,
            held.oversees(r.getString("area")),
            held.quarters(r.getObject("quarter", UUID.class))));
  }

  private record Row(
      int generation,
      boolean mustChange,
      UUID person,
      String name,
      long unread,
      Actor.@Nullable Post post) {}

  private record Known(Actor actor, int generation, boolean mustChange, Instant at) {}
}
