package org.gongzhi.casework;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * A statement with named parameters that is taken apart once. Only for what every act waits for: JdbcClient
 * finds the names anew at each call, which costs as much as an act's rules and hash together.
 */
final class HotStatement {
  /**
   * A text that is missing. The driver prepares a statement anew whenever the type of a parameter changes,
   * and to it a plain null has another type than a text.
   */
  static final Object NO_TEXT = new Object();

  private final String sql;
  private final String[] names;

  HotStatement(String named) {
    ParsedSql parsed = NamedParameterUtils.parseSqlStatement(named);
    sql = NamedParameterUtils.substituteNamedParameters(parsed, null);
    Object[] found = NamedParameterUtils.buildValueArray(parsed, new Names(), null);
    names = Arrays.copyOf(found, found.length, String[].class);
  }

  /** Gives each parameter its own name as value, and so their order. */
  private static final class Names implements SqlParameterSource {
    @Override
    public boolean hasValue(String name) {
      return true;
    }

    @Override
    public Object getValue(String name) {
      return name;
    }
  }

  int update(JdbcOperations jdbc, Map<String, @Nullable Object> values) {
    return jdbc.update(sql, (PreparedStatement s) -> bind(s, values));
  }

  <T> List<T> query(
      JdbcOperations jdbc, Map<String, @Nullable Object> values, RowMapper<T> rows) {
    return jdbc.query(sql, (PreparedStatement s) -> bind(s, values), rows);
  }

  private void bind(PreparedStatement s, Map<String, @Nullable Object> values)
      throws SQLException {
    int i = 0;
    for (String name : names) {
      i++;
      Object value = values.get(name);
      if (value instanceof String text) s.setString(i, text);
      else if (value == NO_TEXT) s.setNull(i, Types.VARCHAR);
      else if (value != null) s.setObject(i, value);
      else if (values.containsKey(name)) s.setNull(i, Types.NULL);
      else throw new IllegalArgumentException("no value for " + name);
    }
  }
}
