package org.gongzhi.council.meetings;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.TypedText;
import org.gongzhi.voting.Ballots;
import org.gongzhi.voting.HouseRules;
import org.gongzhi.voting.Member;
import org.gongzhi.voting.QuickVotes;
import org.gongzhi.voting.Subject;
import org.gongzhi.voting.Vote;
import org.gongzhi.voting.VoteKey;
import org.gongzhi.voting.VoteResult;
import org.gongzhi.voting.Votes;
import org.gongzhi.voting.count.Count;
import org.gongzhi.voting.count.Outcome;
import org.gongzhi.voting.count.Rule;
import org.gongzhi.voting.count.Stance;
import org.gongzhi.voting.count.Tally;
import org.gongzhi.voting.count.Weight;
import org.springframework.stereotype.Component;

/**
 * 会上的表决. Ballots are the voting room's: one for each member, secret ones apart from who voted. Hands are only numbers, read by
 * the same rule.
 */
@Component
class MotionVotes {
  private static final int TITLE = 100;

  private final QuickVotes quick;
  private final Votes votes;
  private final Ballots ballots;
  private final HouseRules houseRules;
  private final MinutesWords words;

  MotionVotes(
      QuickVotes quick, Votes votes, Ballots ballots, HouseRules houseRules, MinutesWords words) {
    this.quick = quick;
    this.votes = votes;
    this.ballots = ballots;
    this.houseRules = houseRules;
    this.words = words;
  }

  /**
   * What was counted.
   *
   * @param digest of the published file of ballots; empty for hands
   */
  record Counted(Motion.Count count, Outcome outcome, String digest) {}

  /** Opens a vote of the council's members: who is away cannot vote, who steps aside or chairs does not. */
  UUID open(
      Actor actor,
      Meeting m,
      Item item,
      Motion motion,
      Presence presence,
      Map<UUID, String> recused) {
    List<Member> members =
        presence.seats().stream()
            .filter(Presence.Seat::votes)
            .map(
                s ->
                    new Member(
                        s.person(),
                        s.name(),
                        Member.Seat.MEMBER,
                        s.present(),
                        aside(m, s.person(), recused)))
            .toList();
    return quick
        .put(
            actor,
            new QuickVotes.Question(
                m.area(),
                m.quarter(),
                new Subject("meeting", m.key().id().toString(), "/meetings/" + m.key().id()),
                new Vote.Words(TypedText.head(item.words().title(), TITLE), motion.words().text()),
                motion.body(),
                motion.how().manner(),
                members))
        .id();
  }

  private String aside(Meeting m, UUID person, Map<UUID, String> recused) {
    if (person.equals(m.roles().chair())) return words.chairs();
    return recused.getOrDefault(person, "");
  }

  Counted close(Actor actor, Meeting m, Motion motion) {
    VoteKey key = key(m, motion);
    // a vote somebody forgot was counted by the clock
    if (votes.result(key).isEmpty()) votes.close(actor, key);
    VoteResult result = votes.result(key).orElseThrow(Refused::stale);
    Count c = result.tally().count();
    return new Counted(
        new Motion.Count(
            Math.toIntExact(c.present().heads()),
            Math.toIntExact(c.cast().pro().heads()),
            Math.toIntExact(c.cast().against().heads()),
            Math.toIntExact(c.cast().abstain().heads())),
        result.tally().outcome(),
        result.digest());
  }

  int taken(Meeting m, Motion motion) {
    return motion.vote() == null ? 0 : ballots.taken(key(m, motion));
  }

  private static VoteKey key(Meeting m, Motion motion) {
    UUID vote = motion.vote();
    if (vote == null) throw Refused.stale();
    return new VoteKey(m.area(), vote);
  }

  /** Members who are there and neither chair nor step aside. */
  int voting(Meeting m, Presence presence, Map<UUID, String> recused) {
    return (int)
        presence.seats().stream()
            .filter(s -> s.votes() && s.present() && aside(m, s.person(), recused).isEmpty())
            .count();
  }

  Counted hands(
      Meeting m, Motion motion, Presence presence, Map<UUID, String> recused, MotionStore.Hands h) {
    Count count = count(m, presence, recused, cast(h.pro(), h.against(), h.abstain()), 0);
    return new Counted(
        new Motion.Count(presence.votersPresent(), h.pro(), h.against(), h.abstain()),
        Tally.of(rule(m, motion), count).outcome(),
        "");
  }

  /** The count of a tie with the chair's vote for it. A chair who is no member counts as one more. */
  Outcome withChair(Meeting m, Motion motion, Presence presence, Map<UUID, String> recused) {
    Motion.Count c = motion.count();
    if (c == null) throw Refused.stale();
    boolean member =
        presence.seats().stream().anyMatch(s -> s.votes() && s.person().equals(m.roles().chair()));
    Count.Cast cast =
        cast(c.pro(), c.against(), c.abstain()).with(Stance.FOR, Weight.heads(1));
    return Tally.of(rule(m, motion), count(m, presence, recused, cast, member ? 0 : 1)).outcome();
  }

  private static Count.Cast cast(int pro, int against, int abstain) {
    return new Count.Cast(Weight.heads(pro), Weight.heads(against), Weight.heads(abstain));
  }

  /** Where house rules leave out who steps aside, they are neither among all nor among those present. */
  private Count count(
      Meeting m, Presence presence, Map<UUID, String> recused, Count.Cast cast, int more) {
    Presence.Count council = presence.count(OrganisationKind.RESIDENTS_COUNCIL);
    boolean counted = houseRules.of(m.area(), m.quarter()).countRecused();
    int aside = counted ? 0 : council.present() - voting(m, presence, recused);
    long chair = cast.all().heads() > council.present() - aside + more ? 1 : 0;
    return new Count(
        Weight.heads(council.expected() - aside + more + chair),
        Weight.heads(council.present() - aside + more + chair),
        cast,
        Weight.NONE);
  }

  private Rule rule(Meeting m, Motion motion) {
    return HouseRules.rule(houseRules.of(m.area(), m.quarter()), motion.body(), null);
  }
}
