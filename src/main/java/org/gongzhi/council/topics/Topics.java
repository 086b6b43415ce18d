package org.gongzhi.council.topics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Deed;
import org.gongzhi.casework.Procedure.Move;
import org.gongzhi.council.router.Decider;
import org.gongzhi.council.router.Router;
import org.gongzhi.council.router.Rule;
import org.gongzhi.council.topics.Topic.Came;
import org.gongzhi.council.topics.Topic.Result;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.TownClock;
import org.gongzhi.platform.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 议题. Does what may be done to a topic: the rule book says who and in which order, the guards say when, and what a topic has
 * beside its case changes in the same transaction as the act.
 */
@Service
public class Topics {
  /** Most characters of what is said with an act. */
  public static final int NOTE = 2_000;

  private final Casework casework;
  private final TopicStore store;
  private final TopicRules rules;
  private final Around around;
  private final Clock clock;

  /** How a topic stands, and where it came from. */
  @Component
  record Around(Standings standings, Answering answering) {}

  Topics(
      Casework casework,
      TopicStore store,
      TopicRules rules,
      Around around,
      Clock clock) {
    this.casework = casework;
    this.store = store;
    this.rules = rules;
    this.around = around;
    this.clock = clock;
  }

  /**
   * The moves this actor may make now: the rule book's, less those a guard holds back.
   *
   * @param c as the actor may see it
   */
  public List<Move> moves(Actor actor, CaseFile c, Topic t, Standing s) {
    return casework.moves(actor, c).stream()
        .filter(m -> TopicGuards.offers(verb(m), t, s))
        .toList();
  }

  private static TopicVerb verb(Move m) {
    return TopicVerb.valueOf(m.verb().name());
  }

  /** Why a move the rule book allows has to wait, in the order of the rule book. */
  public List<Sentence> holds(Actor actor, CaseFile c, Topic t, Standing s) {
    return casework.moves(actor, c).stream()
        .map(m -> TopicGuards.refuses(verb(m), t, s))
        .filter(Objects::nonNull)
        .filter(sentence -> WAITS.contains(sentence.key()))
        .distinct()
        .toList();
  }

  /** What a person can do something about; that another verb fits is not worth telling. */
  private static final List<String> WAITS =
      List.of(
          "council.guard.households",
          "council.guard.noHouseholds",
          "council.guard.objections",
          "council.guard.undone",
          "council.guard.voteDecides");

  /**
   * Does a deed.
   *
   * @param deed its verb is one of {@link TopicVerb}
   * @throws Refused as {@link Casework#act} does, as not allowed when a guard holds it back
   */
  @Transactional
  public CaseFile act(Actor actor, CaseKey key, Deed typed) {
    TopicVerb verb = TopicVerb.valueOf(typed.verb());
    Topic t = store.find(key).orElseThrow(Refused::notFound);
    CaseFile before = casework.find(actor, key);
    Deed deed = typed.note(TypedText.clean("note", typed.note(), NOTE));
    // a deed sent again finds a topic that has gone on; the kernel knows it by its key
    boolean fresh = before.version() == typed.seen();
    if (fresh) {
      Sentence no = TopicGuards.refuses(verb, t, around.standings().of(key));
      if (no != null) throw Refused.notAllowed(no.key(), no.args().toArray());
      checkDays(verb, t, deed);
    }
    CaseFile c = casework.act(actor, key, deed);
    if (fresh) beside(verb, t, deed);
    // what goes another way goes back to its matter by itself
    if (fresh && !c.isOpen() && verb != TopicVerb.SEND_ELSEWHERE) around.answering().tell(actor, t, c, deed);
    return c;
  }

  /** Days the law or the area's rules do not leave to whoever types them. */
  private void checkDays(TopicVerb verb, Topic t, Deed deed) {
    TopicRule rule = rules.of(t.area(), t.raised().rule());
    int least =
        switch (verb) {
          case ANNOUNCE -> rule.opinionDays();
          case AGREE, DECIDE, REJECT, PASS_CHECK -> rule.postingDays();
          default -> 0;
        };
    Instant until = until(deed);
    if (least > 0 && until != null && until.isBefore(after(least)))
      throw Refused.invalid("until", "council.until.early", least);
  }

  private static @Nullable Instant until(Deed deed) {
    return deed.facts().get("until") instanceof String s ? Instant.parse(s) : null;
  }

  /** The end of the so-many-th day from now: the day it starts on does not count. */
  Instant after(int days) {
    return LocalDate.ofInstant(clock.instant(), TownClock.ZONE)
        .plusDays(days + 1L)
        .atStartOfDay(TownClock.ZONE)
        .toInstant();
  }

  /** For how many days at least: what a form proposes for the day an act must name; 0 when it names none. */
  public Instant earliest(Topic t, TopicVerb verb) {
    TopicRule rule = rules.of(t.area(), t.raised().rule());
    return after(verb == TopicVerb.ANNOUNCE ? rule.opinionDays() : rule.postingDays());
  }

