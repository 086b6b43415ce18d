package org.gongzhi.council.topics;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Deed;
import org.gongzhi.casework.Opening;
import org.gongzhi.casework.beside.Carries;
import org.gongzhi.council.topics.NewTopic.Kind;
import org.gongzhi.people.Masking;
import org.gongzhi.people.Organisation;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.people.Organisations;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 议题征集. Topics come from a matter that cannot be settled by doing, from a member, from what many speak of, or from residents
 * who sign together; the last go to the gate once there are enough of them.
 */
@Service
public class Proposals {
  /** The room matters are carried to. */
  public static final String ROOM = "council";

  private final Casework casework;
  private final TopicStore store;
  private final Ground ground;
  private final Carries carries;
  private final Clock clock;

  /** What is asked of other rooms and of the area's rules. */
  @Component
  record Ground(
      TopicRules rules, Organisations organisations, Neighbours neighbours, JdbcClient sql) {}

  Proposals(
      Casework casework, TopicStore store, Ground ground, Carries carries, Clock clock) {
    this.casework = casework;
    this.store = store;
    this.ground = ground;
    this.carries = carries;
    this.clock = clock;
  }

  /**
   * 提出议题. Residents propose together, whoever serves the place alone.
   *
   * @throws Refused as invalid, field by field; as not found when the actor has nothing to do with the place
   */
  @Transactional
  public CaseFile propose(Actor actor, NewTopic typed) {
    NewTopic t = typed.checked();
    boolean serves = serves(actor, t.area(), t.quarter());
    boolean joint = t.origin().kind() == Kind.JOINT;
    boolean atHome = joint && ground.neighbours().of(actor, t.area(), t.quarter()).atHome();
    if (joint ? !atHome && !serves : !serves) throw Refused.notFound();
    TopicRule rule = ground.rules().of(t.area());
    CaseFile c = casework.open(actor, opening(actor, t, rule, joint, origin(actor, t)));
    boolean fresh =
        store.insert(
            new Topic(
                c.key(),
                c.number(),
                t.quarter(),
                t.text(),
                new Topic.Raised(
                    t.origin(),
                    t.origin().kind() == Kind.HOT ? null : actor.person(),
                    shown(actor),
                    rule.version(),
                    joint ? rule.signatures() : 0),
                t.households(),
                new Topic.Way(Set.of(), null, null, false),
                new Topic.Dates(null, null, null, null),
                new Topic.Came(0, 0, null, null, null, ""),
                new Topic.Voice(null, 0)));
    if (fresh && joint) store.sign(c.key(), actor.person(), shown(actor), clock.instant());
    UUID ask = t.origin().id();
    if (fresh && t.origin().kind() == Kind.MATTER && ask != null)
      carries.taken(actor, t.area(), ask, c.key());
    return c;
  }

  /** The matter it comes from, if the actor may see it. */
  private @Nullable CaseFile origin(Actor actor, NewTopic t) {
    UUID ask = t.origin().id();
    if (t.origin().kind() != Kind.MATTER || ask == null) return null;
    CaseKey from = carries.from(t.area(), ask).orElseThrow(Refused::stale);
    return casework.find(actor, from);
  }

  /** Who serves a place: those with a post in the quarter, and those who oversee the area. */
  public static boolean serves(Actor actor, String area, @Nullable UUID quarter) {
    return actor.isSystem()
        || actor.oversees(area)
        || quarter != null && actor.quarters().contains(quarter);
  }

  /** Who works for a place is named; of people who speak for themselves the masked name is kept. */
  private static String shown(Actor actor) {
    return actor.posts().isEmpty() ? Masking.name(actor.name()) : actor.name();
  }

  private Opening opening(
      Actor actor, NewTopic t, TopicRule rule, boolean joint, @Nullable CaseFile from) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("origin", t.origin().kind().name());
    if (from != null) facts.put("from", from.number());
    if (from != null) facts.put("near", Objects.equals(from.quarter(), t.quarter()));
    facts.put("wish", t.text().wish());
    if (!t.text().basis().isEmpty()) facts.put("basis", t.text().basis());
    if (t.households() > 0) facts.put("households", (long) t.households());
    facts.put("rule", (long) rule.version());
    return new Opening(
        t.area(),
        Ids.next(),
        TopicProcedure.VALUE,
        joint && rule.signatures() > 1 ? TopicStage.COLLECTING : TopicStage.PROPOSED,
        new CaseFile.Subject(
            t.text().title(), null, URGENCY, t.quarter(), place(t.area(), t.quarter()),
            t.origin().kind().name()),
        parties(t, t.origin().kind() == Kind.HOT ? null : actor.person()),
        rule.terms(),
        null,
        new Opening.Said(t.text().words(), facts, null, t.key()));
  }

  /** 4 协商/长期 (D 3.7). */
  private static final int URGENCY = 4;

  /** The branch of the quarter leads, the community watches, the street hears; where there is no branch the community leads. */
  private CaseFile.Parties parties(NewTopic t, @Nullable UUID proposer) {
    UUID community = one(t.area(), OrganisationKind.COMMUNITY).orElseThrow(Refused::notFound);
    UUID street = one(t.area().substring(0, 9) + "000", OrganisationKind.STREET).orElse(null);
    UUID lead =
        ground.organisations().in(t.area()).stream()
            .filter(o -> o.kind() == OrganisationKind.PARTY_BRANCH)
            .filter(o -> t.quarter() != null && t.quarter().equals(o.quarter()))
            .map(Organisation::id)
            .findFirst()
            .orElse(community);
    return new CaseFile.Parties(proposer, lead, community, street);
  }

  private Optional<UUID> one(String area, OrganisationKind kind) {
    return ground.organisations().in(area).stream()
        .filter(o -> o.kind() == kind)
        .map(Organisation::id)
        .findFirst();
  }

  private String place(String area, @Nullable UUID quarter) {
    return ground
        .sql()
        .sql(
            """
            select coalesce(
              (select q.name from places.pub_quarter q where q.area = :area and q.id = :quarter),
              (select a.name from places.pub_area a where a.code = :area), '')
            """)
        .param("area", area)
        .param("quarter", quarter)
        .query(String.class)
        .single();
  }

  /**
   * 联名. Signing twice counts once; with the last name that was missing the topic goes to the gate.
   *
   * @return how many have signed
   * @throws Refused as not found unless the signer lives there, as not allowed once signing is over
   */
  @Transactional
  public int sign(Actor actor, CaseKey key) {
    Topic t = store.find(key).orElseThrow(Refused::notFound);
    if (!ground.neighbours().of(actor, t.area(), t.quarter()).atHome()) throw Refused.notFound();
    store.hold(key);
    CaseFile c = casework.find(Actor.SYSTEM, key);
    if (!c.stage().equals(TopicStage.COLLECTING.name()))
      throw Refused.notAllowed("council.sign.over");
    store.sign(key, actor.person(), Masking.name(actor.name()), clock.instant());
    int signed = store.signatures(key);
    if (signed >= t.raised().signatures()) enough(c, signed);
    return signed;
  }

  private void enough(CaseFile c, int signed) {
    try {
      casework.act(
          Actor.SYSTEM,
          c.key(),
          Deed.of(TopicVerb.SIGNED, c.version(), "signed " + c.key().id())
              .facts(Map.of("signatures", (long) signed)));
    } catch (Refused r) {
      // whoever signed at the same moment brought it to the gate
      if (r.kind() != Refused.Kind.STALE) throw r;
    }
  }
}
