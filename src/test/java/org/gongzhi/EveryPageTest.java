package org.gongzhi;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongzhi.Rounds.Seen;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds for every page that anybody of the demo can reach. */
@TownTest
class EveryPageTest {
  @Autowired ApplicationContext town;
  @Autowired JdbcClient sql;

  @Test
  void takesSixStatementsAtMost() {
    assertThat(Rounds.in(town))
        .filteredOn(seen -> seen.sent().size() > Rounds.WARM)
        .extracting(seen -> seen + "\n" + String.join("\n--\n", seen.sent()))
        .isEmpty();
  }

  @Test
  void everyLinkOpens() {
    assertThat(Rounds.in(town)).filteredOn(seen -> seen.status() >= 400).isEmpty();
  }

  @Test
  void somePagesOfEveryKindAreLookedAtInEveryRole() {
    assertThat(Rounds.in(town)).hasSizeGreaterThan(300).filteredOn(Seen::isPage).hasSizeGreaterThan(200);
    assertThat(Rounds.in(town))
        .extracting(Seen::kind)
        .contains("/", "/desk/inbox", "/desk/matter/{number}", "/matters/{number}", "/r/{token}");
  }

  @Test
  void everyStatementIsCounted() throws Exception {
    var counted =
        Statements.of(
            () -> {
              sql.sql("select 1").query(Integer.class).single();
              return sql.sql("select :n").param("n", 2).query(Integer.class).single();
            });
    assertThat(counted.result()).isEqualTo(2);
    assertThat(counted.sent()).containsExactly("select 1", "select ?");
  }
}
