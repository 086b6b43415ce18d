package org.gongzhi.people;

import java.nio.file.Path;
import java.time.Clock;
import org.gongzhi.people.contacts.PhoneBook;
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

  /** What opens the numbers of such persons. */
  public static PhoneBook phoneBook(JdbcClient sql, Clock clock, Path keys) {
    KeyRing ring = KeyRing.open(keys, clock);
    Vault vault = new Vault(ring);
    return new OpenPhones(sql, new SealedColumns(vault, new BlindIndex(ring)), vault);
  }

  /** Links of such persons. */
  public static PrivateLinks links(JdbcClient sql, Clock clock, Path keys) {
    BlindIndex index = new BlindIndex(KeyRing.open(keys, clock));
    return new PrivateLinks(sql, new Throttle(sql, index, clock), clock);
  }
}
