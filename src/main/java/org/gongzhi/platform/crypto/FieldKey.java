package org.gongzhi.platform.crypto;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * One SM4 key of the ring. Its id is a digest of the key itself, so that an id never stands for another
 * key: what was sealed with a key we do not have is recognised as just that.
 */
record FieldKey(int id, Instant since, byte[] bytes) {
  static final int BYTES = 16;

  private static final byte[] ID = {'i', 'd'};

  static FieldKey of(Instant since, byte[] bytes) {
    if (bytes.length != BYTES) throw new IllegalArgumentException("key length");
    return new FieldKey(ByteBuffer.wrap(Sm3.hash(ID, bytes)).getInt(), since, bytes);
  }

  String name() {
    return HexFormat.of().toHexDigits(id);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof FieldKey k && Arrays.equals(bytes, k.bytes);
  }

  @Override
  public int hashCode() {
    return id;
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "FieldKey " + name();
  }
}
