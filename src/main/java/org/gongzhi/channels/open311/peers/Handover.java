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

  /**
   * What is sent; masked.
   *
   * @param words what they are asked to do
   * @param beside where it is, and what it looks like
   */
  public record What(String words, Beside beside) {}

  /**
   * 随附.
   *
   * @param address without the room
   * @param latitude WGS-84, of the building or the quarter; null when nobody knows
   * @param longitude WGS-84
   * @param mediaUrl a picture that anybody may see already; null when there is none
   */
  public record Beside(
      String address,
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable String mediaUrl) {}

  /**
   * How far it got.
   *
   * @param trouble what went wrong last, its kind and then words; empty when nothing did
   */
  public record Far(
      State state, @Nullable String token, @Nullable String remote, String trouble) {
    /** What kind of trouble it is, as the texts know it. */
    public String kind() {
      return trouble.split(" ", 2)[0];
    }

    /** What the other side says of it; may be empty. */
    public String words() {
      return trouble.substring(kind().length()).strip();
    }
  }

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
            new Beside(
                r.getString("address"),
                r.getObject("latitude", Double.class),
                r.getObject("longitude", Double.class),
                r.getString("media_url"))),
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
