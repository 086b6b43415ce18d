package org.gongzhi.launch;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.flywaydb.core.api.FlywayException;
import org.gongzhi.platform.CannotStart;
import org.gongzhi.platform.database.Access;
import org.gongzhi.platform.database.DatabaseUrl;
import org.gongzhi.platform.database.ManagedPostgres;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One running installation: its folder, its database and the application on it, opened in this
 * order and closed in the other one. Everything that can be wrong with the machine is looked at
 * before the application is started, so that it is told in one line.
 */
final class Town implements AutoCloseable {
  private final Class<?> application;
  private final Options options;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread onExit = new Thread(this::close, "stop");
  private volatile @Nullable Home home;
  private @Nullable Access access;
  private volatile @Nullable ManagedPostgres postgres;
  private volatile @Nullable ConfigurableApplicationContext context;
  private boolean closing;

  private Town(Class<?> application, Options options) {
    this.application = application;
    this.options = options;
  }

  /**
   * Opens the folder and the database and starts the application with its pages.
   *
   * @throws CannotStart with a sentence for whoever started it
   */
  static Town serving(Class<?> application, Options options)
      throws CannotStart, IOException, InterruptedException {
    return open(application, options, WebApplicationType.SERVLET);
  }

  /** The same without pages, for a command that only needs the rooms behind them. */
  static Town behindTheScenes(Class<?> application, Options options)
      throws CannotStart, IOException, InterruptedException {
    return open(application, options, WebApplicationType.NONE);
  }

  private static Town open(Class<?> application, Options options, WebApplicationType web)
      throws CannotStart, IOException, InterruptedException {
    Town town = new Town(application, options);
    Runtime.getRuntime().addShutdownHook(town.onExit);
    try {
      town.openDatabase(web == WebApplicationType.SERVLET);
      town.startApplication(web);
      return town;
    } catch (CannotStart | IOException | InterruptedException | RuntimeException e) {
      if (town.ending()) Thread.sleep(Long.MAX_VALUE); // it failed because we are being stopped
      town.close();
      throw e;
    }
  }

  /** Where the pages are. */
  URI url() {
    return URI.create(
        "http://127.0.0.1:" + running().getEnvironment().getRequiredProperty("local.server.port"));
  }

  /** The database, as the application uses it. */
  Access access() {
    return Objects.requireNonNull(access, "not open");
  }

  <T> T bean(Class<T> type) {
    return running().getBean(type);
  }

  private ConfigurableApplicationContext running() {
    return Objects.requireNonNull(context, "not running");
  }

  /** Waits until somebody closes it, the end of the process included. */
  void await() throws InterruptedException {
    closed.await();
  }

  /**
   * Lets requests finish, then closes the pool, then stops the database, then leaves the folder.
   */
  @Override
  public void close() {
    boolean first;
    synchronized (this) {
      first = !closing;
      closing = true;
    }
    if (first) closeAll();
    else if (Thread.currentThread() == onExit) waitUntilClosed();
  }

  private void closeAll() {
    ConfigurableApplicationContext c = context;
    if (c != null) c.close();
    ManagedPostgres p = postgres;
    if (p != null) p.close();
    Home h = home;
    if (h != null) h.close();
    closed.countDown();
    if (Thread.currentThread() == onExit) return;
    try {
      Runtime.getRuntime().removeShutdownHook(onExit);
    } catch (IllegalStateException e) {
      // the process is ending anyway
    }
  }

  /** The process must not end before whoever closes is done. */
  private void waitUntilClosed() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean ending() {
    return closing;
  }

  private synchronized void stopIfClosing() {
    if (closing) throw new CancellationException("closed while starting");
  }

  private void openDatabase(boolean serving) throws CannotStart, IOException, InterruptedException {
    // silent until the application has read how it is to log
    LoggingSystem.get(Town.class.getClassLoader()).beforeInitialize();
    Home folder = Home.claim(options.home());
    home = folder;
    if (serving) checkPort(options.port());
    if (options.database().isPresent()) {
      DatabaseUrl named = options.database().get();
      access = Access.open(named.jdbc(), named.user(), named.password());
    } else {
      ManagedPostgres bundled = new ManagedPostgres(folder.path().resolve("pg"));
      postgres = bundled;
      stopIfClosing();
      bundled.start();
      access = Access.open(bundled.jdbcUrl(), bundled.user(), bundled.password());
    }
  }

  private void startApplication(WebApplicationType web) throws CannotStart, IOException {
    Home folder = Objects.requireNonNull(home);
    SpringApplication spring = new SpringApplication(application);
    spring.setMainApplicationClass(application);
    spring.setWebApplicationType(web);
    // ours closes the database after the application; Spring's own would run beside it
    spring.setRegisterShutdownHook(false);
    spring.addInitializers(c -> c.getBeanFactory().registerSingleton("access", access()));
    List<String> settings =
        List.of(
            "--server.port=" + options.port(),
            "--gongzhi.home=" + folder.path(),
            "--gongzhi.demo=" + options.demo(),
            // what a proxy says of a visitor is believed only where somebody has said there is one
            "--server.forward-headers-strategy=" + (options.proxy() ? "native" : "none"),
            "--logging.file.name=" + folder.log(),
            "--logging.console.enabled=false");
    try {
      ConfigurableApplicationContext started = spring.run(settings.toArray(String[]::new));
      synchronized (this) {
        if (closing) throw new CancellationException("closed while starting");
        context = started;
      }
      folder.note(
          ProcessHandle.current().pid() + (web == WebApplicationType.SERVLET ? " " + url() : ""));
    } catch (PortInUseException e) {
      throw portTaken(e.getPort());
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      throw told(e, folder);
    }
  }

  /** Before the database is started: a mistake should not cost a minute. */
  private static void checkPort(int port) throws CannotStart {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (BindException e) {
      if (String.valueOf(e.getMessage()).contains("ermission"))
        throw new CannotStart(e, "launch.portForbidden", Integer.toString(port));
      throw portTaken(port);
    } catch (IOException e) {
      throw portTaken(port);
    }
  }

  private static CannotStart portTaken(int port) {
    return new CannotStart("launch.portTaken", Integer.toString(port));
  }

  private static CannotStart told(RuntimeException e, Home folder) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable t = e; t != null && chain.size() < 50; t = t.getCause()) chain.add(t);
    for (Throwable t : chain) {
      if (t instanceof CannotStart known) return known;
      if (t instanceof PortInUseException taken) return portTaken(taken.getPort());
      if (t instanceof SQLException sql && "53100".equals(sql.getSQLState()))
        return new CannotStart(e, "database.diskFull", folder.path());
      if (String.valueOf(t.getMessage()).contains("No space left on device"))
        return new CannotStart(e, "database.diskFull", folder.path());
    }
    for (Throwable t : chain)
      if (t instanceof FlywayException) return new CannotStart(e, "launch.migration", folder.log());
    return new CannotStart(e, "launch.fault", folder.log());
  }
}
