package org.gongzhi.council.topics;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.casework.Casework;
import org.gongzhi.casework.Deed;
import org.gongzhi.council.router.Decider;
import org.gongzhi.council.topics.Topic.Came;
import org.gongzhi.council.topics.Topic.Result;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.voting.HouseRules;
import org.gongzhi.voting.Manner;
import org.gongzhi.voting.NewVote;
import org.gongzhi.voting.Subject;
import org.gongzhi.voting.Vote;
import org.gongzhi.voting.VoteEnded;
import org.gongzhi.voting.VoteKey;
import org.gongzhi.voting.Votes;
import org.gongzhi.voting.count.Body;
import org.gongzhi.voting.count.Outcome;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 表决决定. What the council cannot decide is put to those who can: the vote is linked to its topic, and when its result is posted
 * the topic goes on by itself. Nobody types a result.
 */
@Service
public class Decisions {
  /** What votes call us. */
  public static final String SUBJECT = "topic";

  private final Topics topics;
  private final TopicStore store;
  private final Casework casework;
  private final Ballot ballot;

  /** What is asked of the room where votes are held. */
  @Component
  record Ballot(Votes votes, HouseRules houseRules) {}

  Decisions(Topics topics, TopicStore store, Casework casework, Ballot ballot) {
    this.topics = topics;
    this.store = store;
    this.casework = casework;
    this.ballot = ballot;
  }

  /**
   * 要付的表决.
   *
   * @param question what exactly is decided
   * @param plan from when to when
   * @param urgent why a residents' meeting is called early; empty if it is not
   */
  public record Call(String question, NewVote.Plan plan, String urgent) {}

  /**
   * 发起表决. Puts a topic to whoever may bind, by the house rules that hold; the roll comes next, where votes are held.
   *
   * @return the vote
   * @throws Refused as {@link Topics#act} and {@link Votes#propose} do
   */
  @Transactional
  public VoteKey callVote(Actor actor, CaseKey key, Deed deed, Call call) {
    Topic t = store.find(key).orElseThrow(Refused::notFound);
    Decider decider = t.way().decider();
    if (decider == null || !decider.votes()) throw Refused.notAllowed("council.guard.noVote");
    Body body = Body.valueOf(decider.name());
    VoteKey vote =
        ballot.votes()
            .propose(
                actor,
                new NewVote(
                    t.area(),
                    t.quarter(),
                    new Subject(SUBJECT, key.id().toString(), "/topics/" + t.number()),
                    new Vote.Words(t.title(), call.question()),
                    HouseRules.rule(
                        ballot.houseRules().of(t.area(), t.quarter()), body, t.way().item()),
                    Manner.SIGNED,
                    true,
                    call.plan(),
                    call.urgent()));
    topics.act(actor, key, deed.facts(Map.of("vote", vote.id().toString())));
    Came was = t.came();
    store.came(
        key, new Came(was.rounds(), was.carriedOver(), was.opinion(), vote.id(), null, ""), null);
    return vote;
  }

  /**
   * 表决有了结果. In one transaction with the posting: no result is posted without its topic knowing. Where households must agree
   * too, the topic waits for them.
   */
  @EventListener
  void ended(VoteEnded e) {
    if (!e.subject().type().equals(SUBJECT)) return;
    CaseKey key = new CaseKey(e.key().area(), UUID.fromString(e.subject().id()));
    Topic t = store.find(key).orElse(null);
    if (t == null || !e.key().id().equals(t.came().vote())) return;
    CaseFile c = casework.find(Actor.SYSTEM, key);
    if (!c.stage().equals(TopicStage.DECIDING.name())) return;
    Came was = t.came();
    if (e.outcome() == null) {
      say(c, TopicVerb.VOTED, e, Map.of("result", "WITHDRAWN"));
      store.came(
          key, new Came(was.rounds(), was.carriedOver(), was.opinion(), null, null, ""), null);
      return;
    }
    boolean passed = e.outcome() == Outcome.PASSED;
    Instant posted = e.until();
    Instant until = posted == null ? topics.earliest(t, TopicVerb.DECIDE) : posted;
    boolean waits = passed && t.way().consents();
    Map<String, Object> facts = new HashMap<>();
    facts.put("result", e.outcome().name());
    if (!waits) facts.put("until", until.toString());
    say(
        c,
        waits ? TopicVerb.VOTED : passed ? TopicVerb.VOTE_PASSED : TopicVerb.VOTE_FAILED,
        e,
        facts);
    store.came(
        key,
        new Came(
            was.rounds(),
            was.carriedOver(),
            was.opinion(),
            was.vote(),
            passed ? Result.AGREED : Result.REFUSED,
            e.title()),
        waits ? null : until);
  }

  private void say(CaseFile c, TopicVerb verb, VoteEnded e, Map<String, Object> facts) {
    Map<String, Object> all = new HashMap<>(facts);
    all.put("vote", e.key().id().toString());
    casework.act(
        Actor.SYSTEM, c.key(), Deed.of(verb, c.version(), "vote " + e.key().id()).facts(all));
  }
}
