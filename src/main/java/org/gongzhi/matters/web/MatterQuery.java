package org.gongzhi.matters.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.matters.catalogue.MatterKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 查事项. Reads what a matter has beside its case file, for pages that have shown they may see the case. */
@Component
class MatterQuery {
  private final JdbcClient jdbc;

  MatterQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What stands beside the case file.
   *
   * @param kind what the resident wants
   * @param text their own words
   * @param reporterName masked
   * @param consent how they agreed to be spoken for; null when they spoke themself
   * @param referral the pasted chat it came from; null when from none
   * @param rating 1 to 5; null when not rated
   * @param parties where it may be sent, if that was asked
   */
  record Beside(
      MatterKind kind,
      String text,
      String reporterName,
      @Nullable String consent,
      @Nullable UUID referral,
      @Nullable Integer rating,
      List<Party> parties) {}

  /** An organisation of the area one may send a matter to. */
  record Party(UUID id, String name) {}

  /**
   * What stands beside this case.
   *
   * @param sending whether to tell also every organisation that can take a matter in this area: its own,
   *     and those above that serve it
   */
  Beside beside(CaseKey key, boolean sending) {
    return jdbc.sql(
            """
            select m.kind, m.text, m.reporter_name, m.consent, m.referral, m.rating,
              array(
                select o.id || ' ' || o.name
                from people.pub_organisation o
                where :sending
                  and o.area = any(:areas)
                  and o.kind not in ('PARTY_BRANCH', 'RESIDENTS_COUNCIL')
                order by o.kind, o.name) as parties
            from matters.matter m
            where m.area = :area and m.id = :id
            """)
        .param("area", key.area())
        .param("id", key.id())
        .param("sending", sending)
        .param("areas", lineage(key.area()))
        .query(MatterQuery::beside)
        .single();
  }

  private static String[] lineage(String area) {
    return new String[] {area, area.substring(0, 9) + "000", area.substring(0, 6) + "000000"};
  }

  private static Beside beside(ResultSet r, int n) throws SQLException {
    List<Party> parties = new ArrayList<>();
    for (Object party : (Object[]) r.getArray("parties").getArray()) {
      String[] idAndName = party.toString().split(" ", 2);
      parties.add(new Party(UUID.fromString(idAndName[0]), idAndName[1]));
    }
    return new Beside(
        MatterKind.valueOf(r.getString("kind")),
        r.getString("text"),
        r.getString("reporter_name"),
        r.getString("consent"),
        r.getObject("referral", UUID.class),
        r.getObject("rating", Integer.class),
        parties);
  }
}
