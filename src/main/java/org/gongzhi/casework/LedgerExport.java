package org.gongzhi.casework;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.casework.Seals.Head;
import org.gongzhi.casework.Seals.Seal;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

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

  private final JdbcClient jdbc;
  private final CaseStore store;
  private final Casework casework;

  LedgerExport(JdbcClient jdbc, Casework casework) {
    this.jdbc = jdbc;
    this.store = new CaseStore(jdbc);
    this.casework = casework;
  }

  /**
   * One case with the seals over it; for each seal that covers it, the neighbours on the way to its root.
   *
   * @throws Refused as not found when there is no such case or the actor may not see it
   */
  public void thread(Actor actor, CaseKey key, Appendable out) throws IOException {
    casework.find(actor, key);
    line(out, Map.of("format", FORMAT, "area", key.area(), "case", key.id().toString()));
    for (CaseStore.Written w : store.thread(key)) act(out, w);
    List<SealedHead> heads = heads(key.area());
    for (Sealed s : seals(key.area())) {
      line(out, s.line());
      List<Head> day =
          heads.stream().filter(h -> h.day().equals(s.seal().day())).map(SealedHead::head).toList();
      for (int i = 0; i < day.size(); i++) {
        if (!day.get(i).caseId().equals(key.id())) continue;
        Map<String, Object> head = headLine(s.seal().day(), day.get(i));
        head.put("path", path(day.stream().map(Head::leaf).toList(), i));
        line(out, head);
      }
    }
  }

  /**
   * A whole area: every act, every seal, every sealed head.
   *
   * @throws Refused as not found when the actor does not oversee the area
   */
  public void area(Actor actor, String area, Appendable out) throws IOException {
    if (!actor.oversees(area)) throw Refused.notFound();
    line(out, Map.of("format", FORMAT, "area", area));
    try (var acts =
        jdbc.sql(AREA_ACTS)
            .param("area", area)
            .query((r, _) -> new CaseStore.Written(CaseRow.act(r), r.getBytes("hash")))
            .stream()) {
      for (CaseStore.Written w : (Iterable<CaseStore.Written>) acts::iterator) act(out, w);
    }
    for (Sealed s : seals(area)) line(out, s.line());
    for (SealedHead h : heads(area)) line(out, headLine(h.day(), h.head()));
  }

  private record Sealed(Seal seal, byte[] hash) {
    Map<String, Object> line() {
      return Map.of("seal", seal.fields(), "hash", Chain.hex(hash));
    }
  }

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

  private List<SealedHead> heads(String area) {
    return jdbc.sql(HEADS)
        .param("area", area)
        .query(
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

  private static void act(Appendable out, CaseStore.Written w) throws IOException {
    line(out, Map.of("act", w.act().fields(), "hash", Chain.hex(w.hash())));
  }

  private static Map<String, Object> headLine(LocalDate day, Head head) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("day", day.toString());
    line.put("case", head.caseId().toString());
    line.put("seq", (long) head.seq());
    line.put("hash", Chain.hex(head.hash()));
    return line;
  }

  private static void line(Appendable out, Map<String, Object> line) throws IOException {
    out.append(Canonical.json(line)).append('\n');
  }
}
