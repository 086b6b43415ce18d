package org.gongzhi.people.web.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.people.contacts.PhoneBook;
import org.gongzhi.people.notices.Digests;
import org.gongzhi.people.notices.Heading;
import org.gongzhi.people.notices.MailClaims;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.html.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 消息设置. What somebody wishes to hear of, by which ways, at what hour and in which language. */
@Service
class Wishes {
  private static final String HABIT =
      """
      -- across areas: a person's settings are theirs wherever they live
      select p.area, h.digest_hour, h.language, h.mail, p.phone is not null as phone
      from people.person p
      left join people.notice_habit h on h.area = p.area and h.person = p.id
      where p.id = :person
      """;

  private static final String KEEP_HABIT =
      """
      insert into people.notice_habit (area, person, digest_hour, language, changed_at)
      values (:area, :person, :hour, :language, :at)
      on conflict (area, person) do update
      set digest_hour = excluded.digest_hour, language = excluded.language,
        mail = case when :mail then notice_habit.mail end, changed_at = excluded.changed_at
      """;

  private static final String KEEP_WISHES =
      """
      insert into people.notice_wish (area, person, heading, inbox, sms, mail)
      select :area, :person, heading, inbox, sms, mail
      from unnest(:headings::text[], :inbox::boolean[], :sms::boolean[], :mail::boolean[])
        w (heading, inbox, sms, mail)
      on conflict (area, person, heading) do update
      set inbox = excluded.inbox, sms = excluded.sms, mail = excluded.mail
      """;

  private final JdbcClient jdbc;
  private final PhoneBook phones;
  private final MailClaims claims;
  private final Clock clock;

  Wishes(JdbcClient jdbc, PhoneBook phones, MailClaims claims, Clock clock) {
    this.jdbc = jdbc;
    this.phones = phones;
    this.claims = claims;
    this.clock = clock;
  }

  /** 途径, the inbox included. */
  enum Way {
    INBOX,
    SMS,
    MAIL
  }

  /**
   * @param wished by heading, by which ways
   * @param hour when the digest comes
   * @param language of what goes out of the house
   * @param mail the address
   */
  record Habits(Map<Heading, Set<Way>> wished, int hour, Language language, Mail mail) {}

  /**
   * 邮箱.
   *
   * @param confirmed where mail goes; empty when nowhere
   * @param waiting one that is asked whether it is theirs; null when none is
   */
  record Mail(String confirmed, MailClaims.@Nullable Waiting waiting) {
    /** As it stands in the form: the one given last. */
    String given() {
      return waiting == null ? confirmed : waiting.address();
    }
  }

  private record Kept(String area, int hour, Language language, String mail) {}

  /** What somebody wishes; everything, while they have said nothing. */
  Habits of(Actor actor) {
    Kept kept = kept(actor);
    Map<Heading, Set<Way>> wished = new EnumMap<>(Heading.class);
    for (Heading h : Heading.values()) wished.put(h, EnumSet.allOf(Way.class));
    jdbc.sql(
            """
            select heading, inbox, sms, mail
            from people.notice_wish
            where area = :area and person = :person
            """)
        .param("area", kept.area())
        .param("person", actor.person())
        .query((r, _) -> wished.put(Heading.valueOf(r.getString("heading")), ways(r)))
        .list();
    MailClaims.Waiting waiting = claims.waiting(kept.area(), actor.person()).orElse(null);
    return new Habits(wished, kept.hour(), kept.language(), new Mail(kept.mail(), waiting));
  }

  private Kept kept(Actor actor) {
    return jdbc.sql(HABIT)
        .param("person", actor.person())
        .query((r, _) -> kept(r, actor.person()))
        .optional()
        .orElseThrow(Refused::notFound);
  }

  private Kept kept(ResultSet r, UUID person) throws SQLException {
    String language = r.getString("language");
    byte[] mail = r.getBytes("mail");
    String area = r.getString("area");
    return new Kept(
        area,
        language == null ? Digests.HOUR : r.getInt("digest_hour"),
        Language.of(Optional.ofNullable(language).orElse("")),
        mail == null ? "" : phones.openMail(area, person, mail));
  }

  private static Set<Way> ways(ResultSet r) throws SQLException {
    Set<Way> ways = EnumSet.noneOf(Way.class);
    if (r.getBoolean("inbox")) ways.add(Way.INBOX);
    if (r.getBoolean("sms")) ways.add(Way.SMS);
    if (r.getBoolean("mail")) ways.add(Way.MAIL);
    return ways;
  }

  /**
   * Keeps what somebody wishes. Mail goes to a new address only when whoever reads it has confirmed it.
   *
   * @param mail the address as it was given; empty for none
   */
  @Transactional
  void keep(Actor actor, Habits habits, String mail) {
    Kept before = kept(actor);
    jdbc.sql(KEEP_HABIT)
        .param("area", before.area())
        .param("person", actor.person())
        .param("hour", habits.hour())
        .param("language", habits.language().tag())
        .param("mail", !mail.isEmpty())
        .param("at", Sql.at(clock.instant()))
        .update();
    List<Heading> headings = List.of(Heading.values());
    jdbc.sql(KEEP_WISHES)
        .param("area", before.area())
        .param("person", actor.person())
        .param("headings", headings.stream().map(Heading::name).toArray(String[]::new))
        .param("inbox", wished(habits, headings, Way.INBOX))
        .param("sms", wished(habits, headings, Way.SMS))
        .param("mail", wished(habits, headings, Way.MAIL))
        .update();
    if (mail.isEmpty() || mail.equals(before.mail())) claims.drop(before.area(), actor.person());
    else if (!mail.equals(habits.mail().given())) claims.ask(before.area(), actor.person(), mail);
  }

  /** Asks the address that waits once more. */
  @Transactional
  void askAgain(Actor actor) {
    Kept kept = kept(actor);
    MailClaims.Waiting waiting =
        claims.waiting(kept.area(), actor.person()).orElseThrow(Refused::stale);
    claims.ask(kept.area(), actor.person(), waiting.address());
  }

  private static Boolean[] wished(Habits habits, List<Heading> headings, Way way) {
    return headings.stream()
        .map(h -> habits.wished().getOrDefault(h, Set.of()).contains(way))
        .toArray(Boolean[]::new);
  }
}
