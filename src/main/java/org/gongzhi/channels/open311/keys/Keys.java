package org.gongzhi.channels.open311.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.people.Office;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TypedText;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 对接密钥. Given and taken back by the administrator of a community or of its street. */
@Service
public class Keys {
  /** Most posts a minute that a key may have. */
  public static final int MOST_PER_MINUTE = 100_000;

  private static final int NAME = 40;

  /** When a key was last used is kept to the minute, so that not every post rewrites its row. */
  private static final Duration EXACT = Duration.ofMinutes(1);

  private static final String COLUMNS =
      """
      area, id, name, ending, areas, classes, per_minute, made_name, made_at, used_at,
      revoked_at, revoked_name
      """;

  private static final String INSERT =
      """
      insert into channels.open311_client (area, id, name, digest, ending, areas, classes,
        per_minute, made_by, made_name, made_at)
      values (:area, :id, :name, :digest, :ending, :areas, :classes, :perMinute, :by, :byName, :at)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Pace pace = new Pace(System::nanoTime);

  Keys(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether somebody may give keys of this community. */
  public static boolean mayGive(Actor actor, String area) {
    return actor.isSystem()
        || actor.posts().stream()
            .filter(p -> p.office().equals(Office.ADMINISTRATOR.name()))
            .anyMatch(p -> p.area() != null && area.startsWith(p.area()));
  }

  /**
   * 发密钥.
   *
   * @return the key, which nobody can read again
   * @throws Refused as not found for who is no administrator, as invalid if something needs mending
   */
  public String give(Actor actor, String area, String name, Client.Scope scope) {
    if (!mayGive(actor, area)) throw Refused.notFound();
    String line = TypedText.line("name", name, NAME);
    if (line.isEmpty()) throw Refused.invalid("name", "open311.key.name.missing");
    if (scope.areas().isEmpty()) throw Refused.invalid("areas", "open311.key.areas.missing");
    if (!scope.areas().stream().allMatch(a -> mayGive(actor, a))) throw Refused.notFound();
    if (scope.perMinute() < 1 || scope.perMinute() > MOST_PER_MINUTE)
      throw Refused.invalid("perMinute", "open311.key.perMinute.wrong", MOST_PER_MINUTE);
    KeyText key = KeyText.fresh(area);
    try {
      insert(actor, key, line, scope);
    } catch (DuplicateKeyException e) {
      throw Refused.invalid("name", "open311.key.name.taken");
    }
    return key.text();
  }

  private void insert(Actor actor, KeyText key, String name, Client.Scope scope) {
    jdbc.sql(INSERT)
        .param("area", key.area())
        .param("id", Ids.next())
        .param("name", name)
        .param("digest", key.digest())
        .param("ending", key.ending())
        .param("areas", Sql.texts(scope.areas()))
        .param("classes", Sql.texts(scope.classes()))
        .param("perMinute", scope.perMinute())
        .param("by", actor.person())
        .param("byName", actor.name())
        .param("at", Sql.at(clock.instant()))
        .update();
  }

  /** 收回. From this moment it opens nothing; doing it again changes nothing. */
  public void revoke(Actor actor, String area, UUID client) {
    if (!mayGive(actor, area)) throw Refused.notFound();
    jdbc.sql(
            """
            update channels.open311_client
            set revoked_at = :at, revoked_name = :by
            where area = :area and id = :id and revoked_at is null
            """)
        .param("at", Sql.at(clock.instant()))
        .param("by", actor.name())
        .param("area", area)
        .param("id", client)
        .update();
  }

  /** Every key of a community, the good ones first, then the newest. */
  public List<Client> of(Actor actor, String area) {
    if (!mayGive(actor, area)) throw Refused.notFound();
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                from channels.open311_client
                where area = :area
                order by revoked_at is not null, made_at desc
                limit 200
                """)
        .param("area", area)
        .query(Client::of)
        .list();
  }

  /** Whose key this is; empty for one that was taken back or never was. */
  public Optional<Client> open(String sent) {
    Optional<Client> client = KeyText.read(sent).flatMap(this::find);
    client.ifPresent(this::used);
    return client;
  }

  /** Whether it opens anything; asking is not using it. */
  boolean isGood(String key) {
    return KeyText.read(key).flatMap(this::find).isPresent();
  }

  private Optional<Client> find(KeyText key) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                from channels.open311_client
                where area = :area and digest = :digest and revoked_at is null
                """)
        .param("area", key.area())
        .param("digest", key.digest())
        .query(Client::of)
        .optional();
  }

  /** The program of this id, also when its key was taken back. */
  public Optional<Client> find(String area, UUID id) {
    return jdbc.sql(
            "select " + COLUMNS + "from channels.open311_client where area = :area and id = :id")
        .param("area", area)
        .param("id", id)
        .query(Client::of)
        .optional();
  }

  private void used(Client client) {
    Instant now = clock.instant();
    Instant last = client.usedAt();
    if (last != null && !now.isBefore(last) && now.isBefore(last.plus(EXACT))) return;
    jdbc.sql(
            """
            update channels.open311_client
            set used_at = :now
            where area = :area and id = :id
              and (used_at is null or used_at not between :since and :now)
            """)
        .params(
            Map.of(
                "now", Sql.at(now),
                "since", Sql.at(now.minus(EXACT)),
                "area", client.area(),
                "id", client.id()))
        .update();
  }

  /**
   * Counts a post.
   *
   * @return 0, or the seconds to wait
   */
  public long pace(Client client) {
    return pace.take(client.id(), client.scope().perMinute());
  }
}
