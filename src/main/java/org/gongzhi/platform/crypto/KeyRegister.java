package org.gongzhi.platform.crypto;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 密钥登记. Remembers in the database the ids of the keys its fields were sealed with. A lost or outdated
 * key file would otherwise be replaced in silence, and nobody would notice before somebody needs a
 * telephone number.
 */
public final class KeyRegister {
  private static final String PREFIX = "crypto.key.";

  private final JdbcClient sql;
  private final KeyRing ring;

  public KeyRegister(JdbcClient sql, KeyRing ring) {
    this.sql = sql;
    this.ring = ring;
  }

  /**
   * Makes sure that the ring has every key this database knows, then remembers the ring's.
   *
   * @throws KeyRing.Broken if a key is missing
   */
  public void verify() {
    List<String> known =
        sql.sql("select substr(name, :from) from platform.setting where starts_with(name, :prefix)")
            .param("from", PREFIX.length() + 1)
            .param("prefix", PREFIX)
            .query(String.class)
            .list();
    if (!ring.ids().containsAll(known)) {
      throw new KeyRing.Broken(KeyRing.Broken.Reason.LOST, ring.file(), null);
    }
    for (String id : ring.ids()) {
      sql.sql(
              """
              insert into platform.setting (name, value) values (:name, '1')
              on conflict (name) do nothing
              """)
          .param("name", PREFIX + id)
          .update();
    }
  }

  /** 换密钥. Adds a key with which everything is sealed from now on, and returns its id. */
  public String rotate() {
    String id = ring.rotate();
    verify();
    return id;
  }
}
