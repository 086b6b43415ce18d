package org.gongzhi.platform.html;

import java.util.List;
import java.util.Map;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * 出错的页. Says what happened, what is safe, and what to do next.
 *
 * @param status the HTTP status
 * @param kind which texts: {@code trouble.<kind>.title} and {@code trouble.<kind>}
 * @param sentence what happened, if a refusal says it better than the kind's text
 * @param incident the number under which the log has it; null unless it is our fault
 * @param rest where to go on, and what was typed
 */
public record Trouble(
    int status, String kind, @Nullable Sentence sentence, @Nullable String incident, Rest rest) {
  /**
   * @param back where the visitor came from
   * @param kept what was typed, so that it can be copied
   * @param fields what is wrong with which field
   */
  public record Rest(String back, List<String> kept, Map<String, Sentence> fields) {}

  /** The sign above the title. */
  public Icon icon() {
    return switch (kind) {
      case "stale" -> Icon.USERS;
      case "expired", "throttled" -> Icon.CLOCK;
      case "fault" -> Icon.ALERT;
      default -> Icon.INFO;
    };
  }

  static int status(Refused.Kind kind) {
    return switch (kind) {
      case NOT_FOUND -> 404;
      case STALE -> 409;
      case NOT_ALLOWED -> 403;
      case INVALID -> 422;
      case THROTTLED -> 429;
    };
  }
}
