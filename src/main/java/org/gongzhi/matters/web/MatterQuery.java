package org.gongzhi.matters.web;

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
   */
  record Beside(
      MatterKind kind,
      String text,
      String reporterName,
      @Nullable String consent,
      @Nullable UUID referral,
      @Nullable Integer rating) {}

  Beside beside(CaseKey key) {
    return jdbc.sql(
            """
            select kind, text, reporter_name, consent, referral, rating
            from matters.matter
            where area = :area and id = :id
            """)
        .param("area", key.area())
        .param("id", key.id())
        .query(Beside.class)
        .single();
  }

  /** An organisation of the area one may send a matter to. */
  record Party(UUID id, String name) {}

  /** Every organisation that can take a matter in this area: its own, and those above that serve it. */
  List<Party> parties(String area) {
    return jdbc.sql(
            """
            select id, name
            from people.pub_organisation
            where area = any(:areas) and kind not in ('PARTY_BRANCH', 'RESIDENTS_COUNCIL')
            order by kind, name
            """)
        .param(
            "areas",
            new String[] {area, area.substring(0, 9) + "000", area.substring(0, 6) + "000000"})
        .query(Party.class)
        .list();
  }
}
