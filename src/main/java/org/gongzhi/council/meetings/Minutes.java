package org.gongzhi.council.meetings;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TypedText;
import org.gongzhi.platform.crypto.Sm3;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * 会议纪要. Writes itself when a meeting ends, is put right in kept versions, and is signed word for word by the parties that came.
 * Once all of them have signed a version nothing changes any more, and everybody may read it.
 */
@Service
public class Minutes {
  private static final int HEADING = 200;
  private static final int TEXT = 10_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<MinutesText.Section>> SECTIONS = new TypeReference<>() {};

  private final JdbcClient sql;
  private final Desk desk;
  private final Attendance attendance;
  private final MinutesWords words;
  private final Clock clock;

  Minutes(JdbcClient sql, Desk desk, Attendance attendance, MinutesWords words, Clock clock) {
    this.sql = sql;
    this.desk = desk;
    this.attendance = attendance;
    this.words = words;
    this.clock = clock;
  }

  /**
   * 写出纪要, from what happened. Called again it leaves what is there.
   *
   * @throws Refused while the meeting sits
   */
  @Transactional
  public void write(Actor actor, MeetingKey key) {
    Meeting m = desk.proceedings().hold(key);
    Officers.requireLead(actor, m);
    if (m.state() != Meeting.State.CLOSED) throw Refused.notAllowed("council.minutes.early");
    if (latest(key).isEmpty()) insert(actor, m, 1, words.sections(known(m)));
  }

  private MinutesWords.Known known(Meeting m) {
    Presence presence = attendance.of(m);
    List<Item> items = desk.items().of(m.key());
    List<MinutesWords.Recused> recused = new ArrayList<>();
    for (Item i : items)
      desk.items()
          .recused(m.key(), i.no())
          .forEach(
              (person, why) ->
                  presence.seats().stream()
                      .filter(s -> s.person().equals(person))
                      .findFirst()
                      .ifPresent(s -> recused.add(new MinutesWords.Recused(i.no(), s.name(), why))));
    return new MinutesWords.Known(
        m,
        presence,
        items,
        desk.motions().of(m.key()),
        desk.speeches().of(m.key()),
        desk.tasks().of(m.key()),
        recused);
  }

  private void insert(Actor actor, Meeting m, int version, List<MinutesText.Section> sections) {
    String body = JSON.writeValueAsString(sections);
    byte[] digest = Sm3.hash(body.getBytes(StandardCharsets.UTF_8));
    int done =
        sql.sql(
                """
                insert into council.minutes (area, meeting, version, body, digest, made_by, made_by_name, at)
                values (:area, :meeting, :version, :body, :digest, :by, :name, :now)
                on conflict (area, meeting, version) do nothing
                """)
            .param("area", m.area())
            .param("meeting", m.key().id())
            .param("version", version)
            .param("body", body)
            .param("digest", digest)
            .param("by", actor.person())
            .param("name", actor.name())
            .param("now", Sql.at(clock.instant()))
            .update();
    if (done == 0) throw Refused.stale();
    desk.proceedings()
        .write(
            m,
            actor,
            "MINUTES",
            Map.of("version", Integer.toString(version), "digest", HexFormat.of().formatHex(digest)));
  }

  /** The version that holds; empty until the meeting has ended. */
  public Optional<MinutesText> latest(MeetingKey key) {
    return sql.sql(
            """
            select version, body, digest, made_by_name, at,
              (select array_agg(s.party order by s.at) from council.minutes_signature s
                where s.area = m.area and s.meeting = m.meeting and s.version = m.version) as parties,
              (select array_agg(s.name order by s.at) from council.minutes_signature s
                where s.area = m.area and s.meeting = m.meeting and s.version = m.version) as names,
              (select array_agg(extract(epoch from s.at)::bigint order by s.at) from council.minutes_signature s
                where s.area = m.area and s.meeting = m.meeting and s.version = m.version) as times
            from council.minutes m
            where m.area = :area and m.meeting = :meeting
            order by m.version desc
            limit 1
            """)
        .param("area", key.area())
        .param("meeting", key.id())
        .query(
            (r, _) ->
                new MinutesText(
                    r.getInt("version"),
                    JSON.readValue(r.getString("body"), SECTIONS),
                    HexFormat.of().formatHex(r.getBytes("digest")),
                    r.getString("made_by_name"),
                    r.getObject("at", OffsetDateTime.class).toInstant(),
                    signatures(r.getArray("parties"), r.getArray("names"), r.getArray("times"))))
        .optional();
  }

