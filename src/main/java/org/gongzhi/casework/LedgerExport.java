package org.gongzhi.casework;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongzhi.casework.Seals.Head;
import org.gongzhi.casework.Seals.Seal;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 可核验的记录. Writes acts and the seals over them as one file that {@link VerifyLedger} checks without us:
 * one JSON object a line, acts as they were hashed.
 */
@Component
public class LedgerExport {
  /** Names the format in the first line of a file. */
  static final String FORMAT = "gongzhi-ledger/1";

  private static final String AREA_ACTS =
      """
      select area, case_id, seq, number, procedure, at, person, name, organisation,
        organisation_name, on_behalf, on_behalf_name, verb, from_stage, to_stage, note, facts,
        responsible, due_at, promise_at, outcome, answer, key, previous, hash
      from casework.act
      where area = :area
      order by case_id, seq
      """;

  private static final String SEALS =
      """
      select area, day, leaves, root, previous, hash, sealed_at
      from casework.seal
      where area = :area
      order by day
      """;

  private static final String HEADS =
      """
      select day, case_id, seq, hash
      from casework.sealed_head
      where area = :area
      order by day, case_id
      """;

  private static final String HEADS_BESIDE =
      """
      select day, case_id, seq, hash
      from casework.sealed_head
      where area = :area
        and day in (
          select h.day
          from casework.sealed_head h
          where h.area = :area and h.case_id = :id)
      order by day, case_id
      """;

  /** Rows fetched at a time: a whole area does not have to fit into memory. */
  private static final int AT_A_TIME = 1_000;

  private final JdbcClient jdbc;
  private final CaseStore store;
  private final Casework casework;

  private final TransactionTemplate snapshot;

  LedgerExport(JdbcOperations jdbc, Casework casework, PlatformTransactionManager transactions) {
    this.jdbc = JdbcClient.create(jdbc);
    this.store = new CaseStore(jdbc);
    this.casework = casework;
    // acts and seals of one moment: a seal set meanwhile would cover acts the file does not have
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /**
   * One case with the seals over it; for each seal that covers it, the neighbours on the way to its root.
   *
   * @throws Refused as not found when there is no such case or the actor may not see it
   */
  public void thread(Actor actor, CaseKey key, Appendable out) throws IOException {
    thread(actor, casework.find(actor, key), out);
  }

  /** As {@link #thread(Actor, CaseKey, Appendable)}, for a case that was read already. */
  public void thread(Actor actor, CaseFile c, Appendable out) throws IOException {
    casework.mustSee(actor, c);
    inSnapshot(new Lines(out), lines -> thread(c.key(), lines));
  }

  private void thread(CaseKey key, Lines lines) throws IOException {
    lines.write(Map.of("format", FORMAT, "area", key.area(), "case", key.id().toString()));
    for (CaseStore.Written w : store.thread(key)) lines.act(w);
    Map<LocalDate, List<Head>> heads =
        heads(jdbc.sql(HEADS_BESIDE).param("area", key.area()).param("id", key.id())).stream()
            .collect(groupingBy(SealedHead::day, mapping(SealedHead::head, toList())));
    for (Sealed s : seals(key.area())) {
      lines.seal(s);
      List<Head> day = heads.getOrDefault(s.seal().day(), List.of());
      for (int i = 0; i < day.size(); i++) {
        if (!day.get(i).caseId().equals(key.id())) continue;
        Map<String, Object> head = fields(s.seal().day(), day.get(i));
        head.put("path", path(day.stream().map(Head::leaf).toList(), i));
        lines.head(head);
      }
    }
    lines.end();
  }

  /**
   * A whole area: every act, every seal, every sealed head. Whoever runs the server has them anyway.
   *
   * @throws Refused as not found when the actor does not oversee the area
   */
  public void area(Actor actor, String area, Appendable out) throws IOException {
    if (!actor.isSystem() && !actor.oversees(area)) throw Refused.notFound();
    inSnapshot(new Lines(out), lines -> area(area, lines));
  }

  private void area(String area, Lines lines) throws IOException {
    lines.write(Map.of("format", FORMAT, "area", area));
    try (Stream<CaseStore.Written> acts =
        jdbc.sql(AREA_ACTS)
            .withFetchSize(AT_A_TIME)
            .param("area", area)
            .query((r, _) -> new CaseStore.Written(CaseRow.act(r), r.getBytes("hash")))
            .stream()) {
      for (CaseStore.Written w : (Iterable<CaseStore.Written>) acts::iterator) lines.act(w);
    }
    for (Sealed s : seals(area)) lines.seal(s);
    for (SealedHead h : heads(jdbc.sql(HEADS).param("area", area)))
      lines.head(fields(h.day(), h.head()));
    lines.end();
  }

  /** Something that is written line by line. */
  private interface Writing {
    void to(Lines lines) throws IOException;
  }

  private void inSnapshot(Lines lines, Writing writing) throws IOException {
    try {
      snapshot.executeWithoutResult(
          _ -> {
            try {
              writing.to(lines);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Writes the lines and, at the end, how many there were: a file cut short is not taken for whole. */
  private static final class Lines {
    private final Appendable out;
    private long acts;
    private long seals;
    private long heads;

    Lines(Appendable out) {
      this.out = out;
    }

    void act(CaseStore.Written w) throws IOException {
      write(Map.of("act", w.act().fields(), "hash", Chain.hex(w.hash())));
      acts++;
    }

    void seal(Sealed s) throws IOException {
      write(Map.of("seal", s.seal().fields(), "hash", Chain.hex(s.hash())));
      seals++;
    }

    void head(Map<String, Object> fields) throws IOException {
      write(fields);
      heads++;
    }

    void end() throws IOException {
      write(Map.of("end", Map.of("acts", acts, "seals", seals, "heads", heads)));
    }

    void write(Map<String, Object> line) throws IOException {
      out.append(Canonical.json(line)).append('\n');
    }
  }

  private record Sealed(Seal seal, byte[] hash) {}

  private record SealedHead(LocalDate day, Head head) {}

  private List<Sealed> seals(String area) {
    return jdbc.sql(SEALS)
        .param("area", area)
        .query(
            (r, _) ->
                new Sealed(
                    new Seal(
                        r.getString("area"),
                        r.getObject("day", LocalDate.class),
                        r.getInt("leaves"),
                        r.getBytes("root"),
                        r.getBytes("previous"),
                        r.getObject("sealed_at", OffsetDateTime.class).toInstant()),
                    r.getBytes("hash")))
        .list();
  }

  private static List<SealedHead> heads(StatementSpec sql) {
    return sql.query(
            (r, _) ->
                new SealedHead(
                    r.getObject("day", LocalDate.class),
                    new Head(r.getObject("case_id", UUID.class), r.getInt("seq"), r.getBytes("hash"))))
        .list();
  }

  /** The neighbours one meets on the way from a leaf to the root, each with the side it stands on. */
  private static List<Object> path(List<byte[]> leaves, int index) {
    List<Object> path = new ArrayList<>();
    List<byte[]> row = leaves;
    for (int i = index; row.size() > 1; i /= 2, row = Chain.above(row)) {
      int neighbour = i ^ 1;
      if (neighbour < row.size())
        path.add((neighbour < i ? "L" : "R") + Chain.hex(row.get(neighbour)));
    }
    return path;
  }

  private static Map<String, Object> fields(LocalDate day, Head head) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("day", day.toString());
    line.put("case", head.caseId().toString());
    line.put("seq", (long) head.seq());
    line.put("hash", Chain.hex(head.hash()));
    return line;
  }
}
