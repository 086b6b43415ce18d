package org.gongzhi.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 私人链接. Leads a reporter without an account to their own case, by a {@link LinkToken}.
 */
@Service
public class PrivateLinks {
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
    LinkToken token = LinkToken.fresh(area);
    Instant now = clock.instant();
    sql.sql(
            """
            insert into people.private_link
              (area, secret, case_id, person, made_by, made_at, expires_at)
            values (:area, :secret, :case, :person, :by, :now, :expires)
            """)
        .param("area", area)
        .param("secret", token.digest())
        .param("case", caseId)
        .param("person", person)
        .param("by", actor.person())
        .param("now", Sql.at(now))
        .param("expires", Sql.at(now.plus(validFor)))
        .update();
    return token.text();
  }

  /**
   * Opens a link. Wrong tokens are counted by address; right ones always open, because neighbours share
   * addresses and nobody guesses 160 bits.
   *
   * @param address where the request comes from
   * @throws Refused if it opens nothing: unknown, expired and revoked are not told apart
   */
  public Opened open(String token, String address) {
    Optional<Opened> opened = LinkToken.read(token).flatMap(this::find);
    if (opened.isEmpty()) guessed(address);
    return opened.orElseThrow(Refused::notFound);
  }

  /**
   * Counts a token that opened nothing.
   *
   * @throws Refused as throttled when there were too many from this address
   */
  public void guessed(String address) {
    throttle.attempt(Throttle.Of.LINK, address);
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

  private Optional<Opened> find(LinkToken token) {
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
        .param("area", token.area())
        .param("secret", token.digest())
        .param("now", Sql.at(clock.instant()))
        .query(Opened.class)
        .optional();
  }
}
