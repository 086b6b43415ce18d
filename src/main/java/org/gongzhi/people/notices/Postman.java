package org.gongzhi.people.notices;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gongzhi.people.notices.Carrier.Failed;
import org.gongzhi.people.notices.Carrier.Outgoing;
import org.gongzhi.people.notices.Sendings.Claimed;
import org.springframework.stereotype.Service;

/**
 * 投递. Carries what is due out of the house. A row is claimed before and marked after it is carried, each in a transaction
 * of its own, so that no transaction waits for a carrier. Who is cut off in between leaves a claimed row behind; it is tried
 * again under the same id where the carrier knows repeats, and else kept as unsure.
 */
@Service
public class Postman {
  private final Sendings sendings;
  private final Carriers carriers;
  private final Wording wording;
  private final Clock clock;

  Postman(Sendings sendings, Carriers carriers, Wording wording, Clock clock) {
    this.sendings = sendings;
    this.carriers = carriers;
    this.wording = wording;
    this.clock = clock;
  }

  /**
   * Carries what is due. Where the carrier would not know a repeat, each is claimed only when it is its turn, so that no
   * lease ends while others are carried.
   *
   * @param limit how many of each channel at most
   * @return how many it had in hand
   */
  public int round(int limit) {
    int carried = 0;
    for (Channel channel : carriers.channels()) {
      boolean together = carriers.of(channel).orElseThrow().knowsRepeats();
      carried += together ? carry(channel, limit) : oneByOne(channel, limit);
    }
    return carried;
  }

  private int oneByOne(Channel channel, int limit) {
    int carried = 0;
    while (carried < limit && carry(channel, 1) == 1) carried++;
    return carried;
  }

  private int carry(Channel channel, int limit) {
    List<Claimed> claimed = sendings.claim(List.of(channel), clock.instant(), limit);
    claimed.forEach(this::carry);
    return claimed.size();
  }

  private void carry(Claimed c) {
    Carrier carrier = carriers.of(c.channel()).orElseThrow();
    if (c.cutOff() && !carrier.knowsRepeats()) {
      sendings.unsure(c, Word.key("notice.sending.unsure"));
      return;
    }
    try {
      Optional<Outgoing> outgoing = wording.of(c);
      if (outgoing.isEmpty()) {
        sendings.givenUp(c, Word.key("notice.sending.needless"));
        return;
      }
      sendings.sent(c, carrier.carry(outgoing.get()), clock.instant());
    } catch (Failed f) {
      switch (f.end()) {
        case FOR_NOW -> sendings.failed(c, f.why(), clock.instant());
        case FOR_GOOD -> sendings.givenUp(c, f.why());
        case UNSURE -> sendings.unsure(c, f.why());
      }
    }
  }
}
