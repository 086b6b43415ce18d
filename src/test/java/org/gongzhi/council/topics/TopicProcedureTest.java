package org.gongzhi.council.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongzhi.casework.Party;
import org.gongzhi.casework.RuleBook;
import org.gongzhi.fences.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule book of topics, read as a whole. */
class TopicProcedureTest {
  @ParameterizedTest
  @ValueSource(strings = {"zh_CN", "en"})
  void everyStageIsReachedHasAWayOutAndAName(String language) {
    Map<String, String> texts = new HashMap<>();
    Bundle.all().stream().filter(b -> b.language().equals(language)).forEach(b -> texts.putAll(b.texts()));
    assertThat(RuleBook.faults(TopicProcedure.VALUE, texts)).isEmpty();
  }

  @Test
  void everyStageAndVerbOfTheEnumsIsInTheBook() {
    assertThat(TopicProcedure.VALUE.stages().keySet())
        .containsExactlyInAnyOrderElementsOf(List.of(TopicStage.values()).stream().map(Enum::name).toList());
    assertThat(TopicProcedure.VALUE.verbs().map(org.gongzhi.casework.Verb::name).toList())
        .containsAll(List.of(TopicVerb.values()).stream().map(Enum::name).toList());
  }

  @Test
  void everyOpenStageIsOwedByAnOrganisation() {
    assertThat(TopicProcedure.VALUE.stages().values())
        .filteredOn(at -> !at.isFinal())
        .allMatch(at -> Set.of(Party.LEAD, Party.OVERSEER).contains(at.owedBy()));
  }

  /** Whoever chose the words cannot change the order: what a set calls a step is a name, nothing else. */
  @ParameterizedTest
  @ValueSource(strings = {"STANDARD", "SIX_STEPS", "FOUR_TWO", "THREE_TOGETHER"})
  void everySetNamesEveryStep(StepNames steps) {
    Map<String, String> texts = new HashMap<>();
    Bundle.all().stream().filter(Bundle::isChinese).forEach(b -> texts.putAll(b.texts()));
    assertThat(TopicStage.values()).allMatch(stage -> texts.containsKey(steps.key(stage)));
  }
}