  private static List<MinutesText.Signature> signatures(
      @Nullable Array parties,
      @Nullable Array names,
      @Nullable Array times)
      throws SQLException {
    List<MinutesText.Signature> all = new ArrayList<>();
    if (parties == null || names == null || times == null) return all;
    String[] p = (String[]) parties.getArray();
    String[] n = (String[]) names.getArray();
    Long[] t = (Long[]) times.getArray();
    for (int i = 0; i < p.length; i++)
      all.add(
          new MinutesText.Signature(
              OrganisationKind.valueOf(p[i]), n[i], Instant.ofEpochSecond(t[i])));
    return all;
  }

  /**
   * 改纪要: a version more. What was signed before no longer counts.
   *
   * @param seen the version that was changed
   * @throws Refused once all parties have signed, or when somebody was quicker
   */
  @Transactional
  public void edit(Actor actor, MeetingKey key, int seen, List<MinutesText.Section> typed) {
    Meeting m = desk.proceedings().hold(key);
    Officers.requireLead(actor, m);
    MinutesText latest = latest(key).orElseThrow(Refused::notFound);
    if (latest.version() != seen) throw Refused.stale();
    if (latest.signedBy(attendance.of(m).counts())) throw Refused.notAllowed("council.minutes.signed");
    List<MinutesText.Section> sections = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      MinutesText.Section s = typed.get(i);
      sections.add(
          new MinutesText.Section(
              TypedText.line("heading" + i, s.heading(), HEADING),
              TypedText.clean("text" + i, s.text(), TEXT)));
    }
    if (sections.equals(latest.sections())) return;
    insert(actor, m, latest.version() + 1, sections);
  }

  /**
   * 签字. For a party, by somebody of it who came.
   *
   * @param seen the version that was read
   * @param digest of what was read
   */
  @Transactional
  public void sign(Actor actor, MeetingKey key, OrganisationKind party, int seen, String digest) {
    Meeting m = desk.proceedings().hold(key);
    Presence presence = attendance.of(m);
    Presence.Seat seat =
        presence.seats().stream()
            .filter(s -> s.party() == party && s.person().equals(actor.person()))
            .findFirst()
            .orElseThrow(Refused::notFound);
    if (!seat.present()) throw Refused.notAllowed("council.minutes.away");
    MinutesText latest = latest(key).orElseThrow(Refused::notFound);
    if (latest.version() != seen || !latest.digest().equals(digest)) throw Refused.stale();
    int done =
        sql.sql(
                """
                insert into council.minutes_signature (area, meeting, version, party, digest, person, name, at)
                values (:area, :meeting, :version, :party, :digest, :person, :name, :now)
                on conflict (area, meeting, version, party) do nothing
                """)
            .param("area", key.area())
            .param("meeting", key.id())
            .param("version", seen)
            .param("party", party.name())
            .param("digest", HexFormat.of().parseHex(digest))
            .param("person", actor.person())
            .param("name", seat.name())
            .param("now", Sql.at(clock.instant()))
            .update();
    if (done == 0) throw Refused.notAllowed("council.minutes.twice");
    desk.proceedings()
        .write(
            m,
            actor,
            "SIGNED",
            Map.of("party", party.name(), "version", Integer.toString(seen), "digest", digest));
  }

  /** 编号, such as 四方议〔2024〕24号. */
  public String number(Meeting m) {
    return words.number(m);
  }

  /** 米亚花园三期第24次四方议事会. */
  public String name(Meeting m) {
    return words.name(m);
  }

  /** How minutes write a day. */
  public String day(LocalDate day) {
    return words.day(day);
  }

  /** How minutes name a party. */
  public String party(OrganisationKind kind) {
    return words.party(kind);
  }
}
