package org.gongzhi.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TownClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 封存. Once a day the heads of all cases of an area that moved since the last seal become the leaves of a
 * Merkle tree; its root is sealed on top of the seal before. Whoever keeps one seal can prove every act
 * under it.
 */
@Service
public class Seals {
  /**
   * 一次封存.
   *
   * @param area the area
   * @param day the day whose end it seals
   * @param leaves how many heads
   * @param root root of the tree over them, in the order of case ids
   * @param previous hash of the seal before; 32 zero bytes for the first
   * @param sealedAt when
   */
  record Seal(
      String area, LocalDate day, int leaves, byte[] root, byte[] previous, Instant sealedAt) {
    Map<String, Object> fields() {
      Map<String, Object> f = new LinkedHashMap<>();
      f.put("area", area);
      f.put("day", day.toString());
      f.put("leaves", (long) leaves);
      f.put("root", Chain.hex(root));
      f.put("previous", Chain.hex(previous));
      f.put("sealedAt", sealedAt.toString());
      return f;
    }

    byte[] hash() {
      return Chain.hash(fields());
    }
  }

  /** The head of one case as it is sealed. */
  record Head(UUID caseId, int seq, byte[] hash) {
    byte[] leaf() {
      Map<String, Object> f = new LinkedHashMap<>();
      f.put("case", caseId.toString());
      f.put("seq", (long) seq);
      f.put("hash", Chain.hex(hash));
      return Chain.hash(f);
    }
  }

  private static final String MOVED =
      """
      select c.id as case_id, c.version as seq, c.head as hash
      from casework.case_file c
      where c.area = :area
        and not exists (
          select from casework.sealed_head h
          where h.area = c.area and h.case_id = c.id and h.seq = c.version)
      order by c.id
      """;

  private static final String WITHOUT_SEAL =
      """
      -- across areas: every area with cases is sealed
      select distinct n.area
      from casework.numbering n
      where not exists (
        select from casework.seal s
        where s.area = n.area and s.day >= :day)
      order by n.area
      """;

  private static final String HEADS =
      """
      insert into casework.sealed_head (area, day, case_id, seq, hash)
      select :area, :day, h.case_id, h.seq, decode(h.hash, 'hex')
      from unnest(:cases, :seqs, :hashes) as h (case_id, seq, hash)
      """;

  private static final String SEAL =
      """
      insert into casework.seal (area, day, leaves, root, previous, hash, sealed_at)
      values (:area, :day, :leaves, :root, :previous, :hash, :sealedAt)
      on conflict do nothing
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Seals(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** The areas whose seal of the day before today is still missing. */
  public List<String> missing() {
    return jdbc.sql(WITHOUT_SEAL)
        .param("day", yesterday())
        .query(String.class)
        .list();
  }

  /**
   * Seals an area up to now, under the date of the day that has ended. Does nothing when that day or a
   * later one is sealed already, or when another server seals at this moment.
   *
   * @return how many heads were sealed
   */
  public int seal(String area) {
    return Objects.requireNonNull(transaction.execute(_ -> sealed(area)));
  }

  private int sealed(String area) {
    LocalDate day = yesterday();
    Optional<Last> last = last(area);
    if (last.isPresent() && !last.get().day().isBefore(day)) return 0;
    List<Head> heads = jdbc.sql(MOVED).param("area", area).query(Head.class).list();
    Seal seal =
        new Seal(
            area,
            day,
            heads.size(),
            Chain.root(heads.stream().map(Head::leaf).toList()),
            last.map(Last::hash).orElse(Chain.START),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    return insert(seal) ? insert(seal, heads) : 0;
  }

  private boolean insert(Seal seal) {
    return jdbc.sql(SEAL)
            .param("area", seal.area())
            .param("day", seal.day())
            .param("leaves", seal.leaves())
            .param("root", seal.root())
            .param("previous", seal.previous())
            .param("hash", seal.hash())
            .param("sealedAt", Sql.at(seal.sealedAt()))
            .update()
        == 1;
  }

  private int insert(Seal seal, List<Head> heads) {
    return jdbc.sql(HEADS)
        .param("area", seal.area())
        .param("day", seal.day())
        .param("cases", heads.stream().map(Head::caseId).toArray(UUID[]::new))
        .param("seqs", heads.stream().map(Head::seq).toArray(Integer[]::new))
        .param("hashes", heads.stream().map(h -> Chain.hex(h.hash())).toArray(String[]::new))
        .update();
  }

  /** The latest seal of an area. */
  private record Last(LocalDate day, byte[] hash) {}

  private Optional<Last> last(String area) {
    return jdbc.sql(
            """
            select day, hash
            from casework.seal
            where area = :area
            order by day desc
            limit 1
            """)
        .param("area", area)
        .query(Last.class)
        .optional();
  }

  private LocalDate yesterday() {
    return LocalDate.ofInstant(clock.instant(), TownClock.ZONE).minusDays(1);
  }
}
