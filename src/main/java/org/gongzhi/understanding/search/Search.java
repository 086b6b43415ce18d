package org.gongzhi.understanding.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Sql;
import org.gongzhi.understanding.sight.ReadableAreas;
import org.gongzhi.understanding.sight.ReadableAreas.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 搜索. Messages that hold all the words somebody types, as far as they may read them. Two characters are
 * enough; a single one narrows what other words found.
 */
@Service
public class Search {
  private static final String FIND =
      """
      -- across areas: each area the reader may read in, with the keys as they are mixed there
      select m.*
      from unnest(:areas, :keys, :whole) k (area, keys, whole)
      cross join lateral (
        select m.area, m.id, m.number, m.title, m.place, m.words, m.at
        from understanding.message m
        where m.area = k.area and m.keys @> k.keys::int[] and m.words like all(:likes)
          and (k.whole or m.readers && :readers)
          and (:standing = 'ALL' or m.open = (:standing = 'OPEN'))
          and m.at >= :since
          and (:category = '' or m.category like :category || '%')
          and (:quarter::uuid is null or m.quarter = :quarter)
        order by m.at desc
        limit :most) m
      order by m.at desc
      limit :most
      """;

  /**
   * The newest of many areas, read one by one. Where a word is common this finds enough at once; the keys would first
   * bring together all that ever held it.
   */
  private static final String FIND_RECENT =
      """
      -- across areas: each area the reader may read in, as far back as the twentieth newest of one of them
      select m.*
      from unnest(:areas, :whole) k (area, whole)
      cross join lateral (
        select m.area, m.id, m.number, m.title, m.place, m.words, m.at
        from understanding.message m
        where m.area = k.area and m.words like all(:likes)
          and m.at >= (
            select n.at
            from understanding.message n
            where n.area = :sample
            order by n.at desc
            offset 19
            limit 1)
          and (k.whole or m.readers && :readers)
          and (:standing = 'ALL' or m.open = (:standing = 'OPEN'))
          and m.at >= :since
          and (:category = '' or m.category like :category || '%')
          and (:quarter::uuid is null or m.quarter = :quarter)
        order by m.at desc
        limit :most) m
      order by m.at desc
      limit :most
      """;

  private static final int MOST = 200;

  /** From so many areas on the newest are looked through first. */
  private static final int MANY = 16;

  private final JdbcClient jdbc;
  private final ReadableAreas areas;

  Search(JdbcClient jdbc, ReadableAreas areas) {
    this.jdbc = jdbc;
    this.areas = areas;
  }

  /** 次序. */
  public enum Order {
    NEWEST,
    BEST
  }

  /** 状态. */
  public enum Standing {
    ALL,
    OPEN,
    CLOSED
  }

  /**
   * 条件.
   *
   * @param since the oldest that counts
   * @param category class code, or the letter of a branch; empty for all
   * @param quarter null for all
   */
  public record Filter(Instant since, String category, @Nullable UUID quarter) {
    /** Everything. */
    public static final Filter NONE = new Filter(Instant.EPOCH, "", null);
  }

  /**
   * What is looked for.
   *
   * @param words as typed
   * @param standing all, or those still open or closed
   * @param filter what else must be so
   * @param order which comes first
   */
  public record Query(String words, Standing standing, Filter filter, Order order) {
    /** Whether there are two characters in a row to look for. */
    public boolean isEnough() {
      return SearchKeys.words(words).stream().anyMatch(w -> w.length() > 1);
    }
  }

  /**
   * A message found.
   *
   * @param words what was looked through, in small letters
   */
  public record Hit(
      String area, UUID id, String number, String title, String place, String words, Instant at) {}

  /** The messages found, at most 200. */
  public List<Hit> find(Actor actor, Query query) {
    return find(actor, query, areas.of(actor));
  }

  /**
   * As {@link #find(Actor, Query)}, for who knows the areas already.
   *
   * @param areas where the actor may read
   */
  public List<Hit> find(Actor actor, Query query, List<Readable> areas) {
    List<String> words = SearchKeys.words(query.words());
    if (!query.isEnough()) return List.of();
    List<Hit> found = areas.size() < MANY ? List.of() : recent(actor, query, areas);
    if (found.size() < MOST) found = all(actor, query, areas);
    return query.order() == Order.NEWEST ? found : best(found, words);
  }

  private List<Hit> all(Actor actor, Query query, List<Readable> areas) {
    List<String> words = SearchKeys.words(query.words());
    List<String> keys = areas.stream().map(a -> literal(SearchKeys.of(a.area(), words))).toList();
    return asked(FIND, actor, query, areas).param("keys", Sql.texts(keys)).query(Search::hit).list();
  }

  /** All hits there are since some time, or nothing; enough of them are the newest of all. */
  private List<Hit> recent(Actor actor, Query query, List<Readable> areas) {
    return asked(FIND_RECENT, actor, query, areas)
        .param("sample", areas.get(areas.size() / 2).area())
        .query(Search::hit)
        .list();
  }

  private JdbcClient.StatementSpec asked(
      String sql, Actor actor, Query query, List<Readable> areas) {
    List<String> words = SearchKeys.words(query.words());
    return jdbc.sql(sql)
        .param("areas", Sql.texts(areas.stream().map(Readable::area).toList()))
        .param("whole", areas.stream().map(Readable::whole).toArray(Boolean[]::new))
        .param("likes", Sql.texts(words.stream().map(Search::like).toList()))
        .param("readers", Sql.uuids(ReadableAreas.readers(actor)))
        .param("standing", query.standing().name())
        .param("since", Sql.at(query.filter().since()))
        .param("category", query.filter().category())
        .param("quarter", query.filter().quarter())
        .param("most", MOST);
  }

  /** The words a hit is marked with. */
  public static List<String> words(String typed) {
    return SearchKeys.words(typed);
  }

  private static String literal(Integer[] keys) {
    return Stream.of(keys).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  private static String like(String word) {
    return "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%";
  }

  /** A word in the title counts three times, one in the place twice; of equals the newest. */
  private static List<Hit> best(List<Hit> found, List<String> words) {
    List<Hit> all = new ArrayList<>(found);
    all.sort(Comparator.comparingInt((Hit h) -> -score(h, words)));
    return all;
  }

  private static int score(Hit hit, List<String> words) {
    String title = SearchKeys.folded(hit.title());
    String place = SearchKeys.folded(hit.place());
    int score = 0;
    for (String w : words) {
      if (title.startsWith(w)) score++;
      if (title.contains(w)) score += 3;
      if (place.contains(w)) score += 2;
    }
    return score;
  }

  private static Hit hit(ResultSet r, int row) throws SQLException {
    return new Hit(
        r.getString("area"),
        r.getObject("id", UUID.class),
        r.getString("number"),
        r.getString("title"),
        r.getString("place"),
        r.getString("words"),
        r.getObject("at", OffsetDateTime.class).toInstant());
  }
}
