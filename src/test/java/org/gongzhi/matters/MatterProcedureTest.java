package org.gongzhi.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongzhi.casework.Outcome;
import org.gongzhi.casework.Party;
import org.gongzhi.casework.Procedure;
import org.gongzhi.casework.RuleBook;
import org.gongzhi.fences.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule book of matters, read as a whole. */
class MatterProcedureTest {
  private enum Stage implements org.gongzhi.casework.Stage {
    A,
    B,
    END
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh_CN", "en"})
  void everyStageIsReachedHasAWayOutAndAName(String language) {
    Map<String, String> texts = new HashMap<>();
    Bundle.all().stream().filter(b -> b.language().equals(language)).forEach(b -> texts.putAll(b.texts()));
    assertThat(texts).isNotEmpty();
    assertThat(RuleBook.faults(MatterProcedure.VALUE, texts)).isEmpty();
  }

  @Test
  void everyStageAndVerbOfTheEnumsIsInTheBook() {
    assertThat(MatterProcedure.VALUE.stages().keySet())
        .containsExactlyInAnyOrderElementsOf(List.of(MatterStage.values()).stream().map(Enum::name).toList());
    assertThat(MatterProcedure.VALUE.verbs().map(org.gongzhi.casework.Verb::name).toList())
        .containsAll(List.of(MatterVerb.values()).stream().map(Enum::name).toList());
  }

  /** 首接负责: wherever a matter is, an organisation owes it. */
  @Test
  void everyOpenStageIsOwedByAnOrganisation() {
    assertThat(MatterProcedure.VALUE.stages().values())
        .filteredOn(at -> !at.isFinal())
        .allMatch(at -> Set.of(Party.LEAD, Party.OVERSEER, Party.REVIEWER).contains(at.owedBy()));
  }

  @Test
  void theReporterMayTakeItBackWhereverItIsOpen() {
    assertThat(MatterProcedure.VALUE.stages().values())
        .filteredOn(at -> !at.isFinal() && at.stage() != MatterStage.RESOLVED)
        .allMatch(at -> at.move("WITHDRAW").isPresent());
  }

  @Test
  void aBookWithAHoleIsSeen() {
    Procedure p =
        Procedure.named("p")
            .opensWith(MatterVerb.RAISE, Stage.A)
            .at(Stage.A).owedBy(Party.LEAD).may(MatterVerb.NOTE, Party.LEAD)
            .at(Stage.B).owedBy(Party.LEAD).overdue(1, Party.OVERSEER)
                .may(MatterVerb.WITHDRAW, Party.LEAD).closes(Outcome.WITHDRAWN).to(Stage.END)
                .may(MatterVerb.RESOLVE, Party.LEAD).to(Stage.END)
            .at(Stage.END)
            .build();
    assertThat(RuleBook.faults(p, Map.of()))
        .contains(
            "A has no way out",
            "A may be late and nobody hears of it",
            "B cannot be reached",
            "B RESOLVE closes and goes on, or ends and does not close",
            "no text stage.p.A",
            "no text act.p.RAISE");
  }
}
