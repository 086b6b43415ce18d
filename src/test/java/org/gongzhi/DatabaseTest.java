package org.gongzhi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseTest {
  @Test
  void theApplicationMayDoOnlyWhatItWasGranted() {
    var sql = Database.fresh().sql();
    sql.sql("insert into platform.setting (name, value) values ('a', '1')").update();
    assertThat(sql.sql("select value from platform.setting").query(String.class).single())
        .isEqualTo("1");
    assertThatThrownBy(() -> sql.sql("delete from platform.setting").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }
}
