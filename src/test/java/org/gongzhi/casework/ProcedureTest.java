package org.gongzhi.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongzhi.casework.Lamp.LampStage;
import org.gongzhi.casework.Lamp.LampVerb;
import org.junit.jupiter.api.Test;

class ProcedureTest {
  @Test
  void readsBackWhatTheRuleBookSays() {
    var at = Lamp.PROCEDURE.at("IN_HAND");
    assertThat(at.owedBy()).isEqualTo(Party.LEAD);
    assertThat(at.move("FINISH").orElseThrow().to()).isEqualTo(LampStage.CHECKED);
    assertThat(Lamp.PROCEDURE.at("DONE").isFinal()).isTrue();
    assertThat(Lamp.PROCEDURE.verbs()).contains(LampVerb.RAISE, LampVerb.REOPEN, Verb.Timer.WARN);
  }

  @Test
  void aStageCannotBeWrittenTwice() {
    var draft =
        Procedure.named("p").opensWith(LampVerb.RAISE, LampStage.SENT).at(LampStage.SENT).at(LampStage.SENT);
    assertThatThrownBy(draft::build).hasMessageContaining("stage twice");
  }

  @Test
  void whatNobodyOpensIsNoProcedure() {
    assertThatThrownBy(() -> Procedure.named("p").at(LampStage.SENT).build())
        .hasMessageContaining("no opening");
  }
}
