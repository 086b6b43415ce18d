package org.gongzhi.matters.rates;

import org.gongzhi.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** How a reckoned matter lies in its row. */
final class RowOf {
  private RowOf() {}

  static StatementSpec bind(StatementSpec sql, Reckoned r) {
    Reckoned.Subject s = r.subject();
    return sql.param("area", r.key().area())
        .param("id", r.key().id())
        .param("seq", r.seq())
        .param("number", s.number())
        .param("title", s.title())
        .param("quarter", s.quarter())
        .param("category", s.category())
        .param("lead", s.lead())
        .param("source", s.source())
        .param("openedAt", Sql.at(r.openedAt()))
        .param("dispatchedAt", Sql.atOrNull(r.dispatchedAt()))
        .param("ackDue", Sql.atOrNull(r.signed().due()))
        .param("ackAt", Sql.atOrNull(r.signed().at()))
        .param("contactDue", Sql.atOrNull(r.reached().due()))
        .param("contactAt", Sql.atOrNull(r.reached().at()))
        .param("resolveDue", Sql.atOrNull(r.done().due()))
        .param("resolvedAt", Sql.atOrNull(r.done().at()))
        .param("workdays", r.workdays())
        .param("visited", r.heard().visited())
        .param("solved", r.heard().solved())
        .param("rating", r.heard().rating())
        .param("returns", r.again().returns())
        .param("redos", r.again().redos())
        .param("repeated", r.again().repeated())
        .param("closedAt", Sql.atOrNull(r.closedAt()));
  }
}
