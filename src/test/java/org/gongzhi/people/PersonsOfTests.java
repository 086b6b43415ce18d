package org.gongzhi.people;

import java.nio.file.Path;
import java.time.Clock;
import org.gongzhi.platform.crypto.BlindIndex;
import org.gongzhi.platform.crypto.KeyRing;
import org.gongzhi.platform.crypto.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Persons for tests of other rooms. */
public final class PersonsOfTests {
  private PersonsOfTests() {}

  public static Persons on(JdbcClient sql, Clock clock, Path keys) {
    KeyRing ring = KeyRing.open(keys, clock);
    return new Persons(
        new PersonStore(sql, new SealedColumns(new Vault(ring), new BlindIndex(ring))), clock);
  }
}
