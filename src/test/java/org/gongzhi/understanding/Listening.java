package org.gongzhi.understanding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.Database;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.understanding.search.Heard;
import org.gongzhi.understanding.search.HeardMessages;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The room that listens, alone on a database of its own, on the morning of 2024-06-18. */
public final class Listening {
  public static final String AREA = "340303004007";
  public static final Instant NOW = Instant.parse("2024-06-18T02:00:00Z");
  public static final UUID LEAD = Ids.next();
  public static final UUID QUARTER = Ids.next();

  private final AnnotationConfigApplicationContext room = new AnnotationConfigApplicationContext();
  private final JdbcTemplate jdbc = new JdbcTemplate(Database.fresh().dataSource());
  private int said;

  public Listening() {
    room.registerBean(JdbcTemplate.class, () -> jdbc);
    room.registerBean(
        JdbcTransactionManager.class,
        () -> new JdbcTransactionManager(Objects.requireNonNull(jdbc.getDataSource())));
    room.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
    room.registerBean(JdbcClient.class, () -> JdbcClient.create(jdbc));
    room.scan(
        "org.gongzhi.understanding.hot",
        "org.gongzhi.understanding.search",
        "org.gongzhi.understanding.sight",
        "org.gongzhi.understanding.similar");
    room.refresh();
  }

  public <T> T the(Class<T> service) {
    return room.getBean(service);
  }

  public JdbcTemplate jdbc() {
    return jdbc;
  }

  /** Somebody says this, at an hour of its own; returns it as it was heard. */
  public Heard hear(String title, String text, UUID... alsoRead) {
    Heard heard = heard(title, text, true, Set.of(alsoRead));
    again(heard);
    return heard;
  }

  public void again(Heard heard) {
    the(HeardMessages.class).hear(List.of(heard));
  }

  public Heard closed(Heard h) {
    return new Heard(
        h.area(), h.id(), h.number(), h.title(), h.text(), h.about(), h.readers(), false);
  }

  /** So many messages that nobody looks for. */
  public List<Heard> others(int count) {
    List<Heard> all = new ArrayList<>();
    for (int i = 0; i < count; i++)
      all.add(heard("路灯第" + i + "盏不亮", "小区外面的路灯不亮了，请修一下", true, Set.of()));
    return all;
  }

  private Heard heard(String title, String text, boolean open, Set<UUID> alsoRead) {
    Set<UUID> readers = new HashSet<>(alsoRead);
    readers.add(LEAD);
    said++;
    return new Heard(
        AREA,
        Ids.next(),
        "DFH-2024-%06d".formatted(said),
        title,
        text,
        new Heard.About(
            "米亚花园三期 9栋", QUARTER, "A01", NOW.minus(Duration.ofHours(24)).plusSeconds(said)),
        readers,
        open);
  }

  /** Who oversees the community. */
  public static Actor overseer() {
    return working(Ids.next(), AREA);
  }

  /** Who works for the organisation that leads in everything heard here. */
  public static Actor lead() {
    return working(LEAD, null);
  }

  /** Who works elsewhere. */
  public static Actor stranger() {
    return working(Ids.next(), "340303001");
  }

  private static Actor working(UUID organisation, String area) {
    return new Actor(
        Ids.next(),
        "韩雪",
        List.of(new Actor.Post(organisation, "东方红社区", "COMMUNITY_WORKER", area, Set.of())));
  }
}
