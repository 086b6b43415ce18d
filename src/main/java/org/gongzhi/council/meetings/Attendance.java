package org.gongzhi.council.meetings;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Sql;
import org.gongzhi.platform.TypedText;
import org.gongzhi.voting.HouseRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 签到. By the code on the wall or by the hand of whoever keeps the list; once for each person, whatever the way. */
@Service
public class Attendance {
  private static final int REASON = 200;
  private static final int NAME = 50;

  private final JdbcClient sql;
  private final MeetingStore store;
  private final SignCode codes;
  private final HouseRules houseRules;
  private final Clock clock;

  Attendance(
      JdbcClient sql, MeetingStore store, SignCode codes, HouseRules houseRules, Clock clock) {
    this.sql = sql;
    this.store = store;
    this.codes = codes;
    this.houseRules = houseRules;
    this.clock = clock;
  }

  /** Who has a place, who is there and who is not. */
  public Presence of(Meeting m) {
    List<Presence.Seat> seats =
        sql.sql(
                """
                select s.party, s.organisation_name, s.person, s.name, i.at, i.way, l.reason
                from council.seat s
                left join council.sign_in i on i.area = s.area and i.meeting = s.meeting and i.person = s.person
                left join council.leave l on l.area = s.area and l.meeting = s.meeting and l.person = s.person
                where s.area = :area and s.meeting = :meeting
                order by s.no
                """)
            .param("area", m.area())
            .param("meeting", m.key().id())
            .query(
                (r, _) ->
                    new Presence.Seat(
                        OrganisationKind.valueOf(r.getString("party")),
                        r.getString("organisation_name"),
                        r.getObject("person", UUID.class),
                        r.getString("name"),
                        MeetingStore.instant(r, "at"),
                        r.getString("way"),
                        r.getString("reason")))
            .list();
    return new Presence(
        seats, guests(m), houseRules.of(m.area(), m.quarter()).council().quorum());
  }

  /** The same, of a moment that was looked at already. */
  public Presence presence(Meeting m, Sitting s) {
    return s.presence(houseRules.of(m.area(), m.quarter()).council().quorum());
  }

  private List<Presence.Guest> guests(Meeting m) {
    return sql.sql(
            """
            select name, comes_from
            from council.guest
            where area = :area and meeting = :meeting
            order by at, name
            """)
        .param("area", m.area())
        .param("meeting", m.key().id())
        .query((r, _) -> new Presence.Guest(r.getString("name"), r.getString("comes_from")))
        .list();
  }

  /** The code for the wall; a new one comes every half hour, and the last one still opens. */
  public String code(Actor actor, Meeting m) {
    Officers.requirePrepare(actor, m);
    return codes.now(m.key());
  }

  /**
   * 扫码签到. Signed in already is as good.
   *
   * @throws Refused if the code is none or old, the meeting takes none, or the actor has no place at the table
   */
  public void sign(Actor actor, Meeting m, String code) {
    requireSitting(m);
    if (!codes.opens(m.key(), code)) throw Refused.notAllowed("council.sign.old");
    if (!record(m, actor.person(), "QR", actor)) throw Refused.notFound();
  }

  /** 补签. By whoever leads the meeting. */
  public void signByHand(Actor actor, Meeting m, UUID person) {
    Officers.requireLead(actor, m);
    requireSitting(m);
    if (!record(m, person, "HAND", actor)) throw Refused.notFound();
  }

  /**
   * 开会的人到了会. Whoever opens a meeting and whoever chairs it are there, as far as they have a place at the table.
   *
   * @return the names of those who were not signed in before
   */
  List<String> signOpening(Actor opener, Meeting m) {
    return of(m).seats().stream()
        .filter(s -> s.person().equals(m.roles().chair()) || s.person().equals(opener.person()))
        .filter(s -> !s.present() && record(m, s.person(), "OPENING", opener))
        .map(Presence.Seat::name)
        .distinct()
        .toList();
  }

  /** Noticed and not over. */
  private static void requireSitting(Meeting m) {
    if (m.state() != Meeting.State.NOTICED && m.state() != Meeting.State.OPEN)
      throw Refused.notAllowed("council.sign.closed");
  }

