package org.gongzhi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongzhi.HostileInputs.Hostile;
import org.junit.jupiter.api.Test;

class HostileInputsTest {
  @Test
  void eachHasANameOfItsOwn() {
    assertThat(HostileInputs.all().map(Hostile::name)).doesNotHaveDuplicates().hasSizeGreaterThan(40);
  }

  @Test
  void honestWordsComeBackFromTheDatabaseAsTheyWere() {
    var sql = Database.fresh().sql();
    assertThat(HostileInputs.honest())
        .allSatisfy(
            h ->
                assertThat(
                        sql.sql("select :text::text")
                            .param("text", h.text())
                            .query(String.class)
                            .single())
                    .isEqualTo(h.text()));
  }

  @Test
  void someCannotBeKeptAndMustBeCleanedBefore() {
    var sql = Database.fresh().sql();
    for (String name : new String[] {"NUL", "lone high surrogate", "lone low surrogate"}) {
      String text =
          HostileInputs.marks().stream()
              .filter(h -> h.name().equals(name))
              .findFirst()
              .orElseThrow()
              .text();
      assertThatThrownBy(
              () -> sql.sql("select :text::text").param("text", text).query(String.class).single())
          .as(name)
          .isInstanceOf(RuntimeException.class);
    }
  }
}
