package org.gongzhi.fences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gongzhi.fences.AccessTable.Endpoint;
import org.gongzhi.fences.AccessTable.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTableTest {
  private static final Endpoint HOME = new Endpoint("GET", "/");
  private static final Endpoint MATTER = new Endpoint("GET", "/m/{number}/{*rest}");
  private static final Endpoint SECRET = new Endpoint("POST", "/secret");

  private static final AccessTable TABLE =
      AccessTable.read(
          """
          # who may see what
          roles                                 | anonymous  worker

          GET  /                                | →          ✓
          GET  /m/{number}/{*rest} number=7 rest=/a/b | ·    ✓
          +POST /login                          | ✓          ✓
          """
              .lines()
              .toList());

  @Test
  void whatTheTableSaysIsNoDifference() {
    AccessTable now = TABLE.now(List.of(HOME, MATTER), TABLE.roles(), AccessTableTest::asWritten);
    assertThat(TABLE.differences(now)).isEmpty();
    assertThat(AccessTable.read(now.text().lines().toList())).isEqualTo(now);
  }

  @Test
  void samplesFillThePath() {
    assertThat(AccessTable.path(TABLE.lines().get(MATTER))).isEqualTo("/m/7/a/b");
  }

  @Test
  void anEndpointThatIsNotInTheTableIsTold() {
    AccessTable now =
        TABLE.now(
            List.of(HOME, MATTER, SECRET),
            TABLE.roles(),
            (role, line) ->
                line.endpoint().equals(SECRET) ? Outcome.FORBIDDEN : asWritten(role, line));
    assertThat(TABLE.differences(now))
        .singleElement()
        .asString()
        .contains("missing", "POST  /secret", "| ×          ×");
  }

  @Test
  void aDoorThatOpensTooFarIsTold() {
    AccessTable now =
        TABLE.now(List.of(HOME, MATTER), TABLE.roles(), (role, line) -> Outcome.REACHED);
    assertThat(TABLE.differences(now)).hasSize(2).allMatch(d -> d.startsWith("is\nGET   /"));
  }

  @Test
  void whatIsGoneBreaksOrHasNoSampleIsTold() {
    Endpoint blind = new Endpoint("GET", "/p/{id}");
    AccessTable now =
        TABLE.now(List.of(MATTER, blind), TABLE.roles(), (role, line) -> Outcome.FAULT);
    assertThat(TABLE.differences(now))
        .contains("GET / is no endpoint any more", "GET /p/{id} needs samples")
        .contains(MATTER + " breaks");
  }

  @Test
  void anotherRoleNeedsAColumn() {
    AccessTable now =
        TABLE.now(
            List.of(HOME, MATTER),
            List.of("anonymous", "worker", "elsewhere"),
            (role, line) -> Outcome.NOT_FOUND);
    assertThat(TABLE.differences(now)).singleElement().asString().contains("elsewhere");
  }

  @ParameterizedTest
  @CsvSource({
    "200,,REACHED", "303,/desk,REACHED", "303,/signin?next=%2Fdesk,SIGN_IN",
    "302,http://localhost/signin,SIGN_IN", "303,/signing-off,REACHED", "422,,REACHED",
    "401,,SIGN_IN", "403,,FORBIDDEN", "404,,NOT_FOUND", "500,,FAULT"
  })
  void tellsAnswersApart(int status, String location, Outcome outcome) {
    assertThat(Outcome.of(status, location == null ? "" : location)).isEqualTo(outcome);
  }

  @Test
  void aTableThatCannotBeReadIsNotGuessed() {
    for (String line : List.of("GET /a | ✓ ✓", "GET /a | y", "/a | ✓", "GET /a | ✓\nGET /a | ✓"))
      assertThatThrownBy(() -> AccessTable.read(("roles | one\n" + line).lines().toList()))
          .isInstanceOf(IllegalArgumentException.class);
  }

  private static Outcome asWritten(String role, AccessTable.Line line) {
    return TABLE.lines().get(line.endpoint()).outcomes().get(TABLE.roles().indexOf(role));
  }
}
