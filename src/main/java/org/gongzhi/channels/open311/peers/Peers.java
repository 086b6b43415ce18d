package org.gongzhi.channels.open311.peers;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.channels.open311.keys.Keys;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.crypto.SealedColumn;
import org.gongzhi.platform.crypto.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 对方平台. Kept by the administrator; the key they gave us is sealed. */
@Service
public class Peers {
  private static final int NAME = 40;
  private static final int URL = 300;
  private static final int KEY = 300;

  private static final String COLUMNS =
      "select area, id, name, url, jurisdiction, api_key is not null as keyed, active\n";

  private static final String INSERT =
      """
      insert into channels.open311_peer (area, id, name, url, jurisdiction, api_key, active,
        made_name, made_at)
      values (:area, :id, :name, :url, :jurisdiction, :key, true, :by, :at)
      """;

  static final SealedColumn SEALED = SealedColumn.of("channels.open311_peer", "api_key", "id");

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  Peers(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /** All of a community, those that are used first. */
  public List<Peer> of(String area) {
    return jdbc.sql(
            COLUMNS
                + """
                from channels.open311_peer
                where area = :area
                order by active desc, name
                """)
        .param("area", area)
        .query(Peer.class)
        .list();
  }

  /** Those of several communities. */
  public List<Peer> in(List<String> areas) {
    return jdbc.sql(
            COLUMNS
                + """
                from channels.open311_peer
                where area = any(:areas)
                order by active desc, name
                """)
        .param("areas", Sql.texts(areas))
        .query(Peer.class)
        .list();
  }

  Optional<Peer> find(String area, UUID id) {
    return jdbc.sql(
            COLUMNS
                + """
                from channels.open311_peer
                where area = :area and id = :id
                """)
        .param("area", area)
        .param("id", id)
        .query(Peer.class)
        .optional();
  }

  /**
   * Adds one.
   *
   * @throws Refused as not found for who is no administrator, as invalid if something needs mending
   */
  public UUID add(
      Actor actor, String area, String name, String url, String jurisdiction, String key) {
    if (!Keys.mayGive(actor, area)) throw Refused.notFound();
    String line = TypedText.line("name", name, NAME);
    if (line.isEmpty()) throw Refused.invalid("name", "open311.peer.name.missing");
    String address = endpoint(TypedText.line("url", url, URL));
    UUID id = Ids.next();
    try {
      jdbc.sql(INSERT)
          .param("area", area)
          .param("id", id)
          .param("name", line)
          .param("url", address)
          .param("jurisdiction", TypedText.line("jurisdiction", jurisdiction, NAME))
          .param("key", sealed(area, id, TypedText.line("key", key, KEY)))
          .param("by", actor.name())
          .param("at", Sql.at(clock.instant()))
          .update();
    } catch (DuplicateKeyException e) {
      throw Refused.invalid("name", "open311.peer.name.taken");
    }
    return id;
  }

  private byte @Nullable [] sealed(String area, UUID id, String key) {
    return key.isEmpty() ? null : vault.seal(key, context(area, id));
  }

  private static String endpoint(String typed) {
    String bare = typed.replaceAll("/+$", "");
    try {
      URI uri = new URI(bare);
      String scheme = String.valueOf(uri.getScheme());
      if ((scheme.equals("https") || scheme.equals("http"))
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getQuery() == null
          && uri.getFragment() == null) return uri.toASCIIString();
    } catch (URISyntaxException e) {
      // said below
    }
    throw Refused.invalid("url", "open311.peer.url.wrong");
  }

  /** Uses it, or not any more; what was handed over stays. */
  public void use(Actor actor, String area, UUID id, boolean active) {
    if (!Keys.mayGive(actor, area)) throw Refused.notFound();
    jdbc.sql(
            "update channels.open311_peer set active = :active where area = :area and id = :id")
        .param("active", active)
        .param("area", area)
        .param("id", id)
        .update();
  }

  /** Their key for us; empty when they gave none. */
  String key(Peer peer) {
    return jdbc.sql("select api_key from channels.open311_peer where area = :area and id = :id")
        .param("area", peer.area())
        .param("id", peer.id())
        .query((r, _) -> Optional.ofNullable(r.getBytes("api_key")))
        .optional()
        .flatMap(key -> key)
        .map(key -> vault.open(key, context(peer.area(), peer.id())))
        .orElse("");
  }

  private static String context(String area, UUID peer) {
    return SEALED.context(area, peer);
  }
}
