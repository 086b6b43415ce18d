package org.gongzhi.council.meetings;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Settings;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.crypto.Sm3;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 日历订阅. A secret address by which a telephone's calendar fetches somebody's meetings: 160 random bits, of which the database has
 * only the digest. Making another one revokes the one before.
 */
@Service
public class CalendarLinks {
  private static final int BITS = 160;
  private static final int LENGTH = 32;
  private static final Pattern TOKEN = Pattern.compile("[0-9a-v]{" + LENGTH + "}");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int DAYS_BACK = 90;

  private final JdbcClient sql;
  private final Settings settings;
  private final MeetingStore meetings;
  private final Clock clock;

  CalendarLinks(JdbcClient sql, Settings settings, MeetingStore meetings, Clock clock) {
    this.sql = sql;
    this.settings = settings;
    this.meetings = meetings;
    this.clock = clock;
  }

  /** Whether somebody has a link that opens. */
  public boolean has(Actor actor) {
    return sql.sql(
            """
            select exists (
              select from council.calendar_link
              where area = :area and person = :person and revoked_at is null)
            """)
        .param("area", area())
        .param("person", actor.person())
        .query(Boolean.class)
        .single();
  }

  /**
   * A new link. It cannot be shown again.
   *
   * @return the token, 32 letters and digits, for the address {@code /calendar/<token>}
   */
  @Transactional
  public String make(Actor actor) {
    revoke(actor);
    String drawn = new BigInteger(BITS, RANDOM).toString(32);
    String token = "0".repeat(LENGTH - drawn.length()) + drawn;
    int done =
        sql.sql(
                """
                insert into council.calendar_link (area, secret, person, made_at)
                values (:area, :secret, :person, :now)
                on conflict do nothing
                """)
            .param("area", area())
            .param("secret", digest(token))
            .param("person", actor.person())
            .param("now", Sql.at(clock.instant()))
            .update();
    if (done == 0) throw Refused.stale();
    return token;
  }

  /** 作废. */
  @Transactional
  public void revoke(Actor actor) {
    sql.sql(
            """
            update council.calendar_link
            set revoked_at = :now
            where area = :area and person = :person and revoked_at is null
            """)
        .param("area", area())
        .param("now", Sql.at(clock.instant()))
        .param("person", actor.person())
        .update();
  }

  /**
   * The meetings of whoever the link belongs to, from a quarter of a year back.
   *
   * @throws Refused as not found if it opens nothing: unknown and revoked are not told apart
   */
  public List<Meeting> open(String token) {
    if (!TOKEN.matcher(token).matches()) throw Refused.notFound();
    UUID person =
        sql.sql(
                """
                select person
                from council.calendar_link
                where area = :area and secret = :secret and revoked_at is null
                """)
            .param("area", area())
            .param("secret", digest(token))
            .query(UUID.class)
            .optional()
            .orElseThrow(Refused::notFound);
    LocalDate from = LocalDate.ofInstant(clock.instant(), TownClock.ZONE).minusDays(DAYS_BACK);
    return meetings.seated(person, from, 500);
  }

  private String area() {
    return settings.find(Settings.AREA).orElseThrow(Refused::notFound);
  }

  private static byte[] digest(String token) {
    return Sm3.hash(token.getBytes(US_ASCII));
  }
}
