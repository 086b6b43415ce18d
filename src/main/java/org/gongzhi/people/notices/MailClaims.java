package org.gongzhi.people.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.people.LinkToken;
import org.gongzhi.people.Masking;
import org.gongzhi.people.PrivateLinks;
import org.gongzhi.people.contacts.PhoneBook;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.crypto.BlindIndex;
import org.gongzhi.platform.crypto.SealedColumn;
import org.gongzhi.platform.crypto.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 邮箱确认. Nobody gets mail because somebody typed an address: a letter goes there with a link, and whoever opens it says
 * that the address is theirs. Until then mail goes where it went before.
 */
@Service
public class MailClaims {
  static final SealedColumn SEALED = SealedColumn.of("people.mail_claim", "mail", "id");

  /** How long the link of a letter works. */
  public static final Duration VALID = Duration.ofHours(24);

  private static final NoticeKind ADDRESS = NoticeKind.daily("people.address", Heading.MINE);

  private static final String INDEX = "people.mail_claim.mail";

  /** Letters a day for one person, and to one address whoever asks: nobody floods a stranger. */
  private static final int MOST = 5;

  private static final String ASKED =
      """
      -- across areas: an address may be given anywhere
      select count(*)
      from people.mail_claim
      where asked_at > :since and (area = :area and person = :person or mail_index = :index)
      """;

  private static final String ASK =
      """
      with claim as (
        insert into people.mail_claim (area, id, person, mail, mail_index, asked_at, expires_at)
        values (:area, :id, :person, :mail, :index, :now, :expires)
        returning area, id, person)
      insert into people.sending (area, id, person, channel, claim, at_night, state, attempts,
        version, queued_at, due_at)
      -- who asked for it is awake
      select area, md5(id || ' MAIL')::uuid, person, 'MAIL', id, true, 'QUEUED', 0, 0, :now, :now
      from claim
      """;

  private static final String CONFIRM =
      """
      update people.mail_claim
      set confirmed_at = :now
      where area = :area and secret = :secret and confirmed_at is null and dropped_at is null
        and expires_at > :now
      returning area, id, person, mail, expires_at
      """;

  // who has said nothing yet keeps what everybody has
  private static final String KEEP =
      """
      insert into people.notice_habit (area, person, digest_hour, language, mail, changed_at)
      values (:area, :person, :hour, 'zh-CN', :mail, :now)
      on conflict (area, person) do update
      set mail = excluded.mail, changed_at = excluded.changed_at
      """;

  private final JdbcClient jdbc;
  private final Secrets secrets;
  private final Others others;
  private final Clock clock;

