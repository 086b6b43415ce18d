package org.gongzhi.channels.open311.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 一份报文. Written from the first element to the last, in XML or in JSON by the convention of the protocol: a list loses
 * its wrapper at the top, what is empty is {@code null}. It is kept in memory whole, so that neither a slow reader
 * holds a connection to the database nor a fault leaves half an answer.
 */
public interface Wire {
  /** Begins the outermost list, {@code <services>}; in JSON the array itself. */
  Wire top(String name);

  /** Begins the outermost object, {@code <discovery>}; in JSON an object without a name. */
  Wire whole(String name);

  /** Begins a list inside an object. */
  Wire list(String name);

  /** Begins an object inside an object. */
  Wire part(String name);

  /** Begins an object in a list. */
  Wire item(String name);

  /** A field; empty and missing are the same. */
  Wire text(String name, @Nullable String value);

  /** A whole number. */
  Wire number(String name, long value);

  /** A number, such as a degree. */
  Wire number(String name, @Nullable Double value);

  Wire flag(String name, boolean value);

  /** A bare value in a list. */
  Wire value(String name, String value);

  /** A moment, in the zone of the town. */
  default Wire moment(String name, @Nullable Instant t) {
    return text(name, t == null ? null : Moments.text(t));
  }

  /** Ends what was begun last. */
  Wire end();

  /** Everything written so far. */
  byte[] bytes();
}
