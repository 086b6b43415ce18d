package org.gongzhi.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.gongzhi.platform.crypto.Vault.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {
  private static final String PHONE = "people.person.phone|340303004007|a";

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(strings = {"", "13800000001", "34030319900101123X", "𠮷野家 😀\n低保户，每月 712 元"})
  void givesBackWhatWasSealed(String plain) {
    assertThat(vault().open(vault().seal(plain, PHONE), PHONE)).isEqualTo(plain);
  }

  @Test
  void hidesThePlainTextAndItsRepetition() {
    byte[] one = vault().seal("13800000001", PHONE);
    assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("1380");
    assertThat(one).hasSize(33 + 11).isNotEqualTo(vault().seal("13800000001", PHONE));
  }

  @Test
  void cannotBeOpenedInAnotherRow() {
    byte[] sealed = vault().seal("13800000001", PHONE);
    assertUnreadable(Unreadable.Reason.TAMPERED, sealed, "people.person.phone|340303004007|b");
  }

  @Test
  void noticesEveryChangedBit() {
    byte[] sealed = vault().seal("13800000001", PHONE);
    for (int i = 0; i < sealed.length * 8; i++) {
      byte[] changed = sealed.clone();
      changed[i / 8] ^= (byte) (1 << i % 8);
      assertThatThrownBy(() -> vault().open(changed, PHONE)).isInstanceOf(Unreadable.class);
    }
    for (int n = 0; n < sealed.length; n++) {
      byte[] cut = Arrays.copyOf(sealed, n);
      assertThatThrownBy(() -> vault().open(cut, PHONE)).isInstanceOf(Unreadable.class);
    }
  }

  @Test
  void tellsAMissingKeyFromTampering() {
    byte[] sealed = vault().seal("13800000001", PHONE);
    Vault other = new Vault(KeyRing.open(home.resolve("other"), Clock.systemUTC()));
    assertThatThrownBy(() -> other.open(sealed, PHONE))
        .isInstanceOfSatisfying(
            Unreadable.class, e -> assertThat(e.reason()).isEqualTo(Unreadable.Reason.MISSING_KEY));
    assertUnreadable(Unreadable.Reason.FORMAT, "13800000001".getBytes(StandardCharsets.UTF_8), PHONE);
  }

  @Test
  void readsOldFieldsAfterARotationAndSealsThemAnew() {
    KeyRing ring = ring();
    Vault vault = new Vault(ring);
    byte[] old = vault.seal("13800000001", PHONE);
    assertThat(vault.isStale(old)).isFalse();
    ring.rotate();
    assertThat(vault.isStale(old)).isTrue();
    assertThat(vault.open(old, PHONE)).isEqualTo("13800000001");
    byte[] renewed = vault.renew(old, PHONE);
    assertThat(renewed).startsWith(vault.head());
    assertThat(vault.open(renewed, PHONE)).isEqualTo("13800000001");
    assertThat(vault.renew(renewed, PHONE)).isSameAs(renewed);
  }

  @Test
  void learnsOfAKeyThatAnotherProcessAdded() {
    Vault running = vault();
    KeyRing command = ring();
    command.rotate();
    byte[] sealed = new Vault(command).seal("13800000001", PHONE);
    assertThat(running.open(sealed, PHONE)).isEqualTo("13800000001");
  }

  @Test
  void findsEqualValuesOnlyInTheSameColumnAndInstallation() {
    BlindIndex index = new BlindIndex(ring());
    byte[] phone = index.of("people.person.phone", "13800000001");
    assertThat(index.of("people.person.phone", "13800000001")).isEqualTo(phone).hasSize(32);
    assertThat(index.of("people.person.phone", "13800000002")).isNotEqualTo(phone);
    assertThat(index.of("people.account.name", "13800000001")).isNotEqualTo(phone);
    KeyRing other = KeyRing.open(home.resolve("other"), Clock.systemUTC());
    assertThat(new BlindIndex(other).of("people.person.phone", "13800000001")).isNotEqualTo(phone);
  }

  private void assertUnreadable(Unreadable.Reason reason, byte[] sealed, String context) {
    assertThatThrownBy(() -> vault().open(sealed, context))
        .isInstanceOfSatisfying(Unreadable.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private KeyRing ring() {
    return KeyRing.open(home.resolve("keys"), Clock.systemUTC());
  }

  private Vault vault() {
    return new Vault(ring());
  }
}
