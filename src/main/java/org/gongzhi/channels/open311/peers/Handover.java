package org.gongzhi.channels.open311.peers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.gongzhi.casework.CaseKey;
import org.jspecify.annotations.Nullable;

/**
 * 一次转交.
 *
 * @param key the case
 * @param id of the handover
 * @param number of the matter
 * @param peer to whom
 * @param service what they call such a thing
 * @param what what they are told
 * @param far how far it got
 * @param attempts how often it was tried since it last worked
 * @param heardTo until when their answers are known
 * @param made who handed it over, and when
 */
public record Handover(
    CaseKey key,
    UUID id,
    String number,
    UUID peer,
    String service,
    What what,
    Far far,
    int attempts,
    Instant heardTo,
    Made made) {
  /** 到哪一步. */
  public enum State {
    /** 等着送出. */
    WAITING,
    /** 对方给了凭证, 还没有编号. */
    TOKEN,
    /** 对方在办. */
    SENT,
    /** 对方办结. */
    DONE,
    /** 送不出去. */
    FAILED
  }

  /** What is sent; masked. */
  public record What(
      String words, String address, @Nullable Double latitude, @Nullable Double longitude) {}

  /**
   * How far it got.
   *
   * @param trouble what went wrong last; empty when nothing did
   */
  public record Far(
      State state, @Nullable String token, @Nullable String remote, String trouble) {}

  public record Made(String name, Instant at) {}

  static Handover of(ResultSet r, int row) throws SQLException {
    return new Handover(
        new CaseKey(r.getString("area"), r.getObject("case_id", UUID.class)),
        r.getObject("id", UUID.class),
        r.getString("number"),
        r.getObject("peer", UUID.class),
        r.getString("service"),
        new What(
            r.getString("words"),
            r.getString("address"),
            r.getObject("latitude", Double.class),
            r.getObject("longitude", Double.class)),
        new Far(
            State.valueOf(r.getString("state")),
            r.getString("token"),
            r.getString("remote"),
            r.getString("trouble")),
        r.getInt("attempts"),
        r.getObject("heard_to", OffsetDateTime.class).toInstant(),
        new Made(
            r.getString("made_name"), r.getObject("made_at", OffsetDateTime.class).toInstant()));
  }
}
