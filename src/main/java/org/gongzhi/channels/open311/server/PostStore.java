package org.gongzhi.channels.open311.server;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.channels.open311.keys.Client;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what programs post. */
@Repository
class PostStore {
  // two at once: the second waits for the first, and then finds it
  private static final String CLAIM =
      """
      insert into channels.open311_once (area, client, key, post, at)
      values (:area, :client, :key, :post, :now)
      on conflict (area, client, key) do update
      set post = excluded.post, at = excluded.at
      where open311_once.at <= :forgotten
      """;

  private static final String INSERT =
      """
      insert into channels.open311_post (area, id, client_area, client, case_id, number, waiting,
        words, latitude, longitude, address_id, media_url, received_at, filed_at)
      values (:area, :id, :clientArea, :client, :case, :number, :waiting, :words, :latitude,
        :longitude, :addressId, :mediaUrl, :now, :filedAt)
      """;

  private static final String FILED =
      """
      update channels.open311_post
      set case_id = :case, number = :number, waiting = null, filed_at = :now
      where area = :area and id = :id and waiting is not null
      """;

  private final JdbcClient jdbc;

  PostStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whether this is the first with its key.
   *
   * @param memory how long a key counts
   */
  boolean claim(
      String area, Client client, String key, UUID post, Instant now, Duration memory) {
    return jdbc.sql(CLAIM)
            .param("area", area)
            .param("client", client.id())
            .param("key", key)
            .param("post", post)
            .param("now", Sql.at(now))
            .param("forgotten", Sql.at(now.minus(memory)))
            .update()
        == 1;
  }

  /** What the first with this key became. */
  UUID first(String area, Client client, String key) {
    return jdbc.sql(
            """
            select post
            from channels.open311_once
            where area = :area and client = :client and key = :key
            """)
        .param("area", area)
        .param("client", client.id())
        .param("key", key)
        .query(UUID.class)
        .single();
  }

  /** Keeps a report with the matter it became, or sealed until it does. */
  void insert(
      Report r,
      UUID id,
      Client client,
      PublicStore.Shown as,
      @Nullable CaseFile c,
      byte @Nullable [] waiting,
      Instant now) {
    jdbc.sql(INSERT)
        .param("area", r.area())
        .param("id", id)
        .param("clientArea", client.area())
        .param("client", client.id())
        .param("case", c == null ? null : c.key().id())
        .param("number", c == null ? null : c.number())
        .param("waiting", waiting)
        .param("words", as.words())
        .param("latitude", as.latitude())
        .param("longitude", as.longitude())
        .param("addressId", as.addressId())
        .param("mediaUrl", as.mediaUrl())
        .param("now", Sql.at(now))
        .param("filedAt", c == null ? null : Sql.at(now))
        .update();
  }

  /**
   * 等着立案的来件.
   *
   * @param waiting sealed
   */
  record Waiting(String area, UUID id, String clientArea, UUID client, byte[] waiting) {}

  /** Takes up to so many that wait, the oldest first; another server passes over them until we are done. */
  List<Waiting> waiting(int limit) {
    return jdbc.sql(
            """
            -- across areas: whatever waits, wherever it is
            select area, id, client_area, client, waiting
            from channels.open311_post
            where waiting is not null
            order by received_at
            limit :limit
            for update skip locked
            """)
        .param("limit", limit)
        .query(Waiting.class)
        .list();
  }

  void filed(Waiting w, CaseFile c, Instant now) {
    jdbc.sql(FILED)
        .param("case", c.key().id())
        .param("number", c.number())
        .param("now", Sql.at(now))
        .param("area", w.area())
        .param("id", w.id())
        .update();
  }

  void refused(Waiting w, String why) {
    jdbc.sql(
            """
            update channels.open311_post
            set refused = :why, waiting = null
            where area = :area and id = :id and waiting is not null
            """)
        .param("why", why)
        .param("area", w.area())
        .param("id", w.id())
        .update();
  }

  private record Row(UUID id, @Nullable String number, @Nullable String refused) {
    Posted posted() {
      return new Posted(id, number, refused != null, null, "");
    }
  }

  Optional<Posted> find(String area, UUID id) {
    return jdbc.sql(
            """
            select id, number, refused
            from channels.open311_post
            where area = :area and id = :id
            """)
        .param("area", area)
        .param("id", id)
        .query(Row.class)
        .optional()
        .map(Row::posted);
  }

  Optional<Posted> find(UUID token) {
    return jdbc.sql(
            """
            -- across areas: a token tells whose it is
            select id, number, refused
            from channels.open311_post
            where id = :id
            """)
        .param("id", token)
        .query(Row.class)
        .optional()
        .map(Row::posted);
  }

  /** The case a program raised under this number. */
  Optional<UUID> raised(Client client, String area, String number) {
    return jdbc.sql(
            """
            select case_id
            from channels.open311_post
            where area = :area and number = :number and client = :client
            """)
        .param("area", area)
        .param("number", number)
        .param("client", client.id())
        .query(UUID.class)
        .optional();
  }
}
