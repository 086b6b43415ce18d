package org.gongzhi.matters;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.matters.catalogue.Catalogues;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what a matter has beside its case file. */
@Repository
class MatterStore {
  private static final String INSERT =
      """
      insert into matters.matter (area, id, kind, text, building, entrance, floor, room,
        reporter_name, consent, catalogue, catalogue_area, referral)
      values (:area, :id, :kind, :text, :building, :entrance, :floor, :room,
        :reporterName, :consent, :catalogue, :catalogueArea, :referral)
      on conflict (area, id) do nothing
      """;

  private static final String CARRY =
      """
      update matters.photo
      set case_id = :case
      where area = :area and id = any(:photos) and sent_by = :by
        and (case_id is null or case_id = :case)
      """;

  private final JdbcClient jdbc;

  MatterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What stands beside the case file.
   *
   * @param reporterName the reporter's masked name
   * @param consent how they agreed to be spoken for; null when they spoke themself
   * @param catalogue the catalogue it runs under
   * @param referral the pasted chat it came from; null when from none
   */
  record Beside(
      String reporterName,
      NewMatter.@Nullable Consent consent,
      Catalogues.Published catalogue,
      @Nullable UUID referral) {}

  /** Whether it was written; not, when the same matter had come before. */
  boolean insert(CaseKey key, NewMatter m, Beside beside) {
    return jdbc.sql(INSERT)
        .param("area", key.area())
        .param("id", key.id())
        .param("kind", m.filing().kind().name())
        .param("text", m.text())
        .param("building", m.where().building())
        .param("entrance", m.where().entrance())
        .param("floor", m.where().floor())
        .param("room", m.where().room())
        .param("reporterName", beside.reporterName())
        .param("consent", beside.consent() == null ? null : beside.consent().name())
        .param("catalogue", beside.catalogue().version())
        .param("catalogueArea", beside.catalogue().area())
        .param("referral", beside.referral())
        .update()
        == 1;
  }

  void refer(String area, UUID id, @Nullable UUID quarter, String pasted, UUID by, Instant at) {
    jdbc.sql(
            """
            insert into matters.referral (area, id, quarter, pasted, made_by, made_at)
            values (:area, :id, :quarter, :pasted, :by, :at)
            on conflict (area, id) do nothing
            """)
        .param("area", area)
        .param("id", id)
        .param("quarter", quarter)
        .param("pasted", pasted)
        .param("by", by)
        .param("at", Sql.at(at))
        .update();
  }

  /**
   * Which catalogue a matter was raised under.
   *
   * @param area whose; empty for the starting one
   */
  record Under(String area, int version) {}

  /** Empty for a matter that was raised before this was kept. */
  Optional<Under> catalogue(CaseKey key) {
    return jdbc.sql(
            """
            select catalogue_area as area, catalogue as version
            from matters.matter m
            where m.area = :area and id = :id and catalogue_area is not null
            """)
        .param("area", key.area())
        .param("id", key.id())
        .query(Under.class)
        .optional();
  }

  /** The reporter's own words, and what they want. */
  record Said(String text, MatterKind kind) {}

  /** Empty for a case that is no matter. */
  Optional<Said> said(CaseKey key) {
    return jdbc.sql("select text, kind from matters.matter where area = :area and id = :id")
        .param("area", key.area())
        .param("id", key.id())
        .query(Said.class)
        .optional();
  }

  void rate(CaseKey key, int rating) {
    jdbc.sql("update matters.matter set rating = :rating where area = :area and id = :id")
        .param("rating", rating)
        .param("area", key.area())
        .param("id", key.id())
        .update();
  }

  /** Notes that somebody sent a photo. */
  void photo(String area, UUID photo, UUID by, Instant at) {
    jdbc.sql(
            """
            insert into matters.photo (area, id, sent_by, sent_at)
            values (:area, :id, :by, :at)
            """)
        .param("area", area)
        .param("id", photo)
        .param("by", by)
        .param("at", Sql.at(at))
        .update();
  }

  /** Gives photos to a case; returns how many were this person's to give. */
  int carry(CaseKey key, List<UUID> photos, UUID by) {
    return jdbc.sql(CARRY)
        .param("area", key.area())
        .param("case", key.id())
        .param("photos", Sql.uuids(photos))
        .param("by", by)
        .update();
  }

  /** The area of a photo this person sent and no case has yet. */
  Optional<String> areaOfWaiting(UUID photo, UUID by) {
    return jdbc.sql(
            """
            -- across areas: whoever sent it sees it, wherever they are registered
            select area
            from matters.photo
            where sent_by = :by and case_id is null and id = :photo
            """)
        .param("by", by)
        .param("photo", photo)
        .query(String.class)
        .optional();
  }

  boolean belongs(CaseKey key, UUID photo) {
    return jdbc.sql(
            """
            select exists (
              select from matters.photo
              where area = :area and id = :photo and case_id = :case)
            """)
        .param("area", key.area())
        .param("photo", photo)
        .param("case", key.id())
        .query(Boolean.class)
        .single();
  }
}
