package org.gongzhi.platform.crypto;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * 杂凑. SM3 (GB/T 32905-2016), the digest of ledgers, seals and stored tokens. Every call has a digest
 * of its own, so it may be used from any thread.
 */
public final class Sm3 {
  /** Length of a digest. */
  public static final int BYTES = 32;

  private Sm3() {}

  /** The digest of these bytes. */
  public static byte[] hash(byte[] bytes) {
    SM3Digest digest = new SM3Digest();
    digest.update(bytes, 0, bytes.length);
    byte[] out = new byte[BYTES];
    digest.doFinal(out, 0);
    return out;
  }

  /**
   * The digest of these parts as if they were one array. Where a boundary matters, the caller writes
   * it into the parts.
   */
  public static byte[] hash(byte[] first, byte[]... more) {
    SM3Digest digest = new SM3Digest();
    digest.update(first, 0, first.length);
    for (byte[] part : more) digest.update(part, 0, part.length);
    byte[] out = new byte[BYTES];
    digest.doFinal(out, 0);
    return out;
  }

  /** The digest of these bytes as 64 lower-case hexadecimal digits. */
  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(hash(bytes));
  }
}
