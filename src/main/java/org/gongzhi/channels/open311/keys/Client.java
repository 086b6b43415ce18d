package org.gongzhi.channels.open311.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.jspecify.annotations.Nullable;

/**
 * 对接方. A program that may write here.
 *
 * @param area whose administrator gave it the key
 * @param id what the ledger knows it by
 * @param name shown beside what it does
 * @param ending the last four characters of its key
 * @param scope what it may do
 * @param made who gave the key, and when
 * @param usedAt when it was last used, to the minute; null when never
 * @param revoked who took it back, and when; null while it is good
 */
public record Client(
    String area,
    UUID id,
    String name,
    String ending,
    Scope scope,
    Stamp made,
    @Nullable Instant usedAt,
    @Nullable Stamp revoked) {
  /**
   * 范围.
   *
   * @param areas codes of communities
   * @param classes codes of classes; empty for all that are offered
   * @param perMinute how many posts a minute
   */
  public record Scope(List<String> areas, List<String> classes, int perMinute) {
    public Scope {
      areas = List.copyOf(areas);
      classes = List.copyOf(classes);
    }

    boolean covers(String area) {
      return areas.contains(area);
    }

    boolean takes(String code) {
      return classes.isEmpty() || classes.contains(code);
    }
  }

  /** Who and when. */
  public record Stamp(String name, Instant at) {}

  /** It holds no post: it may raise matters and speak for those it raised, nothing else. */
  public Actor actor() {
    return Actor.resident(id, name);
  }

  public boolean covers(String area) {
    return scope.covers(area);
  }

  public boolean takes(String code) {
    return scope.takes(code);
  }

  static Client of(ResultSet r, int row) throws SQLException {
    Instant revoked = instant(r, "revoked_at");
    return new Client(
        r.getString("area"),
        r.getObject("id", UUID.class),
        r.getString("name"),
        r.getString("ending"),
        new Scope(texts(r, "areas"), texts(r, "classes"), r.getInt("per_minute")),
        new Stamp(
            r.getString("made_name"), r.getObject("made_at", OffsetDateTime.class).toInstant()),
        instant(r, "used_at"),
        revoked == null ? null : new Stamp(r.getString("revoked_name"), revoked));
  }

  private static List<String> texts(ResultSet r, String column) throws SQLException {
    return List.of((String[]) r.getArray(column).getArray());
  }

  private static @Nullable Instant instant(ResultSet r, String column) throws SQLException {
    OffsetDateTime t = r.getObject(column, OffsetDateTime.class);
    return t == null ? null : t.toInstant();
  }
}
