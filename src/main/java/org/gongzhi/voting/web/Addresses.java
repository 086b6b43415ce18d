package org.gongzhi.voting.web;

import java.util.UUID;
import org.gongzhi.platform.Refused;

/** An address has the id of a vote in it, or is none. */
final class Addresses {
  private Addresses() {}

  /**
   * @throws Refused as not found if it is no id
   */
  static UUID vote(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw Refused.notFound();
    }
  }
}
