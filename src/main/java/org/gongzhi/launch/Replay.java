package org.gongzhi.launch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.launch.MatterLife.Life;
import org.gongzhi.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Sends the recorded statements of one matter again and again on one connection, each time as another
 * matter: another id, number and keys, everything else as it was. No rules, no hashes, no JSON: statements
 * prepared once, values bound, rows passed over.
 */
final class Replay {
  private final List<Step> steps = new ArrayList<>();
  private final Life life;
  private final String prefix;
  private final Map<Object, Object> others = new HashMap<>();
  private long count;

  private record Step(PreparedStatement statement, Recording.Sent sent) {}

  /**
   * @param life the matter that was recorded
   * @param area where the others lie
   */
  Replay(Connection connection, Recording recording, Life life, String area) throws SQLException {
    this.life = life;
    this.prefix = "B" + area + "-";
    Map<String, PreparedStatement> prepared = new HashMap<>();
    for (Recording.Sent sent : recording.sent()) {
      PreparedStatement s = prepared.get(sent.sql());
      if (s == null) prepared.put(sent.sql(), s = connection.prepareStatement(sent.sql()));
      steps.add(new Step(s, sent));
      for (Recording.Bound b : sent.values())
        if (b.value() instanceof String text && text.matches("\\d{12}")) others.put(text, area);
    }
  }

  void once() throws SQLException {
    others.put(life.id(), Ids.next());
    others.put(life.number(), prefix + count++);
    for (String key : life.keys()) others.put(key, MatterLife.key());
    for (Step step : steps) send(step);
  }

  private void send(Step step) throws SQLException {
    PreparedStatement s = step.statement();
    int i = 0;
    for (Recording.Bound b : step.sent().values()) bind(s, ++i, b);
    if (step.sent().query()) {
      try (ResultSet rows = s.executeQuery()) {
        if (!rows.next()) throw new IllegalStateException("no row: " + step.sent().sql());
      }
    } else if (s.executeUpdate() != 1) {
      throw new IllegalStateException("not written: " + step.sent().sql());
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
