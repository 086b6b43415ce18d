package org.gongzhi.platform.html;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongzhi.platform.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the page for what went wrong. */
final class Troubles {
  private static final Logger log = LoggerFactory.getLogger(Troubles.class);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int WORDS_OF_A_PERSON = 8;

  private Troubles() {}

  static Reply of(Refused refused, HttpServletRequest request) {
    String kind =
        switch (refused.kind()) {
          case NOT_FOUND -> "missing";
          case STALE -> "stale";
          case NOT_ALLOWED -> "forbidden";
          case INVALID -> "invalid";
          case THROTTLED -> "throttled";
        };
    return reply(
        new Trouble(
            Trouble.status(refused.kind()),
            kind,
            says(refused.kind()) ? refused.sentence() : null,
            null,
            rest(request, refused.fields())),
        request);
  }

  /** The other kinds have one sentence for all, which the page says itself. */
  private static boolean says(Refused.Kind kind) {
    return kind == Refused.Kind.NOT_ALLOWED || kind == Refused.Kind.THROTTLED;
  }

  /** What a status means when nothing else is known. */
  static Reply of(int status, HttpServletRequest request) {
    String kind =
        switch (status) {
          case 401, 404 -> "missing";
          case 403 -> "expired";
          case 405 -> "method";
          case 409 -> "stale";
          case 413 -> "large";
          case 415 -> "media";
          case 429 -> "throttled";
          case 503 -> "busy";
          default -> status >= 500 ? "fault" : "bad";
        };
    return reply(new Trouble(status, kind, null, null, rest(request, Map.of())), request);
  }

  /** A fault of ours: it goes to the log under a number, and only the number to the visitor. */
  static Reply fault(Throwable fault, HttpServletRequest request) {
    String number =
        String.format(Locale.ROOT, "%04X-%04X", RANDOM.nextInt(0x10000), RANDOM.nextInt(0x10000));
    log.error("incident {}: {} {}", number, method(request), path(request), fault);
    return reply(new Trouble(500, "fault", null, number, rest(request, Map.of())), request);
  }

  private static Reply reply(Trouble trouble, HttpServletRequest request) {
    return Reply.page("ui/trouble", trouble)
        .orPart("ui/trouble-part")
        .status(trouble.status())
        .header("Cache-Control", "no-store");
  }

  private static Trouble.Rest rest(
      HttpServletRequest request, Map<String, Refused.Sentence> fields) {
    String back = Here.back(request, "/");
    boolean itself = back.equals(path(request)) && method(request).equals("GET");
    return new Trouble.Rest(itself ? "/" : back, kept(request), fields);
  }

  /** What a person wrote: longer than a click, neither secret nor ours. */
  private static List<String> kept(HttpServletRequest request) {
    if (!method(request).equals("POST")) {
      return List.of();
    }
    try {
      return request.getParameterMap().entrySet().stream()
          .filter(e -> !isOurs(e.getKey()))
          .flatMap(e -> Arrays.stream(e.getValue()))
          .filter(v -> v.strip().codePointCount(0, v.strip().length()) >= WORDS_OF_A_PERSON)
          .toList();
    } catch (IllegalStateException e) {
      // the body could not be read at all, which may be the very trouble
      return List.of();
    }
  }

  private static boolean isOurs(String field) {
    String name = field.toLowerCase(Locale.ROOT);
    return name.startsWith("_")
        || name.equals(Form.ONCE)
        || name.contains("password")
        || name.contains("code")
        || name.contains("token");
  }

  /** An error page is always asked for by GET. */
  private static String method(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String asked
        ? asked
        : request.getMethod();
  }

  private static String path(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
        ? asked
        : request.getRequestURI();
  }
}
