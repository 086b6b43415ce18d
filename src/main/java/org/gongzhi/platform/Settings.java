package org.gongzhi.platform;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 设置. What this installation remembers about itself, by name. It belongs to no area and is no secret. */
@Component
public class Settings {
  /** Division code of the community whose site this is. */
  public static final String AREA = "site.area";

  private final JdbcClient sql;

  public Settings(JdbcClient sql) {
    this.sql = sql;
  }

  public Optional<String> find(String name) {
    return sql.sql("select value from platform.setting where name = :name")
        .param("name", name)
        .query(String.class)
        .optional();
  }

  /** Remembers this value from now on. */
  public void put(String name, String value) {
    sql.sql(
            """
            insert into platform.setting (name, value)
            values (:name, :value)
            on conflict (name) do update set value = excluded.value
            """)
        .param("name", name)
        .param("value", value)
        .update();
  }

  /**
   * Remembers this value unless there is one. Whoever asks while another transaction is doing so waits
   * for its end.
   *
   * @return whether there was none
   */
  public boolean putFirst(String name, String value) {
    return sql.sql(
                """
                insert into platform.setting (name, value)
                values (:name, :value)
                on conflict (name) do nothing
                """)
            .param("name", name)
            .param("value", value)
            .update()
        == 1;
  }
}
