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

  private final JdbcClient sql;
  private final Clock clock;
  private final Map<UUID, Known> known = new ConcurrentHashMap<>();

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
                  t.office, t.area, o.quarter
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
            .query(Actors::row)
            .list();
    if (rows.isEmpty()) return null;
    List<Actor.Post> posts = new ArrayList<>();
    for (Row r : rows) {
      if (r.post != null) posts.add(r.post);
    }
    Row first = rows.getFirst();
    return new Known(
        new Actor(first.person, first.name, posts), first.generation, first.mustChange, now);
  }

  private static Row row(ResultSet r, int n) throws SQLException {
    UUID person = r.getObject("person", UUID.class);
    String office = r.getString("office");
    boolean mustChange = r.getBoolean("must_change");
    if (office == null)
      return new Row(r.getInt("generation"), mustChange, person, r.getString("name"), null);
    Office held = Office.valueOf(office);
    return new Row(
        r.getInt("generation"),
        mustChange,
        person,
        r.getString("name"),
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
      Actor.@Nullable Post post) {}

  private record Known(Actor actor, int generation, boolean mustChange, Instant at) {}
}
