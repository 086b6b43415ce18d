package org.gongzhi.channels.open311.wire;

import java.util.List;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;

/**
 * 出错. What is wrong with a request: one or more sentences that a person can read, and a status. What does not exist
 * is 404, a key that is missing or wrong 403, everything else 400; beyond the protocol there are 405, 413, 415 and 429,
 * which say more to programs that know them.
 */
public final class Wrong extends RuntimeException {
  private final int status;
  private final List<Sentence> sentences;
  private final long retryAfter;

  private Wrong(int status, List<Sentence> sentences, long retryAfter) {
    super(status + " " + sentences);
    this.status = status;
    this.sentences = List.copyOf(sentences);
    this.retryAfter = retryAfter;
  }

  public static Wrong of(int status, Sentence sentence) {
    return of(status, List.of(sentence));
  }

  public static Wrong of(int status, List<Sentence> sentences) {
    return new Wrong(status, sentences, 0);
  }

  /** Too often; {@code seconds} is when to come again. */
  public static Wrong tooOften(long seconds) {
    return new Wrong(429, List.of(Sentence.of("open311.wrong.tooOften", seconds)), seconds);
  }

  /** What the rooms behind refuse, as the protocol says it. */
  public static Wrong of(Refused r) {
    return switch (r.kind()) {
      case NOT_FOUND -> of(404, r.sentence());
      case INVALID -> of(400, List.copyOf(r.fields().values()));
      case STALE, NOT_ALLOWED -> of(400, r.sentence());
      case THROTTLED -> of(429, r.sentence());
    };
  }

  public int status() {
    return status;
  }

  public List<Sentence> sentences() {
    return sentences;
  }

  /** Seconds; 0 when that is not the trouble. */
  public long retryAfter() {
    return retryAfter;
  }
}