  MailClaims(JdbcClient jdbc, Secrets secrets, Others others, Clock clock) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.others = others;
    this.clock = clock;
  }

  /** What an address is kept by. */
  @Component
  record Secrets(Vault vault, BlindIndex index) {}

  /** Who has a part in it: where addresses are kept, who counts wrong links, who tells people. */
  @Component
  record Others(PhoneBook phones, PrivateLinks links, Notices notices) {}

  /**
   * An address that waits to be confirmed.
   *
   * @param until how long its link works, or worked
   */
  public record Waiting(UUID id, String address, Instant until) {}

  private record Row(String area, UUID id, UUID person, byte[] mail, Instant until) {
    static Row of(ResultSet r) throws SQLException {
      return new Row(
          r.getString("area"),
          r.getObject("id", UUID.class),
          r.getObject("person", UUID.class),
          r.getBytes("mail"),
          r.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
  }

  /** The address of this person that waits. */
  public Optional<Waiting> waiting(String area, UUID person) {
    return jdbc.sql(
            """
            select area, id, person, mail, expires_at
            from people.mail_claim
            where area = :area and person = :person and confirmed_at is null
              and dropped_at is null
            """)
        .param("area", area)
        .param("person", person)
        .query((r, _) -> Row.of(r))
        .optional()
        .map(row -> new Waiting(row.id(), open(row), row.until()));
  }

  private String open(Row row) {
    return secrets.vault().open(row.mail(), SEALED.context(row.area(), row.id()));
  }

  /**
   * Asks whoever reads this address whether it is theirs; what was asked before is let go.
   *
   * @throws Refused as throttled after a few a day
   */
  @Transactional
  public void ask(String area, UUID person, String address) {
    // who asks twice at once is counted one after the other
    jdbc.sql("select id from people.person where area = :area and id = :person for no key update")
        .param("area", area)
        .param("person", person)
        .query(UUID.class)
        .single();
    Instant now = clock.instant();
    byte[] index = secrets.index().of(INDEX, address.toLowerCase(Locale.ROOT));
    long asked =
        jdbc.sql(ASKED)
            .param("since", Sql.at(now.minus(Duration.ofDays(1))))
            .param("area", area)
            .param("person", person)
            .param("index", index)
            .query(Long.class)
            .single();
    if (asked >= MOST) throw Refused.throttled("messages.mail.often", MOST);
    drop(area, person);
    UUID id = Ids.next();
    jdbc.sql(ASK)
        .param("area", area)
        .param("id", id)
        .param("person", person)
        .param("mail", secrets.vault().seal(address, SEALED.context(area, id)))
        .param("index", index)
        .param("now", Sql.at(now))
        .param("expires", Sql.at(now.plus(VALID)))
        .update();
  }

  /** Lets go what waits. */
  public void drop(String area, UUID person) {
    jdbc.sql(
            """
            update people.mail_claim
            set dropped_at = :now
            where area = :area and person = :person and confirmed_at is null
              and dropped_at is null
            """)
        .param("now", Sql.at(clock.instant()))
        .param("area", area)
        .param("person", person)
        .update();
  }

  /**
   * A letter about to go out.
   *
   * @param path of its link
   */
  record Letter(String address, String path) {}

  /** Makes the link of a letter as it goes out, so that it lies nowhere; empty when nobody waits for it any more. */
  Optional<Letter> letter(String area, UUID claim) {
    LinkToken token = LinkToken.fresh(area);
    return jdbc.sql(
            """
            update people.mail_claim
            set secret = :secret
            where area = :area and id = :id and confirmed_at is null and dropped_at is null
              and expires_at > :now
            returning area, id, person, mail, expires_at
            """)
        .param("secret", token.digest())
        .param("area", area)
        .param("id", claim)
        .param("now", Sql.at(clock.instant()))
        .query((r, _) -> Row.of(r))
        .optional()
        .map(row -> new Letter(open(row), "/mail/" + token.text()));
  }

  /** 链接还管不管用. */
  public enum State {
    /** It waits for whoever reads the mail. */
    OPEN,
    /** They have said so. */
    CONFIRMED,
    /** Too late, or another address was given meanwhile. */
    OVER
  }

  /** What a link is about, with the address masked. */
  public record Found(String address, State state) {}

  /**
   * Looks at a link; that alone confirms nothing, for mail programs look at links too.
   *
   * @param from the address of whoever looks
   * @throws Refused as not found for an unknown link; as throttled for whoever guesses
   */
  public Found find(String typed, String from) {
    Optional<Found> found = LinkToken.read(typed).flatMap(this::found);
    if (found.isEmpty()) others.links().guessed(from);
    return found.orElseThrow(Refused::notFound);
  }

  private Optional<Found> found(LinkToken token) {
    return jdbc.sql(
            """
            select area, id, person, mail, expires_at,
              case when confirmed_at is not null then 'CONFIRMED'
                when dropped_at is not null or expires_at <= :now then 'OVER'
                else 'OPEN' end as state
            from people.mail_claim
            where area = :area and secret = :secret
            """)
        .param("now", Sql.at(clock.instant()))
        .param("area", token.area())
        .param("secret", token.digest())
        .query(
            (r, _) ->
                new Found(
                    Masking.mail(open(Row.of(r))), State.valueOf(r.getString("state"))))
        .optional();
  }

  /**
   * Confirms an address: from now on mail goes there.
   *
   * @return whether it was this call that did it
   */
  @Transactional
  public boolean confirm(String typed) {
    Instant now = clock.instant();
    Optional<Row> row =
        LinkToken.read(typed)
            .flatMap(
                token ->
                    jdbc.sql(CONFIRM)
                        .param("now", Sql.at(now))
                        .param("area", token.area())
                        .param("secret", token.digest())
                        .query((r, _) -> Row.of(r))
                        .optional());
    row.ifPresent(r -> keep(r, now));
    return row.isPresent();
  }

  /** It is told in the inbox as well: it might be somebody else's hand. */
  private void keep(Row r, Instant now) {
    String address = open(r);
    jdbc.sql(KEEP)
        .param("area", r.area())
        .param("person", r.person())
        .param("hour", Digests.HOUR)
        .param("mail", others.phones().sealMail(r.area(), r.person(), address))
        .param("now", Sql.at(now))
        .update();
    others
        .notices()
        .tell(
            Telling.of(
                ADDRESS,
                "mail:" + r.id(),
                now,
                Audience.person(r.person()),
                About.page("/me/messages", Word.of(address))));
  }
}
