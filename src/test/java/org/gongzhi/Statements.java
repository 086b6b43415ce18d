package org.gongzhi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * 语句. Counts what is sent to the database, where it is sent: at the data source, whoever sends it. Counts
 * for the thread that asks, so that timers and other visitors do not disturb.
 */
public final class Statements {
  private static final ThreadLocal<@Nullable List<String>> LISTENING = new ThreadLocal<>();

  private Statements() {}

  /** Something that may fail. */
  public interface Work<T> {
    T done() throws Exception;
  }

  /**
   * What came of some work, and what it sent.
   *
   * @param sent the statements, in order, each as often as it was sent
   */
  public record Counted<T>(T result, List<String> sent) {}

  /** Listens to what this thread sends while it works. */
  public static <T> Counted<T> of(Work<T> work) throws Exception {
    List<String> sent = new ArrayList<>();
    LISTENING.set(sent);
    try {
      return new Counted<>(work.done(), List.copyOf(sent));
    } finally {
      LISTENING.remove();
    }
  }

  /** Puts itself in front of the application's data source. */
  static final class Listener implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof DataSource real
          ? proxy(DataSource.class, real, Statements::connection)
          : bean;
    }
  }

  private static @Nullable Object connection(@Nullable Object result, Object @Nullable [] args) {
    return result instanceof Connection c
        ? proxy(Connection.class, c, Statements::statement)
        : result;
  }

  private static @Nullable Object statement(@Nullable Object result, Object @Nullable [] args) {
    if (!(result instanceof Statement s)) return result;
    String sql = args != null && args.length > 0 && args[0] instanceof String text ? text : "";
    Class<? extends Statement> type =
        s instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
    return Proxy.newProxyInstance(
        Statements.class.getClassLoader(),
        new Class<?>[] {type},
        (_, method, values) -> {
          List<String> sent = LISTENING.get();
          if (sent != null && method.getName().startsWith("execute"))
            sent.add(sql.isEmpty() && values != null ? String.valueOf(values[0]) : sql);
          return invoke(s, method, values);
        });
  }

  private interface Around {
    @Nullable Object result(@Nullable Object result, Object @Nullable [] args);
  }

  private static <T> T proxy(Class<T> type, T real, Around around) {
    return type.cast(
        Proxy.newProxyInstance(
            Statements.class.getClassLoader(),
            new Class<?>[] {type},
            (_, method, args) -> around.result(invoke(real, method, args), args)));
  }

  private static @Nullable Object invoke(
      Object real, Method method, Object @Nullable [] args) throws Throwable {
    try {
      return method.invoke(real, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
