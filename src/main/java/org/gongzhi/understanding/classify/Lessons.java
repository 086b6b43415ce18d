package org.gongzhi.understanding.classify;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 例子. What is learned from: the masked words of matters whose class somebody answerable has confirmed. A
 * matter corrected later is a lesson corrected; nothing here leaves the house.
 */
@Service
public class Lessons {
  /** The latest that are learned from; what people said years ago is said differently today. */
  private static final int MOST = 20_000;

  private static final String KEEP =
      """
      insert into understanding.lesson as lesson (area, id, text, class, kind, urgency, confirmed_at)
      values (:area, :id, :text, :class, :kind, :urgency, :at)
      on conflict (area, id) do update
      set text = excluded.text, class = excluded.class, kind = excluded.kind,
        urgency = excluded.urgency, confirmed_at = excluded.confirmed_at
      where (lesson.class, lesson.kind, lesson.urgency)
          is distinct from (excluded.class, excluded.kind, excluded.urgency)
        and lesson.confirmed_at <= excluded.confirmed_at
      """;

  private static final String LATEST =
      """
      select id, text, class as code, kind, urgency, confirmed_at
      from understanding.lesson
      where area = :area
      order by confirmed_at desc, id
      limit :most
      """;

  private static final String DUE =
      """
      -- across areas: one timer looks after all of them
      select l.area
      from understanding.lesson l
        left join (
          select area, max(last_at) as last_at, max(lessons + held_out) as lessons
          from understanding.model
          where question = 'CLASS'
          group by area) m on m.area = l.area
      group by l.area, m.lessons
      having count(*) filter (where m.last_at is null or l.confirmed_at > m.last_at)
        >= greatest(:least, coalesce(m.lessons, 0) / 5)
      union
      select area from understanding.setting where asked_by is not null
      """;

  private final JdbcClient jdbc;

  Lessons(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * 确认过的. What somebody answerable found right.
   *
   * @param code the class
   * @param kind null where it was not known
   * @param urgency null where it was not known
   */
  public record Confirmed(String code, @Nullable String kind, @Nullable String urgency) {}

  record Lesson(
      UUID id,
      String text,
      String code,
      @Nullable String kind,
      @Nullable String urgency,
      Instant confirmedAt) {
    /** What was confirmed; null where that is not known. */
    @Nullable String answer(Question question) {
      return switch (question) {
        case CLASS -> code;
        case KIND -> kind;
        case URGENCY -> urgency;
      };
    }

    /** A fifth of all lessons, chosen by their id and for ever, is never learned from but measured with. */
    boolean isHeldOut() {
      return Math.floorMod(id.getMostSignificantBits() ^ id.getLeastSignificantBits(), 5L) == 0;
    }
  }

  /**
   * Keeps a lesson, or corrects it.
   *
   * @param id the matter's
   * @param text its words, with what tells who somebody is hidden
   * @param right what somebody confirmed
   */
  public void keep(String area, UUID id, String text, Confirmed right, Instant at) {
    if (text.isBlank()) return;
    jdbc.sql(KEEP)
        .param("area", area)
        .param("id", id)
        .param("text", text)
        .param("class", right.code())
        .param("kind", right.kind())
        .param("urgency", right.urgency())
        .param("at", Sql.at(at))
        .update();
  }

  /** Forgets a lesson, when its matter or its reporter is to be forgotten. */
  public void forget(String area, UUID id) {
    jdbc.sql("delete from understanding.lesson where area = :area and id = :id")
        .param("area", area)
        .param("id", id)
        .update();
  }

  List<Lesson> latest(String area) {
    return jdbc.sql(LATEST).param("area", area).param("most", MOST).query(Lesson.class).list();
  }

  int count(String area) {
    return jdbc.sql("select count(*) from understanding.lesson where area = :area")
        .param("area", area)
        .query(Integer.class)
        .single();
  }

  /** Areas that have learned enough new, at least so many lessons, or were asked to learn. */
  List<String> due(int least) {
    return jdbc.sql(DUE).param("least", least).query(String.class).list();
  }
}
