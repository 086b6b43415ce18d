package org.gongzhi.platform.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * 盲索引. A keyed digest (HMAC-SM3) of a sensitive value, by which a row is found again without the
 * database ever seeing the value. Without the key file the few billion phone numbers cannot be tried.
 */
public final class BlindIndex {
  private final KeyRing ring;

  public BlindIndex(KeyRing ring) {
    this.ring = ring;
  }

  /**
   * The digest under which this value is stored and looked up.
   *
   * @param column what it is a value of, so that equal values in different columns do not match
   * @param value the value in its one normal form
   * @return 32 bytes
   */
  public byte[] of(String column, String value) {
    HMac mac = new HMac(new SM3Digest());
    mac.init(new KeyParameter(ring.indexKey()));
    byte[] scope = column.getBytes(UTF_8);
    mac.update(scope, 0, scope.length);
    mac.update((byte) 0);
    byte[] text = value.getBytes(UTF_8);
    mac.update(text, 0, text.length);
    byte[] out = new byte[mac.getMacSize()];
    mac.doFinal(out, 0);
    return out;
  }
}
