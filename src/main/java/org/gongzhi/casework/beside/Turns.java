package org.gongzhi.casework.beside;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongzhi.platform.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 轮着来. Acts that do not contradict each other, such as the answers of two co-handlers: whoever is a moment late
 * tries again instead of being told that somebody was quicker.
 */
@Component
class Turns {
  /** Rounds until somebody gives up; each is lost only to somebody who got through. */
  private static final int ROUNDS = 100;

  private final TransactionTemplate transaction;

  Turns(PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * @param deed what is done in one transaction, looking at the case anew
   * @throws Refused as the deed does; as stale only when it was unlucky many times
   */
  <T> T take(Supplier<T> deed) {
    for (int round = 1; ; round++) {
      try {
        return Objects.requireNonNull(transaction.execute(_ -> deed.get()));
      } catch (Refused r) {
        if (r.kind() != Refused.Kind.STALE || round == ROUNDS) throw r;
      }
    }
  }

  /** The id of what a deed leaves beside the ledger: the same deed leaves it once. */
  static UUID id(String area, String key) {
    return UUID.nameUUIDFromBytes((area + " " + key).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
