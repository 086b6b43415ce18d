package org.gongzhi.understanding.similar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 相似事项. Open messages of an area that say the same nearby, so that one more voice joins them instead of
 * beginning anew.
 */
@Service
public class SimilarMessages {
  private static final String CANDIDATES =
      """
      select id, number, title, place, quarter, category, at, voices, pieces, weights
      from understanding.message
      where area = :area and marks && :marks and open
      order by at desc
      limit :most
      """;

  /** The message itself comes first. */
  private static final String LIKE_ONE =
      """
      select m.id, m.number, m.title, m.place, m.quarter, m.category, m.at, m.voices, m.pieces,
        m.weights
      from understanding.message o
      join understanding.message m on m.area = o.area and (m.marks && o.marks and m.open or m.id = o.id)
      where o.area = :area and o.id = :message
      order by m.id <> o.id, m.at desc
      limit :most
      """;

  private static final int MOST = 400;

  /** Texts less alike than this say something else, wherever they are. */
  private static final float LEAST = 0.2f;

  private static final float SAME_QUARTER = 0.15f;
  private static final float SAME_CLASS = 0.1f;
  private static final float OTHER_QUARTER = 0.25f;

  /** Of what is older than this, half as much is left of the class and the place. */
  private static final Duration FRESH = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final Fingerprints fingerprints;

  SimilarMessages(JdbcClient jdbc, Fingerprints fingerprints) {
    this.jdbc = jdbc;
    this.fingerprints = fingerprints;
  }

  /**
   * What is compared.
   *
   * @param area the area
   * @param title one line, or empty
   * @param text what is said
   * @param quarter where, null when unknown
   * @param category class code, null when unknown
   */
  public record Said(
      String area, String title, String text, @Nullable UUID quarter, @Nullable String category) {}

  /**
   * A message that says the same.
   *
   * @param id its id
   * @param number its number
   * @param title one line
   * @param place where, as people say it
   * @param category class code, null while nobody knows
   * @param at when it was said
   * @param voices how many joined it
   * @param score larger is more alike
   */
  public record Alike(
      UUID id,
      String number,
      String title,
      String place,
      @Nullable String category,
      Instant at,
      long voices,
      float score) {
    Alike scored(float score) {
      return new Alike(id, number, title, place, category, at, voices, score);
    }
  }

  private record Candidate(Alike alike, @Nullable UUID quarter, TextVector text) {}

  /** The open messages most alike, best first. */
  public List<Alike> like(Said said, Instant now, int most) {
    Print print = fingerprints.of(said.area(), said.title(), said.text());
    if (print.marks().length == 0) return List.of();
    List<Candidate> candidates =
        jdbc.sql(CANDIDATES)
            .param("area", said.area())
            .param("marks", print.marks())
            .param("most", MOST)
            .query((r, _) -> candidate(r))
            .list();
    return best(candidates, print.vector(), said, now, most);
  }

  /** The open messages most like one that was heard, without itself; none if it was not heard yet. */
  public List<Alike> like(String area, UUID message, Instant now, int most) {
    List<Candidate> all =
        jdbc.sql(LIKE_ONE)
            .param("area", area)
            .param("message", message)
            .param("most", MOST + 1)
            .query((r, _) -> candidate(r))
            .list();
    if (all.isEmpty()) return List.of();
    Candidate own = all.getFirst();
    Said said = new Said(area, own.alike().title(), "", own.quarter(), own.alike().category());
    return best(all.subList(1, all.size()), own.text(), said, now, most);
  }

  private static List<Alike> best(
      List<Candidate> candidates, TextVector text, Said said, Instant now, int most) {
    return candidates.stream()
        .filter(c -> c.text().like(text) >= LEAST)
        .map(c -> nearby(c, c.text().like(text), said, now))
        .filter(a -> a.score() >= LEAST)
        .sorted(Comparator.comparing(Alike::score).reversed())
        .limit(most)
        .toList();
  }

  private static Candidate candidate(ResultSet r) throws SQLException {
    return new Candidate(
        new Alike(
            r.getObject("id", UUID.class),
            r.getString("number"),
            r.getString("title"),
            r.getString("place"),
            r.getString("category"),
            r.getObject("at", OffsetDateTime.class).toInstant(),
            r.getLong("voices"),
            0),
        r.getObject("quarter", UUID.class),
        Print.vector(r, "pieces", "weights"));
  }

  private static Alike nearby(Candidate c, float like, Said said, Instant now) {
    float near = 0;
    if (said.quarter() != null && c.quarter() != null)
      near += said.quarter().equals(c.quarter()) ? SAME_QUARTER : -OTHER_QUARTER;
    if (said.category() != null && said.category().equals(c.alike().category())) near += SAME_CLASS;
    boolean old = c.alike().at().isBefore(now.minus(FRESH));
    return c.alike().scored(like + (old && near > 0 ? near / 2 : near));
  }
}
