package org.gongzhi.council.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.gongzhi.casework.CaseKey;
import org.gongzhi.council.router.Decider;
import org.gongzhi.council.topics.Topic.Came;
import org.gongzhi.council.topics.Topic.Result;
import org.gongzhi.voting.count.OwnersItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may not happen, whoever asks for it. */
class TopicGuardsTest {
  private static final Standing NOTHING = new Standing(0, 0, 0, 0, 0, 0, 0);

  private static Topic topic(Decider decider, boolean consents, Came came) {
    return new Topic(
        new CaseKey("340303004007", new UUID(1, 1)),
        "DFH-2024-000001",
        null,
        new NewTopic.Text("停车棚", "停车棚", "建停车棚", ""),
        new Topic.Raised(new NewTopic.Origin(NewTopic.Kind.MEMBER, null), null, "周敏", 0, 0),
        0,
        new Topic.Way(Set.of(), decider, decider == Decider.OWNERS ? OwnersItem.OTHER : null, consents),
        new Topic.Dates(null, null, null, null),
        came,
        new Topic.Voice(null, 0));
  }

  private static Topic by(Decider decider) {
    return topic(decider, decider == Decider.HOUSEHOLDS, came(0, null));
  }

  private static Came came(int rounds, Result result) {
    return new Came(rounds, 0, null, null, result, "");
  }

  private static String refused(TopicVerb verb, Topic t, Standing s) {
    var sentence = TopicGuards.refuses(verb, t, s);
    return sentence == null ? "" : sentence.key().substring("council.guard.".length());
  }

  /** 居民议事会产生协商意见, which by itself binds neither owners nor residents. */
  @ParameterizedTest
  @EnumSource(value = Decider.class, names = "COUNCIL", mode = EnumSource.Mode.EXCLUDE)
  void theCouncilNeverDecidesForOthers(Decider decider) {
    assertThat(refused(TopicVerb.AGREE, by(decider), NOTHING)).isEqualTo("notBinding");
    assertThat(refused(TopicVerb.FORWARD, by(decider), NOTHING)).isEmpty();
  }

  @Test
  void whatBindsNobodyIsNotSentOn() {
    assertThat(refused(TopicVerb.AGREE, by(Decider.COUNCIL), NOTHING)).isEmpty();
    assertThat(refused(TopicVerb.FORWARD, by(Decider.COUNCIL), NOTHING)).isEqualTo("binding");
    // neither does the council agree for households
    assertThat(refused(TopicVerb.AGREE, topic(Decider.COUNCIL, true, came(0, null)), NOTHING))
        .isEqualTo("notBinding");
  }

  @ParameterizedTest
  @EnumSource(value = Decider.class, names = {"OWNERS", "RESIDENTS", "REPRESENTATIVES"})
  void nobodyTypesTheResultOfAVote(Decider decider) {
    assertThat(refused(TopicVerb.DECIDE, by(decider), NOTHING)).isEqualTo("voteDecides");
    assertThat(refused(TopicVerb.REJECT, by(decider), NOTHING)).isEqualTo("voteDecides");
    assertThat(refused(TopicVerb.CALL_VOTE, by(decider), NOTHING)).isEmpty();
  }

  @Test
  void everyHouseholdAgreesOrIsExcepted() {
    Topic t = by(Decider.HOUSEHOLDS);
    assertThat(refused(TopicVerb.DECIDE, t, NOTHING)).isEqualTo("noHouseholds");
    assertThat(refused(TopicVerb.DECIDE, t, new Standing(0, 0, 0, 48, 1, 0, 0))).isEqualTo("households");
    assertThat(refused(TopicVerb.DECIDE, t, new Standing(0, 0, 0, 48, 0, 0, 0))).isEmpty();
    assertThat(refused(TopicVerb.CALL_VOTE, t, NOTHING)).isEqualTo("noVote");
    // 维修资金 and each household: the vote alone is not enough
    Topic both = topic(Decider.OWNERS, true, came(0, Result.AGREED));
    assertThat(refused(TopicVerb.DECIDE, both, new Standing(0, 0, 0, 48, 2, 0, 0))).isEqualTo("households");
    assertThat(refused(TopicVerb.DECIDE, both, new Standing(0, 0, 0, 48, 0, 0, 0))).isEmpty();
  }

  @Test
  void twoRoundsThatFailAreHandedUp() {
    Topic first = topic(Decider.COUNCIL, false, came(0, null));
    Topic second = topic(Decider.COUNCIL, false, came(1, null));
    assertThat(refused(TopicVerb.DISAGREE, first, NOTHING)).isEmpty();
    assertThat(refused(TopicVerb.DEADLOCK, first, NOTHING)).isEqualTo("rounds");
    assertThat(refused(TopicVerb.DISAGREE, second, NOTHING)).isEqualTo("rounds");
    assertThat(refused(TopicVerb.DEADLOCK, second, NOTHING)).isEmpty();
  }

  @Test
  void nothingBeginsBeforeObjectionsAreAnsweredAndTasksGiven() {
    Topic agreed = topic(Decider.COUNCIL, false, came(0, Result.AGREED));
    Topic not = topic(Decider.OWNERS, false, came(0, Result.REFUSED));
    assertThat(refused(TopicVerb.START, agreed, new Standing(1, 2, 2, 0, 0, 0, 0))).isEqualTo("objections");
    assertThat(refused(TopicVerb.START, agreed, NOTHING)).isEqualTo("noTasks");
    assertThat(TopicGuards.offers(TopicVerb.START, agreed, NOTHING)).as("the form brings its tasks").isTrue();
    assertThat(TopicGuards.offers(TopicVerb.START, agreed, new Standing(1, 0, 0, 0, 0, 0, 0))).isFalse();
    assertThat(refused(TopicVerb.START, not, new Standing(0, 2, 2, 0, 0, 0, 0))).isEqualTo("refused");
    assertThat(refused(TopicVerb.START, agreed, new Standing(0, 2, 2, 0, 0, 0, 0))).isEmpty();
    assertThat(refused(TopicVerb.DROP, agreed, NOTHING)).isEqualTo("agreed");
    assertThat(refused(TopicVerb.DROP, not, NOTHING)).isEmpty();
    assertThat(refused(TopicVerb.FINISH, agreed, new Standing(0, 2, 1, 0, 0, 0, 0))).isEqualTo("undone");
  }

  /** Half is not more than half, and silence is never content. */
  @Test
  void thoseWhoJudgedSayHowItEnds() {
    Topic t = topic(Decider.COUNCIL, false, came(0, Result.AGREED));
    Standing silent = NOTHING;
    Standing half = new Standing(0, 1, 0, 0, 0, 4, 2);
    Standing most = new Standing(0, 1, 0, 0, 0, 4, 3);
    assertThat(FollowUp.clearing(silent)).isEqualTo(TopicVerb.CLEAR_SILENT);
    assertThat(FollowUp.clearing(half)).isEqualTo(TopicVerb.CLEAR_NO);
    assertThat(FollowUp.clearing(most)).isEqualTo(TopicVerb.CLEAR_YES);
    for (Standing s : new Standing[] {silent, half, most})
      for (TopicVerb verb : new TopicVerb[] {TopicVerb.CLEAR_SILENT, TopicVerb.CLEAR_NO, TopicVerb.CLEAR_YES})
        assertThat(refused(verb, t, s).isEmpty()).isEqualTo(verb == FollowUp.clearing(s));
  }
}
