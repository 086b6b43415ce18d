package org.gongzhi.platform.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * 程序看的错. A program that asked for JSON or XML is told in it what went wrong, also where nothing but the address is
 * known: a list of one code and one sentence.
 */
enum BareFormat {
  JSON(".json", "application/json;charset=UTF-8") {
    @Override
    String body(int status, String words) {
      return "[{\"code\":" + status + ",\"description\":\"" + words.strip() + "\"}]";
    }
  },
  XML(".xml", "text/xml;charset=UTF-8") {
    @Override
    String body(int status, String words) {
      return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<errors><error><code>"
          + status
          + "</code><description>"
          + words.strip()
          + "</description></error></errors>";
    }
  },
  TEXT("", "text/plain;charset=UTF-8") {
    @Override
    String body(int status, String words) {
      return words;
    }
  };

  private final String suffix;
  private final String type;

  BareFormat(String suffix, String type) {
    this.suffix = suffix;
    this.type = type;
  }

  /** By how the address ends; text for every other one. */
  static BareFormat of(@Nullable String path) {
    for (BareFormat f : values()) if (path != null && path.endsWith(f.suffix)) return f;
    return TEXT;
  }

  /**
   * Answers a request that went wrong, if it asked for one of the two.
   *
   * @return whether it did
   */
  static boolean answered(HttpServletRequest request, int status, HttpServletResponse response)
      throws IOException {
    if (status < 400) return false;
    BareFormat format =
        of(
            request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI());
    if (format == TEXT) return false;
    byte[] body = format.bytes(status, BareErrors.words(status));
    response.setStatus(status);
    response.setContentType(format.type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    return true;
  }

  String type() {
    return type;
  }

  /**
   * @param words without anything that would have to be escaped
   */
  abstract String body(int status, String words);

  byte[] bytes(int status, String words) {
    return body(status, words).getBytes(UTF_8);
  }
}
