package org.gongzhi.places;

import java.util.UUID;
import org.gongzhi.platform.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 谁先改的. Two who change the same place at once do not overwrite each other: a change is made on a state of the row,
 * its xmin, and whoever has not seen the latest is refused.
 */
@Service
public class Holds {
  private final JdbcClient sql;

  Holds(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Keeps others from changing a place until the end of the transaction.
   *
   * @param seen the state it was in when the change was thought of
   * @throws Refused as not found if there is none, as stale if somebody has changed it since
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(String area, Retirements.Kind kind, UUID id, String seen) {
    String now =
        sql.sql(statement(kind))
            .param("area", area)
            .param("id", id)
            .query(String.class)
            .optional()
            .orElseThrow(Refused::notFound);
    if (!now.equals(seen)) throw Refused.stale();
  }

  private static String statement(Retirements.Kind kind) {
    return switch (kind) {
      case QUARTER ->
          """
          select xmin::text from places.quarter
          where area = :area and id = :id
          for update
          """;
      case BUILDING ->
          """
          select xmin::text from places.building
          where area = :area and id = :id
          for update
          """;
      case GRID, ENTRANCE, DWELLING -> throw new IllegalArgumentException(kind + " has one column to change");
    };
  }
}
