package org.gongzhi.casework;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.gongzhi.platform.crypto.Sm3;

/** 首尾相接. How acts and seals are chained: SM3 (GB/T 32905) over canonical JSON. */
final class Chain {
  /** What stands before the first link. */
  static final byte[] START = new byte[32];

  private Chain() {}

  static byte[] hash(Map<String, Object> fields) {
    return Sm3.hash(Canonical.json(fields).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The root of a Merkle tree over leaves in the given order; an odd node at the end of a row goes up as it
   * is. No leaves at all have the root {@link #START}.
   */
  static byte[] root(List<byte[]> leaves) {
    if (leaves.isEmpty()) return START;
    List<byte[]> row = leaves;
    while (row.size() > 1) row = above(row);
    return row.getFirst();
  }

  /** The row above: neighbours hashed together. */
  static List<byte[]> above(List<byte[]> row) {
    List<byte[]> above = new ArrayList<>((row.size() + 1) / 2);
    for (int i = 0; i < row.size(); i += 2)
      above.add(i + 1 < row.size() ? pair(row.get(i), row.get(i + 1)) : row.get(i));
    return above;
  }

  static byte[] pair(byte[] left, byte[] right) {
    byte[] both = new byte[65];
    // a node can never be passed off as a leaf
    both[0] = 1;
    System.arraycopy(left, 0, both, 1, 32);
    System.arraycopy(right, 0, both, 33, 32);
    return Sm3.hash(both);
  }

  static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
