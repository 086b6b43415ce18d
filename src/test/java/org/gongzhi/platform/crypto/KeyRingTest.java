package org.gongzhi.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.gongzhi.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {
  @TempDir Path home;

  @Test
  void makesAFileOnlyItsOwnerCanRead() throws IOException {
    KeyRing ring = ring();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ring.file())))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ring.file().getParent())))
        .isEqualTo("rwx------");
    try (var files = Files.list(ring.file().getParent())) {
      assertThat(files).containsExactly(ring.file());
    }
  }

  @Test
  void keepsItsKeysOverARestartAndARotation() {
    String first = ring().newest().name();
    String second = ring().rotate();
    assertThat(second).isNotEqualTo(first);
    assertThat(ring().ids()).containsExactly(first, second);
    assertThat(ring().newest().name()).isEqualTo(second);
  }

  @Test
  void twoFirstStartsAgreeOnOneKey() {
    Set<List<String>> seen = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 64).parallel().forEach(_ -> seen.add(ring().ids()));
    assertThat(seen).hasSize(1);
  }

  @Test
  void rotationsAtTheSameTimeLoseNoKey() {
    ring();
    IntStream.range(0, 20).parallel().forEach(_ -> ring().rotate());
    assertThat(ring().ids()).hasSize(21).doesNotHaveDuplicates();
  }

  @Test
  void refusesAFileThatOthersMayRead() throws IOException {
    Files.setPosixFilePermissions(ring().file(), PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(this::ring)
        .isInstanceOfSatisfying(
            KeyRing.Broken.class,
            e -> assertThat(e.reason()).isEqualTo(KeyRing.Broken.Reason.OPEN_TO_OTHERS))
        .hasMessageContaining("fields.keys");
  }

  @Test
  void saysThatAFileIsDamagedWithoutQuotingIt() throws IOException {
    Path file = ring().file();
    for (String bad : List.of("", "field x", "index zz", "key 1 2", "field 2024-06-18T00:00:00Z ab")) {
      Files.writeString(file, bad);
      assertThatThrownBy(this::ring)
          .isInstanceOfSatisfying(
              KeyRing.Broken.class,
              e -> assertThat(e.reason()).isEqualTo(KeyRing.Broken.Reason.DAMAGED))
          .hasNoCause();
    }
  }

  @Test
  void aDatabaseRefusesTheKeyFileOfAnother() throws IOException {
    var sql = Database.fresh().sql();
    KeyRegister register = new KeyRegister(sql, ring());
    register.verify();
    byte[] before = Files.readAllBytes(ring().file());
    register.rotate();
    new KeyRegister(sql, ring()).verify();

    Files.write(ring().file(), before); // a backup from before the rotation
    assertLost(new KeyRegister(sql, ring()));
    Files.delete(home.resolve("keys/fields.keys"));
    assertLost(new KeyRegister(sql, ring()));
  }

  private static void assertLost(KeyRegister register) {
    assertThatThrownBy(register::verify)
        .isInstanceOfSatisfying(
            KeyRing.Broken.class,
            e -> assertThat(e.reason()).isEqualTo(KeyRing.Broken.Reason.LOST));
  }

  private KeyRing ring() {
    return KeyRing.open(home.resolve("keys"), Clock.systemUTC());
  }
}
