package org.gongzhi.launch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes down every statement that is sent through its connections, with the values bound to it. */
final class Recording {
  private final DataSource real;
  private final List<Sent> sent = new ArrayList<>();

  /**
   * A statement as it was sent.
   *
   * @param sql its text, as the driver got it
   * @param values what was bound, in order
   * @param query whether it was to bring rows
   */
  record Sent(String sql, List<Bound> values, boolean query) {}

  /**
   * A bound value.
   *
   * @param value what; null for a null
   * @param type the SQL type it was bound as; 0 when the driver was to see for itself
   */
  record Bound(@Nullable Object value, int type) {}

  /** Calls something on the real object; what it throws is thrown on. */
  private interface Call {
    @Nullable Object on(Method method, Object @Nullable [] args) throws Throwable;
  }

  Recording(DataSource real) {
    this.real = real;
  }

  List<Sent> sent() {
    return List.copyOf(sent);
  }

  DataSource dataSource() {
    return proxy(
        DataSource.class,
        (method, args) -> {
          Object result = invoke(real, method, args);
          return result instanceof Connection c ? connection(c) : result;
        });
  }

  private Connection connection(Connection c) {
    return proxy(
        Connection.class,
        (method, args) -> {
          Object result = invoke(c, method, args);
          return result instanceof PreparedStatement s && args != null && args[0] instanceof String sql
              ? statement(s, sql)
              : result;
        });
  }

  private PreparedStatement statement(PreparedStatement s, String sql) {
    SortedMap<Integer, Bound> values = new TreeMap<>();
    return proxy(
        PreparedStatement.class,
        (method, args) -> {
          if (args != null && args.length > 1 && args[0] instanceof Integer i)
            values.put(i, bound(method, args));
          if (method.getName().startsWith("execute"))
            sent.add(
                new Sent(
                    sql,
                    List.copyOf(values.values()),
                    method.getName().equals("executeQuery")));
          return invoke(s, method, args);
        });
  }

  private static Bound bound(Method method, Object[] args) {
    if (method.getName().equals("setNull")) return new Bound(null, (Integer) args[1]);
    return new Bound(args[1], args.length > 2 && args[2] instanceof Integer type ? type : 0);
  }

  private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] args)
      throws Throwable {
    try {
      return method.invoke(target, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            Recording.class.getClassLoader(),
            new Class<?>[] {type},
            (_, method, args) -> call.on(method, args)));
  }
}
