package org.gongzhi.people.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gongzhi.Database;
import org.gongzhi.people.NewPerson;
import org.gongzhi.people.Persons;
import org.gongzhi.people.PersonsOfTests;
import org.gongzhi.people.contacts.PhoneBook;
import org.gongzhi.places.Areas;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.crypto.BlindIndex;
import org.gongzhi.platform.crypto.KeyRing;
import org.gongzhi.platform.crypto.Vault;
import org.gongzhi.platform.html.Masthead;
import org.gongzhi.platform.html.Site;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 东方红社区 with a few neighbours, a property company and a gateway that does as it is told. */
final class NoticeTown {
  static final String AREA = "340303004007";
  static final NoticeKind ADDRESS = NoticeKind.daily("people.address", Heading.MINE);
  static final NoticeKind PRESSING = NoticeKind.atOnce("people.address", Heading.MINE);

  final JdbcClient sql;
  final TownClock clock = new TownClock(Clock.fixed(at("2024-06-18T10:00"), ZoneOffset.UTC));
  final PhoneBook phones;
  final Gateway gateway = new Gateway(Channel.SMS);
  final Gateway mails = new Gateway(Channel.MAIL);
  final Notices notices;
  final Digests digests;
  final Sendings sendings;
  final Postman postman;
  final MailClaims claims;
  private final Persons persons;

  /** What goes out, by its id, as often as it went. */
  static final class Gateway implements Carrier {
    final Map<UUID, List<Outgoing>> carried = new ConcurrentHashMap<>();
    volatile boolean knows = true;
    volatile boolean down;
    private final Channel channel;

    Gateway(Channel channel) {
      this.channel = channel;
    }

    @Override
    public Channel channel() {
      return channel;
    }

    @Override
    public boolean knowsRepeats() {
      return knows;
    }

    @Override
    public String carry(Outgoing o) throws Failed {
      if (down) throw Failed.forNow(Word.of("busy"));
      carried.computeIfAbsent(o.id(), _ -> java.util.Collections.synchronizedList(new ArrayList<>()))
          .add(o);
      return "no. " + o.id();
    }

    List<String> texts() {
      return carried.values().stream().flatMap(List::stream).map(o -> o.letter().brief()).sorted().toList();
    }
  }

  NoticeTown() {
    this(Database.fresh().sql());
  }

  NoticeTown(JdbcClient sql) {
    this.sql = sql;
    this.sendings = new Sendings(sql);
    Path keys;
    try {
      keys = Files.createTempDirectory(Path.of("target"), "keys");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    persons = PersonsOfTests.on(sql, clock, keys);
    phones = PersonsOfTests.phoneBook(sql, clock, keys);
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("gateway", gateway);
    beans.addBean("mails", mails);
    Carriers carriers = new Carriers(beans.getBeanProvider(Carrier.class));
    notices = new Notices(new NoticeStore(sql), carriers, clock);
    digests = new Digests(sql, carriers, clock);
    Masthead masthead = _ -> new Masthead.Plate("东方红社区", "", "", "");
    Site site = new Site(Site.texts(true), clock, List.of(), masthead, null);
    KeyRing ring = KeyRing.open(keys, clock);
    claims =
        new MailClaims(
            sql,
            new MailClaims.Secrets(new Vault(ring), new BlindIndex(ring)),
            new MailClaims.Others(phones, PersonsOfTests.links(sql, clock, keys), notices),
            clock);
    Wording wording = new Wording(sql, phones, new Areas(sql), site, claims);
    postman = new Postman(sendings, carriers, wording, clock);
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(TownClock.ZONE).toInstant();
  }

  void now(String local) {
    clock.standAt(at(local));
  }

  UUID person(String name, String phone) {
    return persons.register(Actor.SYSTEM, AREA, NewPerson.contact(name, phone));
  }

  /** An organisation in which these people hold this office. */
  UUID organisation(String office, UUID... members) {
    UUID id = Ids.next();
    sql.sql(
            """
            insert into people.organisation (area, id, kind, name, short_name)
            values (:area, :id, 'PROPERTY_COMPANY', :name, '物业')
            """)
        .param("area", AREA)
        .param("id", id)
        .param("name", "物业" + id)
        .update();
    for (UUID member : members)
      sql.sql(
              """
              insert into people.post (area, id, person, organisation, office, during)
              values (:area, :id, :person, :organisation, :office, '[2023-01-01,)')
              """)
          .param("area", AREA)
          .param("id", Ids.next())
          .param("person", member)
          .param("organisation", id)
          .param("office", office)
          .update();
    return id;
  }

  Telling telling(NoticeKind kind, String cause, Audience to) {
    return Telling.of(
        kind, cause, clock.instant(), to, About.page("/me/messages", Word.of("gu@example.org")));
  }

  /** Everything of a column, in order. */
  List<String> column(String sqlText) {
    return sql.sql(sqlText).query(String.class).list();
  }
}
