package org.gongzhi.channels.open311.server;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.platform.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what anybody may read. What is told late never overwrites what is newer. */
@Repository
class PublicStore {
  private static final String PUT =
      """
      insert into channels.open311_request (area, id, seq, number, service, open, note, words,
        description, agency, address, address_id, latitude, longitude, media_url, source,
        requested_at, updated_at, expected_at)
      select :area, :id, :seq, :number, :service, :open, :note, :words, :description, :agency,
        :address, cast(:addressId as uuid),
        coalesce(cast(:latitude as double precision), b.latitude, q.latitude),
        coalesce(cast(:longitude as double precision), b.longitude, q.longitude),
        cast(:mediaUrl as text), :source, :requestedAt, :updatedAt,
        cast(:expectedAt as timestamptz)
      from (values (1)) as one
      left join places.pub_building b on b.area = :area and b.id = cast(:addressId as uuid)
      left join places.pub_quarter q on q.area = :area and q.id = cast(:addressId as uuid)
      on conflict (area, id) do update
      set seq = excluded.seq, service = excluded.service, open = excluded.open,
        note = excluded.note, words = excluded.words, description = excluded.description,
        agency = excluded.agency, address = excluded.address, address_id = excluded.address_id,
        latitude = excluded.latitude, longitude = excluded.longitude,
        updated_at = excluded.updated_at, expected_at = excluded.expected_at
      where open311_request.seq < excluded.seq
      """;

  private static final String TELL =
      """
      insert into channels.open311_update (area, request, seq, at, open, note, words)
      select :area, :request, u.seq, u.at::timestamptz, u.open, u.note, u.words
      from unnest(:seqs, :ats, :opens, :notes, :words) u (seq, at, open, note, words)
      on conflict (area, request, seq) do nothing
      """;

  private final JdbcClient jdbc;

  PublicStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(PublicRequest r) {
    jdbc.sql(PUT)
        .param("area", r.key().area())
        .param("id", r.key().id())
        .param("seq", r.seq())
        .param("number", r.number())
        .param("service", r.service())
        .param("open", r.standing().open())
        .param("note", r.standing().note())
        .param("words", r.words())
        .param("description", r.description())
        .param("agency", r.agency())
        .param("address", r.spot().address())
        .param("addressId", r.spot().id())
        .param("latitude", r.spot().latitude())
        .param("longitude", r.spot().longitude())
        .param("mediaUrl", r.mediaUrl())
        .param("source", r.source())
        .param("requestedAt", Sql.at(r.times().requested()))
        .param("updatedAt", Sql.at(r.times().updated()))
        .param("expectedAt", Sql.atOrNull(r.times().expected()))
        .update();
  }

  void tell(CaseKey key, List<PublicUpdate> updates) {
    if (updates.isEmpty()) return;
    jdbc.sql(TELL)
        .param("area", key.area())
        .param("request", key.id())
        .param("seqs", updates.stream().map(PublicUpdate::seq).toArray(Integer[]::new))
        .param("ats", Sql.texts(updates.stream().map(u -> u.at().toString()).toList()))
        .param("opens", updates.stream().map(u -> u.standing().open()).toArray(Boolean[]::new))
        .param("notes", Sql.texts(updates.stream().map(u -> u.standing().note()).toList()))
        .param("words", Sql.texts(updates.stream().map(PublicUpdate::words).toList()))
        .update();
  }

  /** Takes these back: they are nobody else's to read, or not any more. */
  void hide(Collection<CaseKey> keys) {
    if (keys.isEmpty()) return;
    jdbc.sql("delete from channels.open311_request where area = any(:areas) and id = any(:ids)")
        .param("areas", Sql.texts(keys.stream().map(CaseKey::area).distinct().toList()))
        .param("ids", Sql.uuids(keys.stream().map(CaseKey::id).toList()))
        .update();
  }

  /**
   * 一份来件, as far as others may know it.
   *
   * @param words its own words, masked
   * @param addressId of the building or quarter
   */
  record Shown(
      String words,
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable UUID addressId,
      @Nullable String mediaUrl) {}

  /** What programs sent of these cases. */
  Map<CaseKey, Shown> posted(Collection<CaseKey> keys) {
    Map<CaseKey, Shown> posted = new HashMap<>();
    jdbc.sql(
            """
            select area, case_id, words, latitude, longitude, address_id, media_url
            from channels.open311_post
            where area = any(:areas) and case_id = any(:ids)
            """)
        .param("areas", Sql.texts(keys.stream().map(CaseKey::area).distinct().toList()))
        .param("ids", Sql.uuids(keys.stream().map(CaseKey::id).toList()))
        .query(
            (r, _) ->
                posted.put(
                    new CaseKey(r.getString("area"), r.getObject("case_id", UUID.class)),
                    new Shown(
                        r.getString("words"),
                        r.getObject("latitude", Double.class),
                        r.getObject("longitude", Double.class),
                        r.getObject("address_id", UUID.class),
                        r.getString("media_url"))))
        .list();
    return posted;
  }

  /** Those of these cases that are told up to their last act already. */
  Set<CaseKey> told(Collection<CaseFile> files) {
    Set<CaseKey> told = new HashSet<>();
    jdbc.sql(
            """
            select r.area, r.id
            from channels.open311_request r
            join unnest(:areas, :ids, :seqs) f (area, id, seq)
              on r.area = f.area and r.id = f.id and r.seq >= f.seq
            where r.area = any(:areas)
            """)
        .param("areas", Sql.texts(files.stream().map(f -> f.key().area()).toList()))
        .param("ids", Sql.uuids(files.stream().map(f -> f.key().id()).toList()))
        .param("seqs", files.stream().map(CaseFile::version).toArray(Integer[]::new))
        .query(
            (r, _) ->
                told.add(new CaseKey(r.getString("area"), r.getObject("id", UUID.class))))
        .list();
    return told;
  }
}
