package org.gongzhi.people.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * 告诉. How any room of the house tells people something.
 *
 * <pre>
 * private static final NoticeKind INVITED = NoticeKind.atOnce("council.invited", Heading.TOGETHER);
 *
 * notices.tell(
 *     Telling.of(
 *         INVITED,                                  // its sentence: notice.council.invited, in both bundles
 *         "meeting:" + meeting.id() + "@" + date,   // once per person, cause and kind
 *         clock.instant(),
 *         Audience.organisations(parties),          // or people(ids)
 *         About.page("/council/meetings/" + id, Word.of(title), Word.at(begins))));
 * </pre>
 *
 * <p>It writes in the caller's transaction and waits for no carrier: what goes out of the house is queued in the same
 * statement and sent later. Telling the same again is no harm, so whoever follows a ledger may simply repeat a batch.
 * A module that tells names {@code people::notices} among its allowed dependencies.
 *
 * <p>Which ways it goes is for the reader to say, and for the pace: see {@link Pace}. What is told more than a day after it
 * happened waits for the digest, and after two weeks it is only noted, as read: nobody is woken by what is over.
 */
@Service
public class Notices {
  private static final Duration PRESSING = Duration.ofDays(1);
  private static final Duration NEWS = Duration.ofDays(14);

  private final NoticeStore store;
  private final Carriers carriers;
  private final Clock clock;

  Notices(NoticeStore store, Carriers carriers, Clock clock) {
    this.store = store;
    this.carriers = carriers;
    this.clock = clock;
  }

  /**
   * Tells one thing.
   *
   * @return how many people had not heard of it
   */
  public int tell(Telling telling) {
    return tell(List.of(telling));
  }

  /**
   * Tells several things in one statement.
   *
   * @return how many notices there are that were not there before
   */
  public int tell(Collection<Telling> tellings) {
    if (tellings.isEmpty()) return 0;
    Instant now = clock.instant();
    return store.tell(
        tellings.stream().map(t -> seasoned(t, now)).toList(), carriers.channels(), now);
  }

  /** A telling as its age lets it be. */
  private static NoticeStore.Seasoned seasoned(Telling t, Instant now) {
    Duration age = Duration.between(t.at(), now);
    Telling paced =
        t.pace() != Pace.DAILY && age.compareTo(PRESSING) > 0 ? t.pace(Pace.DAILY) : t;
    return new NoticeStore.Seasoned(paced, age.compareTo(NEWS) > 0);
  }
}