  private void beside(TopicVerb verb, Topic t, Deed deed) {
    Came was = t.came();
    String words = deed.note();
    Instant until = until(deed);
    switch (verb) {
      case ANNOUNCE -> store.announce(t.key(), clock.instant(), Objects.requireNonNull(until));
      case AGREE ->
          store.came(
              t.key(),
              new Came(was.rounds(), was.carriedOver(), words, null, Result.AGREED, words),
              until);
      case DECIDE ->
          store.came(
              t.key(),
              new Came(was.rounds(), was.carriedOver(), was.opinion(), was.vote(), Result.AGREED, words),
              until);
      case REJECT ->
          store.came(
              t.key(),
              new Came(was.rounds(), was.carriedOver(), was.opinion(), was.vote(), Result.REFUSED, words),
              until);
      case FORWARD -> store.came(t.key(), new Came(0, 0, words, null, null, ""), null);
      case POSTPONE ->
          store.came(
              t.key(),
              new Came(was.rounds(), was.carriedOver() + 1, was.opinion(), null, null, ""),
              null);
      case DISAGREE, DEADLOCK ->
          store.came(
              t.key(),
              new Came(was.rounds() + 1, was.carriedOver(), was.opinion(), null, null, ""),
              null);
      case RETRY, RECONSIDER ->
          store.came(t.key(), new Came(0, was.carriedOver(), was.opinion(), null, null, ""), null);
      case PASS_CHECK -> store.review(t.key(), Objects.requireNonNull(until));
      default -> {}
    }
  }

  /**
   * 定去向. A person with a mandate says who may bind; the suggestion and the rules it follows from go on record with it.
   *
   * @param way as confirmed
   * @throws Refused also without a reason where it differs from the suggestion
   */
  @Transactional
  public CaseFile route(Actor actor, CaseKey key, Deed deed, Topic.Way way) {
    return routed(actor, key, deed, way, TopicVerb.ROUTE);
  }

  /** 提请上一级决定. After two rounds that failed, another body decides. */
  @Transactional
  public CaseFile handUp(Actor actor, CaseKey key, Deed deed, Topic.Way way) {
    if (way.decider() == null || way.decider().decidesByMeeting())
      throw Refused.invalid("decider", "council.handUp.other");
    return routed(actor, key, deed, way, TopicVerb.HAND_UP);
  }

  private CaseFile routed(Actor actor, CaseKey key, Deed deed, Topic.Way way, TopicVerb verb) {
    if (way.decider() == null) throw Refused.invalid("decider", "council.route.decider");
    if ((way.decider() == Decider.OWNERS) != (way.item() != null))
      throw Refused.invalid("item", "council.route.item");
    var suggested = Router.suggest(way.touches());
    boolean same =
        suggested.decider() == way.decider()
            && suggested.item() == way.item()
            && suggested.consents() == way.consents();
    if (!same && deed.note().isBlank()) throw Refused.invalid("note", "council.route.why");
    CaseFile c = act(actor, key, deed.facts(facts(way, suggested.why(), same)));
    store.route(key, way);
    if (!c.stage().equals(TopicStage.ANNOUNCING.name()) && verb == TopicVerb.ROUTE)
      throw Refused.stale();
    return c;
  }

  private static Map<String, Object> facts(Topic.Way way, List<Rule> why, boolean same) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("touches", way.touches().stream().map(Enum::name).sorted().toList());
    facts.put("decider", Objects.requireNonNull(way.decider()).name());
    if (way.item() != null) facts.put("item", (long) way.item().number());
    facts.put("consents", way.consents());
    facts.put("rules", why.stream().map(Enum::name).toList());
    facts.put("suggested", same);
    return facts;
  }

  /**
   * 会议结论. What a meeting came to on a topic that waits for it. Where the council's opinion is enough it is posted from
   * today; where somebody else must bind, it goes to them.
   *
   * @param actor somebody of the quarter, its branch or the community
   * @throws Refused as {@link #act} does
   */
  @Transactional
  public CaseFile decidedAtMeeting(Actor actor, CaseKey key, MeetingOutcome outcome) {
    Topic t = store.find(key).orElseThrow(Refused::notFound);
    TopicVerb verb = verb(t, outcome.kind());
    Map<String, Object> facts = new HashMap<>();
    facts.put("meeting", outcome.meeting().name());
    if (!outcome.meeting().page().isEmpty()) facts.put("page", outcome.meeting().page());
    if (verb == TopicVerb.AGREE) facts.put("until", earliest(t, verb).toString());
    return act(
        actor,
        key,
        Deed.of(verb, outcome.seen(), outcome.key()).note(outcome.words()).facts(facts));
  }

  private static TopicVerb verb(Topic t, MeetingOutcome.Kind kind) {
    return switch (kind) {
      case CARRIED_OVER -> TopicVerb.POSTPONE;
      case NOT_REACHED ->
          TopicGuards.refuses(TopicVerb.DISAGREE, t, NOTHING) == null
              ? TopicVerb.DISAGREE
              : TopicVerb.DEADLOCK;
      case REACHED ->
          TopicGuards.refuses(TopicVerb.AGREE, t, NOTHING) == null
              ? TopicVerb.AGREE
              : TopicVerb.FORWARD;
    };
  }

  private static final Standing NOTHING = new Standing(0, 0, 0, 0, 0, 0, 0);

  /** The topic of a case; for those who were shown the case. */
  public Topic of(UUID id, String area) {
    return store.find(new CaseKey(area, id)).orElseThrow(Refused::notFound);
  }
}
