package org.gongzhi.platform.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * 加密字段. Seals single fields with SM4-GCM (GB/T 32907-2016, GB/T 15852). A sealed field is bound to its
 * context, such as {@code people.person.phone|340303004007|<id>}: moved to another row or column it
 * cannot be opened.
 *
 * <p>Layout: version 1 (1 byte), key id (4), random nonce (12), ciphertext, tag (16).
 */
public final class Vault {
  private static final byte VERSION = 1;
  private static final int NONCE = 12;
  private static final int TAG = 16;
  private static final int HEAD = 1 + Integer.BYTES;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final KeyRing ring;

  public Vault(KeyRing ring) {
    this.ring = ring;
  }

  /** Encrypts with the newest key. */
  public byte[] seal(String plain, String context) {
    FieldKey key = ring.newest();
    byte[] text = plain.getBytes(UTF_8);
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    ByteBuffer out = ByteBuffer.allocate(HEAD + NONCE + text.length + TAG);
    out.put(VERSION).putInt(key.id()).put(nonce);
    GCMModeCipher cipher = cipher(true, key, nonce, out.array(), context);
    try {
      int n = cipher.processBytes(text, 0, text.length, out.array(), HEAD + NONCE);
      cipher.doFinal(out.array(), HEAD + NONCE + n);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException(e); // only thrown when decrypting
    }
    return out.array();
  }

  /**
   * Decrypts with the key it was sealed with.
   *
   * @throws Unreadable if the key is not in the ring, or the bytes or their context were changed
   */
  public String open(byte[] sealed, String context) {
    FieldKey key = keyOf(sealed);
    byte[] nonce = new byte[NONCE];
    System.arraycopy(sealed, HEAD, nonce, 0, NONCE);
    GCMModeCipher cipher = cipher(false, key, nonce, sealed, context);
    int length = sealed.length - HEAD - NONCE;
    byte[] text = new byte[length - TAG];
    try {
      int n = cipher.processBytes(sealed, HEAD + NONCE, length, text, 0);
      cipher.doFinal(text, n);
    } catch (InvalidCipherTextException e) {
      throw new Unreadable(Unreadable.Reason.TAMPERED, key.name(), context);
    }
    return new String(text, UTF_8);
  }

  /** Whether a newer key than the one used is there, so that the field should be sealed anew. */
  public boolean isStale(byte[] sealed) {
    return keyOf(sealed).id() != ring.newest().id();
  }

  /** The same field under the newest key. */
  public byte[] renew(byte[] sealed, String context) {
    return isStale(sealed) ? seal(open(sealed, context), context) : sealed;
  }

  /**
   * The first bytes of everything sealed with the newest key, so that a statement can find the rows that
   * are not.
   */
  public byte[] head() {
    return ByteBuffer.allocate(HEAD).put(VERSION).putInt(ring.newest().id()).array();
  }

  private FieldKey keyOf(byte[] sealed) {
    if (sealed.length < HEAD + NONCE + TAG || sealed[0] != VERSION) {
      throw new Unreadable(Unreadable.Reason.FORMAT, "", "");
    }
    int id = ByteBuffer.wrap(sealed).getInt(1);
    return ring.find(id)
        .orElseThrow(
            () ->
                new Unreadable(
                    Unreadable.Reason.MISSING_KEY, HexFormat.of().toHexDigits(id), ""));
  }

  private static GCMModeCipher cipher(
      boolean seal, FieldKey key, byte[] nonce, byte[] head, String context) {
    GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
    cipher.init(seal, new AEADParameters(new KeyParameter(key.bytes()), TAG * 8, nonce));
    cipher.processAADBytes(head, 0, HEAD);
    byte[] bound = context.getBytes(UTF_8);
    cipher.processAADBytes(bound, 0, bound.length);
    return cipher;
  }

  /** A sealed field that cannot be opened. A fault of the installation, never of the person asking. */
  public static final class Unreadable extends RuntimeException {
    /** Why it cannot. */
    public enum Reason {
      /** Sealed with a key that is not in the key file. */
      MISSING_KEY,
      /** Its bytes were changed, or it was moved from another row or column. */
      TAMPERED,
      /** Not a sealed field at all. */
      FORMAT
    }

    private final Reason reason;

    Unreadable(Reason reason, String key, String context) {
      super(reason + " key " + key + " " + context);
      this.reason = reason;
    }

    public Reason reason() {
      return reason;
    }
  }
}
