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

  /**
   * The driver has a statement prepared anew whenever the type of a parameter changes, and to it a null has
   * another type than what stands there otherwise. So whatever may be missing goes without a type, as text,
   * and the server takes the type from the column.
   */
  private void bind(PreparedStatement s, Map<String, @Nullable Object> values)
      throws SQLException {
    int i = 0;
    for (String name : names) {
      i++;
      switch (values.get(name)) {
        case null -> {
          if (!values.containsKey(name)) throw new IllegalArgumentException("no " + name);
          s.setNull(i, Types.OTHER);
        }
        case Integer number -> s.setInt(i, number);
        case byte[] bytes -> s.setBytes(i, bytes);
        case Object text -> s.setObject(i, text, Types.OTHER);
      }
    }
  }
}
