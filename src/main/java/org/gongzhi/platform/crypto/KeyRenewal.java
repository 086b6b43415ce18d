package org.gongzhi.platform.crypto;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 换钥重封. After a rotation, seals everything that lies sealed with the newest key, in small steps beside normal work. It
 * may be stopped and started again at any time; a value that somebody changes meanwhile is left to them.
 */
public final class KeyRenewal {
  private static final Row FIRST = new Row("", new UUID(0, 0), new byte[0]);

  /** Remembers the key whose rotation has begun; empty when it is done. */
  private static final String UNFINISHED = "crypto.renewal";

  private static final int STEP = 500;

  private static final String STALE =
      """
      -- across areas: the keys belong to the installation
      select %1$s as id, %2$s as area, %3$s as sealed
      from %4$s
      where %3$s is not null and substr(%3$s, 1, length(:head)) <> :head and (%5$s) > (%6$s)
      order by %5$s
      limit :step
      """;

  private static final String REPLACE =
      """
      update %4$s
      set %3$s = :fresh
      where (%5$s) = (%6$s) and %3$s = :old
      """;

  private final JdbcClient sql;
  private final Vault vault;
  private final List<SealedColumn> columns;
  private final KeyRegister register;
  private final Settings settings;

  public KeyRenewal(
      JdbcClient sql,
      Vault vault,
      List<SealedColumn> columns,
      KeyRegister register,
      Settings settings) {
    this.sql = sql;
    this.vault = vault;
    this.columns = List.copyOf(columns);
    this.register = register;
    this.settings = settings;
  }

  /**
   * What a rotation did.
   *
   * @param key the key everything is sealed with now
   * @param values how many values were sealed anew this time
   * @param resumed whether it went on with a key that an earlier call had made
   */
  public record Done(String key, long values, boolean resumed) {}

  /** What it knows of: every sealed column of every room. */
  public List<SealedColumn> columns() {
    return columns;
  }

  /**
   * 换密钥. Makes a key and seals everything with it; or, if an earlier call was stopped in the middle,
   * finishes that one. The key is on record before anything is sealed with it.
   */
  public Done rotate() {
    Optional<String> unfinished = settings.find(UNFINISHED).filter(key -> !key.isEmpty());
    String key = unfinished.orElseGet(this::begin);
    long values = run(STEP);
    settings.put(UNFINISHED, "");
    return new Done(key, values, unfinished.isPresent());
  }

  private String begin() {
    String key = register.rotate();
    settings.put(UNFINISHED, key);
    return key;
  }

  /**
   * @param step how many values are read at a time
   * @return how many were sealed anew
   */
  public long run(int step) {
    return columns.stream().mapToLong(c -> renew(c, step)).sum();
  }

  private long renew(SealedColumn c, int step) {
    long renewed = 0;
    for (List<Row> rows = stale(c, FIRST, step);
        !rows.isEmpty();
        rows = stale(c, rows.getLast(), step))
      for (Row row : rows) renewed += replace(c, row);
    return renewed;
  }

  private List<Row> stale(SealedColumn c, Row last, int step) {
    return at(c, last, STALE)
        .param("head", vault.head())
        .param("step", step)
        .query(
            (r, _) ->
                new Row(
                    r.getString("area"), r.getObject("id", UUID.class), r.getBytes("sealed")))
        .list();
  }

  private int replace(SealedColumn c, Row row) {
    String context = ofArea(c) ? c.context(row.area(), row.id()) : c.context(row.id());
    return at(c, row, REPLACE)
        .param("fresh", vault.renew(row.sealed(), context))
        .param("old", row.sealed())
        .update();
  }

  /** A statement about this column, at this row. */
  private JdbcClient.StatementSpec at(SealedColumn c, Row row, String statement) {
    boolean ofArea = ofArea(c);
    String text =
        statement.formatted(
            c.keys().getLast(),
            ofArea ? "area" : "''",
            c.column(),
            c.table(),
            String.join(", ", c.keys()),
            ofArea ? ":area, :id" : ":id");
    JdbcClient.StatementSpec spec = sql.sql(text).param("id", row.id());
    return ofArea ? spec.param("area", row.area()) : spec;
  }

  private static boolean ofArea(SealedColumn c) {
    return c.keys().size() > 1;
  }

  private record Row(String area, UUID id, byte[] sealed) {}
}