  /** False if the person has no place at the table. The meeting's row is held against closing. */
  private boolean record(Meeting m, UUID person, String way, Actor by) {
    int done =
        sql.sql(
                """
                with gate as (
                  select m.area, m.id
                  from council.meeting m
                  where m.area = :area and m.id = :meeting and m.closed_at is null and m.cancelled_at is null
                  for share)
                insert into council.sign_in (area, meeting, person, way, recorded_by, at)
                select g.area, g.id, :person, :way, :by, :now
                from gate g
                where exists (
                  select from council.seat s
                  where s.area = g.area and s.meeting = g.id and s.person = :person)
                on conflict (area, meeting, person) do nothing
                """)
            .param("area", m.area())
            .param("meeting", m.key().id())
            .param("person", person)
            .param("way", way)
            .param("by", by.person())
            .param("now", Sql.at(clock.instant()))
            .update();
    return done == 1 || signed(m, person);
  }

  /** Whether somebody has signed in. */
  public boolean signed(Meeting m, UUID person) {
    return sql.sql(
            """
            select exists (
              select from council.sign_in
              where area = :area and meeting = :meeting and person = :person)
            """)
        .param("area", m.area())
        .param("meeting", m.key().id())
        .param("person", person)
        .query(Boolean.class)
        .single();
  }

  /** 请假. By the member, or by whoever leads the meeting for somebody who called. There is no proxy. */
  public void excuse(Actor actor, Meeting m, UUID person, String why) {
    if (!actor.person().equals(person)) Officers.requireLead(actor, m);
    requireSitting(m);
    String reason = TypedText.line("reason", why, REASON);
    if (reason.isEmpty()) throw Refused.invalid("reason", "council.leave.reason");
    int done =
        sql.sql(
                """
                insert into council.leave (area, meeting, person, reason, recorded_by, at)
                select s.area, s.meeting, s.person, :reason, :by, :now
                from council.seat s
                where s.area = :area and s.meeting = :meeting and s.person = :person
                limit 1
                on conflict (area, meeting, person) do nothing
                """)
            .param("reason", reason)
            .param("by", actor.person())
            .param("now", Sql.at(clock.instant()))
            .param("area", m.area())
            .param("meeting", m.key().id())
            .param("person", person)
            .update();
    if (done == 0) throw Refused.notAllowed("council.leave.twice");
  }

  /** 列席. Written down by whoever leads the meeting. */
  public void invite(Actor actor, Meeting m, String typedName, String typedFrom) {
    Officers.requireLead(actor, m);
    requireSitting(m);
    String name = TypedText.line("guest", typedName, NAME);
    String from = TypedText.line("from", typedFrom, NAME);
    if (name.isEmpty()) throw Refused.invalid("guest", "council.guest.missing");
    if (from.isEmpty()) throw Refused.invalid("from", "council.guest.from");
    sql.sql(
            """
            insert into council.guest (area, meeting, name, comes_from, at)
            values (:area, :meeting, :name, :from, :now)
            on conflict do nothing
            """)
        .param("area", m.area())
        .param("meeting", m.key().id())
        .param("name", name)
        .param("from", from)
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  /**
   * 回避. Whoever has an interest of their own in an item may speak to it and does not vote.
   *
   * @param person the member
   */
  @Transactional
  public void recuse(Actor actor, MeetingKey key, int item, UUID person, String why) {
    Meeting m = store.find(key).orElseThrow(Refused::notFound);
    if (!actor.person().equals(person)) Officers.requireLead(actor, m);
    String reason = TypedText.line("why", why, REASON);
    if (reason.isEmpty()) throw Refused.invalid("why", "council.recuse.why");
    int done =
        sql.sql(
                """
                insert into council.recusal (area, meeting, item, person, reason, at)
                select i.area, i.meeting, i.no, :person, :reason, :now
                from council.item i
                where i.area = :area and i.meeting = :meeting and i.no = :item and i.ended_at is null
                  and exists (
                    select from council.seat s
                    where s.area = i.area and s.meeting = i.meeting and s.person = :person)
                on conflict (area, meeting, item, person) do nothing
                """)
            .param("person", person)
            .param("reason", reason)
            .param("now", Sql.at(clock.instant()))
            .param("area", key.area())
            .param("meeting", key.id())
            .param("item", item)
            .update();
    if (done == 0) throw Refused.stale();
  }
}
