package org.gongzhi.casework.beside;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How what lies beside a case lies in its rows. */
final class AsideRow {
  private AsideRow() {}

  static Assist assist(ResultSet r) throws SQLException {
    String answer = r.getString("answer");
    return new Assist(
        r.getObject("id", UUID.class),
        r.getObject("organisation", UUID.class),
        text(r, "short_name"),
        r.getString("asked"),
        new Assist.Clock(at(r, "asked_at"), at(r, "due_at"), at(r, "warn_at")),
        answer == null
            ? null
            : new Assist.Answer(answer, r.getString("answered_by"), at(r, "answered_at")));
  }

  static Instant at(ResultSet r, String column) throws SQLException {
    return r.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant atOrNull(ResultSet r, String column) throws SQLException {
    OffsetDateTime t = r.getObject(column, OffsetDateTime.class);
    return t == null ? null : t.toInstant();
  }

  static String text(ResultSet r, String column) throws SQLException {
    String text = r.getString(column);
    return text == null ? "" : text;
  }
}
