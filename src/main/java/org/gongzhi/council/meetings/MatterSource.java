package org.gongzhi.council.meetings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Deed;
import org.gongzhi.matters.MatterProcedure;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.matters.Matters;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.people.Organisations;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.TypedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 诉求上会. What residents asked for and is late, and what most of them follow. */
@Component
class MatterSource implements AgendaSource {
  private static final String KIND = "matter";
  private static final int LOOK = 50;
  private static final int FOLLOWED = 10;

  private final CaseQuery cases;
  private final Casework casework;
  private final Matters matters;
  private final Followed followed;
  private final Clock clock;

  MatterSource(
      CaseQuery cases, Casework casework, Matters matters, Followed followed, Clock clock) {
    this.cases = cases;
    this.casework = casework;
    this.matters = matters;
    this.followed = followed;
    this.clock = clock;
  }

  /** 关注: how many said that it is the same with them, by matters that are open; and which company leads them. */
  @Component
  static class Followed {
    private final JdbcClient sql;
    private final Organisations organisations;

    Followed(JdbcClient sql, Organisations organisations) {
      this.sql = sql;
      this.organisations = organisations;
    }

    Map<UUID, Integer> in(String area, UUID quarter, int limit) {
      Map<UUID, Integer> all = new HashMap<>();
      sql.sql(
              """
              select v.message, v.voices
              from understanding.pub_voice v
              join understanding.pub_message m on m.area = v.area and m.id = v.message
              where v.area = :area and m.quarter = :quarter and m.open
              order by v.voices desc, v.message
              limit :limit
              """)
          .param("area", area)
          .param("quarter", quarter)
          .param("limit", limit)
          .query(
              r -> {
                all.put(r.getObject("message", UUID.class), r.getInt("voices"));
              });
      return all;
    }

    Set<OrganisationKind> concerned(UUID lead) {
      return organisations
          .find(lead)
          .filter(o -> o.kind().isOfTheFourParties())
          .<Set<OrganisationKind>>map(o -> EnumSet.of(o.kind()))
          .orElseGet(Set::of);
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** The quarter looks with its own eyes: what its members may see. */
  private static Actor eyes(UUID quarter) {
    UUID nobody = Actor.SYSTEM.person();
    return new Actor(nobody, "", List.of(new Actor.Post(nobody, "", "", null, Set.of(quarter))));
  }

  @Override
  public List<Candidate> candidates(String area, UUID quarter) {
    Actor eyes = eyes(quarter);
    Instant now = clock.instant();
    List<Candidate> all = new ArrayList<>();
    Set<UUID> known = new HashSet<>();
    for (CaseQuery.Owed owed : cases.overdue(eyes, now, LOOK)) {
      CaseFile c = owed.file();
      Instant due = c.clock().dueAt();
      if (due == null || !isOurs(c, quarter) || !known.add(c.key().id())) continue;
      all.add(offered(c, Item.Source.OVERDUE, (int) Duration.between(due, now).toDays()));
    }
    Map<UUID, Integer> voices = followed.in(area, quarter, FOLLOWED);
    for (CaseFile c : cases.some(eyes, area, voices.keySet()))
      if (c.isOpen() && !c.openedAt().isAfter(now) && isOurs(c, quarter) && known.add(c.key().id()))
        all.add(offered(c, Item.Source.FOLLOWED, voices.getOrDefault(c.key().id(), 0)));
    all.sort(Comparator.comparing(Candidate::weight, Comparator.reverseOrder()));
    return all;
  }

  @Override
  public Candidate named(CaseFile c) {
    return offered(c, Item.Source.HAND, 0);
  }

  private static boolean isOurs(CaseFile c, UUID quarter) {
    return c.procedure().equals(MatterProcedure.VALUE.key()) && quarter.equals(c.quarter());
  }

  private Candidate offered(CaseFile c, Item.Source source, int weight) {
    return new Candidate(
        source,
        c.key().id(),
        c.subject().title(),
        c.subject().place(),
        "/desk/matter/" + c.number(),
        weight,
        followed.concerned(c.lead()));
  }

  /** A note in the thread, if the matter takes notes now and whoever led the meeting may write one. */
  @Override
  public void returned(Actor actor, Returned what) {
    CaseKey key = new CaseKey(what.area(), what.id());
    CaseFile c = casework.find(actor, key);
    if (!casework.may(actor, c, MatterVerb.NOTE)) return;
    matters.act(
        actor,
        key,
        Deed.of(MatterVerb.NOTE, c.version(), what.key())
            .note(TypedText.head(what.words(), Matters.NOTE))
            .facts(
                Map.of(
                    "meeting", what.meeting().id().toString(), "page", what.meeting().page())));
  }
}
