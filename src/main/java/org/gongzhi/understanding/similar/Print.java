package org.gongzhi.understanding.similar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * 存下的指纹. A {@link TextVector} and what it is looked up by, as the database keeps them.
 *
 * @param vector the fingerprint
 * @param marks its strongest pieces, mixed with the area
 */
@SuppressWarnings("ArrayRecordComponent") // handed to the driver as it is
public record Print(TextVector vector, Integer[] marks) {
  public Integer[] pieces() {
    return Arrays.stream(vector.pieces()).boxed().toArray(Integer[]::new);
  }

  /** The weights, one a piece. */
  public Float[] weights() {
    Float[] all = new Float[vector.weights().length];
    for (int i = 0; i < all.length; i++) all[i] = vector.weights()[i];
    return all;
  }

  /** The fingerprint in two columns of a row. */
  public static TextVector vector(ResultSet r, String pieces, String weights) throws SQLException {
    Integer[] p = (Integer[]) r.getArray(pieces).getArray();
    Float[] w = (Float[]) r.getArray(weights).getArray();
    int[] all = new int[p.length];
    float[] each = new float[p.length];
    for (int i = 0; i < p.length; i++) {
      all[i] = p[i];
      each[i] = w[i];
    }
    return new TextVector(all, each);
  }
}
