package org.gongzhi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongzhi.HostileInputs.Hostile;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

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
  void brokenCharactersDoNot() {
    var sql = Database.fresh().sql();
    for (Hostile h : HostileInputs.marks()) {
      var kept = sql.sql("select :text::text").param("text", h.text()).query(String.class);
      if (h.name().equals("NUL"))
        assertThatThrownBy(kept::single).isInstanceOf(DataIntegrityViolationException.class);
      if (h.name().startsWith("lone")) assertThat(kept.single()).isNotEqualTo(h.text());
    }
  }
}
