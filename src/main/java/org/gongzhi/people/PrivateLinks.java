package org.gongzhi.people;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.crypto.Sm3;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 私人链接. Leads a reporter without an account to their own case. The token is the area, which is no secret,
 * and 160 random bits; the database has only their digest, so a stolen copy of it opens nothing.
 */
@Service
public class PrivateLinks {
  /** Digits and letters that are not mistaken for others when read aloud or off paper. */
  private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

  private static final int AREA = 8;
  private static final int SECRET = 32;
  private static final int SECRET_BITS = 160;
  private static final Pattern TOKEN =
      Pattern.compile("[" + LETTERS + "]{" + (AREA + SECRET) + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient sql;
  private final Throttle throttle;
  private final Clock clock;

  PrivateLinks(JdbcClient sql, Throttle throttle, Clock clock) {
    this.sql = sql;
    this.throttle = throttle;
    this.clock = clock;
  }

  /**
   * What a link opens: this person's view of this case.
   *
   * @param name the person's name, masked
   */
  public record Opened(String area, UUID caseId, UUID person, String name) {}

  /**
   * Makes a link. It cannot be shown again, only replaced.
   *
   * @param actor who hands it out; the caller has decided that they may
   * @param validFor how long it opens anything
   * @return the token, 40 letters and digits, for the address {@code /r/<token>}
   */
  public String create(Actor actor, String area, UUID caseId, UUID person, Duration validFor) {
    String secret = letters(new BigInteger(SECRET_BITS, RANDOM), SECRET);
    Instant now = clock.instant();
    sql.sql(
            """
            insert into people.private_link
              (area, secret, case_id, person, made_by, made_at, expires_at)
            values (:area, :secret, :case, :person, :by, :now, :expires)
            """)
        .param("area", area)
        .param("secret", digest(secret))
        .param("case", caseId)
        .param("person", person)
        .param("by", actor.person())
        .param("now", Sql.at(now))
        .param("expires", Sql.at(now.plus(validFor)))
        .update();
    return letters(new BigInteger(area), AREA) + secret;
  }

  /**
   * Opens a link. Wrong tokens are counted by address; right ones always open, because neighbours share
   * addresses and nobody guesses 160 bits.
   *
   * @param address where the request comes from
   * @throws Refused if it opens nothing: unknown, expired and revoked are not told apart
   */
  public Opened open(String token, String address) {
    Optional<Opened> opened =
        Optional.of(token.toLowerCase(Locale.ROOT))
            .filter(t -> TOKEN.matcher(t).matches())
            .flatMap(this::find);
    if (opened.isEmpty()) throttle.attempt(Throttle.Of.LINK, address);
    return opened.orElseThrow(Refused::notFound);
  }

  /** 作废. All links of a case, or a person's only. */
  public int revoke(Actor actor, String area, UUID caseId, Optional<UUID> person) {
    return sql.sql(
            """
            update people.private_link
            set revoked_at = :now,
              revoked_by = :by
            where area = :area
              and case_id = :case
              and (:person::uuid is null or person = :person)
              and revoked_at is null
            """)
        .param("now", Sql.at(clock.instant()))
        .param("by", actor.person())
        .param("area", area)
        .param("case", caseId)
        .param("person", person.orElse(null))
        .update();
  }

  private Optional<Opened> find(String token) {
    String area = number(token.substring(0, AREA));
    return sql.sql(
            """
            select l.area, l.case_id, l.person, p.masked_name as name
            from people.private_link l
              join people.person p on p.area = l.area and p.id = l.person
            where l.area = :area
              and l.secret = :secret
              and l.revoked_at is null
              and l.expires_at > :now
            """)
        .param("area", area)
        .param("secret", digest(token.substring(AREA)))
        .param("now", Sql.at(clock.instant()))
        .query(Opened.class)
        .optional();
  }

  private static byte[] digest(String secret) {
    return Sm3.hash(secret.getBytes(US_ASCII));
  }

  private static String letters(BigInteger number, int length) {
    StringBuilder out = new StringBuilder();
    for (int i = length - 1; i >= 0; i--) {
      out.append(LETTERS.charAt(number.shiftRight(5 * i).intValue() & 31));
    }
    return out.toString();
  }

  private static String number(String letters) {
    long n = 0;
    for (char c : letters.toCharArray()) n = n << 5 | LETTERS.indexOf(c);
    return String.format(Locale.ROOT, "%012d", n);
  }
}
