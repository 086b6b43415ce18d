package org.gongzhi.understanding.search;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.gongzhi.platform.Sql;
import org.gongzhi.understanding.hot.HotTopics;
import org.gongzhi.understanding.similar.Fingerprints;
import org.gongzhi.understanding.similar.Print;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 听. Takes in what people say, so that it is found, compared and put together. The same message may come
 * any number of times, each time as it then stands.
 */
@Service
public class HeardMessages {
  private static final String HEAR =
      """
      insert into understanding.message as message (area, id, number, title, place, quarter, category, at, open,
        words, readers, keys, marks, pieces, weights)
      values (:area, :id, :number, :title, :place, :quarter, :category, :at, :open,
        :words, :readers, :keys, :marks, :pieces, :weights)
      on conflict (area, id) do update
      set title = excluded.title, place = excluded.place, quarter = excluded.quarter,
        category = excluded.category, open = excluded.open, words = excluded.words,
        readers = excluded.readers, keys = excluded.keys
      where (message.title, message.place, message.quarter, message.category, message.open,
          message.words, message.readers)
        is distinct from (excluded.title, excluded.place, excluded.quarter, excluded.category,
          excluded.open, excluded.words, excluded.readers)
      returning xmax = 0
      """;

  private static final String FILL =
      """
      insert into understanding.message (area, id, number, title, place, quarter, category, at, open,
        words, readers, keys, marks, pieces, weights)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String READ =
      """
      insert into understanding.reader (area, reader)
      select :area, r from unnest(:readers) r
      on conflict (area, reader) do nothing
      """;

  private final JdbcClient jdbc;
  private final JdbcOperations operations;
  private final Fingerprints fingerprints;
  private final HotTopics topics;

  HeardMessages(
      JdbcClient jdbc, JdbcOperations operations, Fingerprints fingerprints, HotTopics topics) {
    this.jdbc = jdbc;
    this.operations = operations;
    this.fingerprints = fingerprints;
    this.topics = topics;
  }

  /** Takes in a message; what is new in it finds its topic. */
  public void hear(List<Heard> messages) {
    for (Heard m : messages) {
      Print print = fingerprints.of(m.area(), m.title(), m.text());
      Optional<Boolean> written = write(m, print);
      if (written.isEmpty()) continue;
      jdbc.sql(READ)
          .param("area", m.area())
          .param("readers", Sql.uuids(m.readers()))
          .update();
      if (!written.get()) continue;
      fingerprints.heard(m.title(), m.text());
      topics.place(m.area(), m.id(), m.about().at(), print);
    }
  }

  /**
   * Takes in many messages at once that were never heard before, as an import does. Topics are left to those
   * that come after.
   */
  public void hearAtOnce(List<Heard> messages) {
    operations.batchUpdate(
        FILL,
        messages,
        messages.size(),
        (row, m) -> {
          Print print = fingerprints.of(m.area(), m.title(), m.text());
          Connection c = row.getConnection();
          String words = m.words();
          row.setString(1, m.area());
          row.setObject(2, m.id());
          row.setString(3, m.number());
          row.setString(4, m.title());
          row.setString(5, m.about().place());
          row.setObject(6, m.about().quarter());
          row.setString(7, m.about().category());
          row.setObject(8, Sql.at(m.about().at()));
          row.setBoolean(9, m.open());
          row.setString(10, words);
          row.setArray(11, c.createArrayOf("uuid", m.readers().toArray()));
          row.setArray(12, c.createArrayOf("int4", SearchKeys.of(m.area(), words)));
          row.setArray(13, c.createArrayOf("int4", print.marks()));
          row.setArray(14, c.createArrayOf("int4", print.pieces()));
          row.setArray(15, c.createArrayOf("float4", print.weights()));
        });
  }

  /** Whether it is new; empty when it is as it was. */
  private Optional<Boolean> write(Heard m, Print print) {
    String words = m.words();
    return jdbc.sql(HEAR)
        .param("area", m.area())
        .param("id", m.id())
        .param("number", m.number())
        .param("title", m.title())
        .param("place", m.about().place())
        .param("quarter", m.about().quarter())
        .param("category", m.about().category())
        .param("at", Sql.at(m.about().at()))
        .param("open", m.open())
        .param("words", words)
        .param("readers", Sql.uuids(new TreeSet<>(m.readers())))
        .param("keys", SearchKeys.of(m.area(), words))
        .param("marks", print.marks())
        .param("pieces", print.pieces())
        .param("weights", print.weights())
        .query(Boolean.class)
        .optional();
  }
}
