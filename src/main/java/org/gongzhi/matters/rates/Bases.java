package org.gongzhi.matters.rates;

import java.time.Clock;
import java.util.Optional;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TypedText;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 口径的版本. Each area tells its figures as it has published, else as the street, district or city above does. */
@Service
public class Bases {
  private static final int REMARK = 200;

  private static final String LATEST =
      """
      select area, version, decimals, rounding, content_from, remark
      from matters.rate_basis
      where area = any(:areas)
      order by area desc, version desc
      limit 1
      """;

  private static final String PUBLISH =
      """
      insert into matters.rate_basis (area, version, decimals, rounding, content_from, remark,
        published_by, published_name, published_at)
      values (:area, :version, :decimals, :rounding, :contentFrom, :remark, :by, :name, :at)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Bases(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Row(
      String area, int version, int decimals, String rounding, int contentFrom, String remark) {}

  /** What is in force in this area; the version is 0 unless the area itself published it. */
  public Basis of(String area) {
    return latest(area)
        .map(
            r ->
                new Basis(
                    r.area().equals(area) ? r.version() : 0,
                    r.decimals(),
                    Basis.Rounding.valueOf(r.rounding()),
                    r.contentFrom(),
                    r.remark()))
        .orElse(Basis.STARTING);
  }

  private Optional<Row> latest(String area) {
    String[] lineage = {
      area,
      area.substring(0, 9) + "000",
      area.substring(0, 6) + "000000",
      area.substring(0, 4) + "00000000"
    };
    return jdbc.sql(LATEST).param("areas", lineage).query(Row.class).optional();
  }

  /**
   * Publishes how figures are told from now on.
   *
   * @param basis the version is the one that was changed
   * @throws Refused as not found unless the actor may publish for the area, as invalid without a remark, as
   *     stale when somebody was quicker
   */
  public void publish(Actor actor, String area, Basis basis) {
    if (!Catalogues.mayPublish(actor, area)) throw Refused.notFound();
    String remark = TypedText.line("remark", basis.remark(), REMARK);
    if (remark.isEmpty()) throw Refused.invalid("remark", "catalogue.missingRemark");
    if (basis.decimals() < 0 || basis.decimals() > 4)
      throw Refused.invalid("decimals", "rates.decimals.range");
    if (of(area).version() != basis.version()) throw Refused.stale();
    try {
      jdbc.sql(PUBLISH)
          .param("area", area)
          .param("version", basis.version() + 1)
          .param("decimals", basis.decimals())
          .param("rounding", basis.rounding().name())
          .param("contentFrom", basis.contentFrom())
          .param("remark", remark)
          .param("by", actor.person())
          .param("name", actor.name())
          .param("at", Sql.at(clock.instant()))
          .update();
    } catch (DuplicateKeyException e) {
      throw Refused.stale();
    }
  }
}
