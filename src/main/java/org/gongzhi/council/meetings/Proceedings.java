package org.gongzhi.council.meetings;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.crypto.Sm3;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 经过. What was done in a meeting, step by step, each hash over the one before it. Whoever writes a step holds the row of the
 * meeting, so that steps of one meeting come one after the other; votes and sign-ins do not pass through here.
 */
@Component
class Proceedings {
  private static final byte[] START = new byte[32];

  private final JdbcClient sql;
  private final MeetingStore store;
  private final Clock clock;

  Proceedings(JdbcClient sql, MeetingStore store, Clock clock) {
    this.sql = sql;
    this.store = store;
    this.clock = clock;
  }

  /** The meeting, held until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Meeting hold(MeetingKey key) {
    if (sql.sql("select id from council.meeting where area = :area and id = :id for update")
        .param("area", key.area())
        .param("id", key.id())
        .query(UUID.class)
        .optional()
        .isEmpty()) throw Refused.notFound();
    return store.find(key).orElseThrow(Refused::notFound);
  }

  /** The first step of a meeting that is about to be stored. */
  Step first(MeetingKey key, Actor actor, Map<String, String> facts) {
    return step(key, 1, actor, "PLANNED", facts, START);
  }

  /**
   * A step as it is stored.
   *
   * @param facts one a line
   */
  record Step(
      MeetingKey key, int seq, Instant at, Actor actor, String verb, String facts, byte[] hash) {}

  private Step step(
      MeetingKey key, int seq, Actor actor, String verb, Map<String, String> facts, byte[] previous) {
    String lines =
        new TreeMap<>(facts)
            .entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue().replace("\\", "\\\\").replace("\n", "\\n"))
                .collect(Collectors.joining("\n"));
    Instant at = clock.instant();
    return new Step(
        key, seq, at, actor, verb, lines, hash(key, seq, at, actor.person(), actor.name(), verb, lines, previous));
  }

  private static byte[] hash(
      MeetingKey key,
      int seq,
      Instant at,
      UUID person,
      String name,
      String verb,
      String facts,
      byte[] previous) {
    String text =
        String.join(
            "\n",
            key.area(),
            key.id().toString(),
            Integer.toString(seq),
            at.toString(),
            person.toString(),
            name,
            verb,
            facts,
            HexFormat.of().formatHex(previous));
    return Sm3.hash(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the next step of a meeting that is held. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void write(Meeting m, Actor actor, String verb, Map<String, String> facts) {
    Head head = head(m.key());
    Step step = step(m.key(), head.version() + 1, actor, verb, facts, head.hash());
    sql.sql("update council.meeting set version = :seq, head = :hash where area = :area and id = :id")
        .param("seq", step.seq())
        .param("hash", step.hash())
        .param("area", m.area())
        .param("id", m.key().id())
        .update();
    insert(step);
  }

  void insert(Step s) {
    sql.sql(
            """
            insert into council.proceeding (area, meeting, seq, at, person, name, verb, facts, hash)
            values (:area, :meeting, :seq, :at, :person, :name, :verb, :facts, :hash)
            """)
        .param("area", s.key().area())
        .param("meeting", s.key().id())
        .param("seq", s.seq())
        .param("at", Sql.at(s.at()))
        .param("person", s.actor().person())
        .param("name", s.actor().name())
        .param("verb", s.verb())
        .param("facts", s.facts())
        .param("hash", s.hash())
        .update();
  }

  private record Head(int version, byte[] hash) {}

  private Head head(MeetingKey key) {
    return sql.sql("select version, head from council.meeting where area = :area and id = :id")
        .param("area", key.area())
        .param("id", key.id())
        .query((r, _) -> new Head(r.getInt("version"), r.getBytes("head")))
        .single();
  }

  private record Link(Step step, UUID person, String name, Head head) {}

  /** Whether every step still says what it said, and the last one is the one the meeting knows. */
  boolean holds(MeetingKey key) {
    List<Link> links =
        sql.sql(
                """
                select p.*, m.version, m.head
                from council.proceeding p
                join council.meeting m on m.area = p.area and m.id = p.meeting
                where p.area = :area and p.meeting = :meeting
                order by p.seq
                """)
            .param("area", key.area())
            .param("meeting", key.id())
            .query(
                (r, _) ->
                    new Link(
                        new Step(
                            key,
                            r.getInt("seq"),
                            r.getObject("at", OffsetDateTime.class).toInstant(),
                            Actor.SYSTEM,
                            r.getString("verb"),
                            r.getString("facts"),
                            r.getBytes("hash")),
                        r.getObject("person", UUID.class),
                        r.getString("name"),
                        new Head(r.getInt("version"), r.getBytes("head"))))
            .list();
    byte[] previous = START;
    int seq = 0;
    for (Link l : links) {
      Step s = l.step();
      byte[] now = hash(key, ++seq, s.at(), l.person(), l.name(), s.verb(), s.facts(), previous);
      if (s.seq() != seq || !Arrays.equals(now, s.hash())) return false;
      previous = now;
    }
    if (links.isEmpty()) return false;
    Head head = links.getLast().head();
    return head.version() == seq && Arrays.equals(head.hash(), previous);
  }
}
