package org.gongzhi.launch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongzhi.launch.MatterLife.Life;
import org.gongzhi.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Sends the recorded statements of one matter again and again, each time as another matter: another id,
 * number and keys, everything else as it was. No rules, no hashes, no JSON: values bound, rows passed over.
 * It takes its connections from where the kernel takes them, so that the same sessions of the server, with
 * the same prepared statements in them, serve both; and it keeps one for a whole matter, as no server could.
 */
final class Replay {
  private final DataSource connections;
  private final List<Recording.Sent> steps;
  private final Life life;
  private final String prefix;
  private final Map<Object, Object> others = new HashMap<>();
  private long count;

  /**
   * @param life the matter that was recorded
   * @param area where the others lie
   */
  Replay(DataSource connections, Recording recording, Life life, String area) {
    this.connections = connections;
    this.steps = recording.sent();
    this.life = life;
    this.prefix = "B" + area + "-";
    for (Recording.Sent sent : steps)
      for (Recording.Bound b : sent.values())
        if (b.value() instanceof String text && text.matches("\\d{12}")) others.put(text, area);
  }

  void once() throws SQLException {
    others.put(life.id(), Ids.next());
    others.put(life.number(), prefix + count++);
    for (String key : life.keys()) others.put(key, MatterLife.key());
    try (Connection c = connections.getConnection()) {
      for (Recording.Sent sent : steps) {
        try (PreparedStatement s = c.prepareStatement(sent.sql())) {
          send(s, sent);
        }
      }
    }
  }

  private void send(PreparedStatement s, Recording.Sent sent) throws SQLException {
    int i = 0;
    for (Recording.Bound b : sent.values()) bind(s, ++i, b);
    if (sent.query()) {
      try (ResultSet rows = s.executeQuery()) {
        if (!rows.next()) throw new IllegalStateException("no row: " + sent.sql());
      }
    } else if (s.executeUpdate() != 1) {
      throw new IllegalStateException("not written: " + sent.sql());
    }
  }

  private void bind(PreparedStatement s, int i, Recording.Bound b) throws SQLException {
    Object value = other(b.value());
    if (value == null) s.setNull(i, b.type());
    else if (b.type() != 0) s.setObject(i, value, b.type());
    else s.setObject(i, value);
  }

  private @Nullable Object other(@Nullable Object value) {
    return value instanceof String || value instanceof UUID
        ? others.getOrDefault(value, value)
        : value;
  }
}
