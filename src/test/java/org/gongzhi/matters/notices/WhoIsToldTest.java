package org.gongzhi.matters.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongzhi.casework.Procedure;
import org.gongzhi.casework.Verb;
import org.gongzhi.matters.MatterProcedure;
import org.gongzhi.matters.MatterStage;
import org.gongzhi.matters.MatterVerb;
import org.gongzhi.people.notices.Pace;
import org.gongzhi.platform.html.Site;
import org.junit.jupiter.api.Test;

/** The table leaves nobody out who waits for something. */
class WhoIsToldTest {
  /** Of these nobody need hear: they are told by what follows, or are notes of the office. */
  private static final Set<String> QUIET =
      Set.of("CONTACT", "NOT_REACHED", "ARCHIVE");

  @Test
  void everyVerbTellsSomebodyOrIsKnownToBeQuiet() {
    assertThat(
            Stream.concat(Arrays.stream(MatterVerb.values()), Arrays.stream(Verb.Timer.values()))
                .map(Verb::name)
                .filter(v -> WhoIsTold.of(v).isNothing()))
        .containsExactlyInAnyOrderElementsOf(QUIET);
  }

  @Test
  void whatLeadsToAnotherStageIsToldToFollowersUnlessSomebodyElseDecidesIt() {
    Set<String> quiet = Set.of("ASK_RETURN", "GRANT_RETURN", "REFUSE_RETURN", "ASK_EXTENSION", "REFUSE_EXTENSION",
        "ASK_HOLD", "REFUSE_HOLD", "ASK_MORE", "SUPPLEMENT", "RESUME", "GO_ON", "ARCHIVE");
    Set<String> moving =
        Arrays.stream(MatterStage.values())
            .flatMap(s -> MatterProcedure.VALUE.at(s.name()).moves().stream())
            .filter(m -> m.to() != null)
            .map(Procedure.Move::verb)
            .map(Verb::name)
            .filter(v -> !WhoIsTold.of(v).toFollowers())
            .collect(Collectors.toSet());
    assertThat(moving).isEqualTo(quiet);
  }

  @Test
  void everyKindIsToldAndHasItsSentence() {
    Set<MatterNotice> told =
        WhoIsTold.table().values().stream()
            .flatMap(r -> r.tells().stream())
            .map(WhoIsTold.Tell::what)
            .collect(Collectors.toSet());
    assertThat(Arrays.stream(MatterNotice.values()).filter(n -> !told.contains(n)))
        .containsExactly(MatterNotice.WATCHED, MatterNotice.SHARED);
    Site.texts(true)
        .values()
        .forEach(
            texts ->
                assertThat(MatterNotice.values())
                    .allSatisfy(n -> assertThat(texts.has(n.kind().text())).isTrue()));
  }

  @Test
  void onlyWhoWorksOnWhatIsCriticalIsWoken() {
    assertThat(
            Arrays.stream(MatterNotice.values())
                .filter(n -> n.pace(true) == Pace.EVEN_AT_NIGHT)
                .map(n -> n.kind().heading().name()))
        .containsOnly("WORK");
    assertThat(Arrays.stream(MatterNotice.values()).map(n -> n.pace(false)))
        .doesNotContain(Pace.EVEN_AT_NIGHT);
  }
}
