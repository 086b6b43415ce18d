package org.gongzhi.channels.open311.peers;

import java.time.Instant;
import java.util.Objects;
import org.gongzhi.Database;
import org.gongzhi.Gongzhi;
import org.gongzhi.TownTest;
import org.gongzhi.platform.TownClock;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 另一个共治. The whole application once more, on a port and a database of its own, which can be shut and opened again. In this
 * process, because the classes are warm here: a process of its own needs several times as long and shows nothing more.
 */
final class SecondTown implements AutoCloseable {
  private final Database database = Database.fresh();
  private ConfigurableApplicationContext context;
  private int port;

  /**
   * Opens it, where it was before if it was.
   *
   * @param now what time it is in both towns
   */
  SecondTown open(Instant now) {
    SpringApplication application = new SpringApplication(Gongzhi.class);
    application.setRegisterShutdownHook(false);
    application.addInitializers(
        c -> {
          c.getBeanFactory().registerSingleton("access", database.access());
          c.getBeanFactory().registerSingleton("onlyTheProduct", new TownTest.OnlyTheProduct());
        });
    context =
        application.run(
            "--server.port=" + port,
            "--server.shutdown=immediate",
            "--gongzhi.home=target/second-home",
            "--gongzhi.demo=false",
            "--gongzhi.timers=false");
    context.getBean(TownClock.class).runFrom(now);
    port =
        Integer.parseInt(
            Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    return this;
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  JdbcClient sql() {
    return database.sql();
  }

  String url() {
    return "http://127.0.0.1:" + port + "/open311/v2";
  }

  /** Shuts it as it stands; whoever knocks finds nobody. */
  @Override
  public void close() {
    context.close();
  }
}
