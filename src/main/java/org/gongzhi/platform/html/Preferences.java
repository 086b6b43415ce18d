package org.gongzhi.platform.html;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 显示偏好. Remembers size, theme and language of this browser for a year, and goes back. */
@Controller
class Preferences {
  private static final Duration YEAR = Duration.ofDays(365);

  /** Any size but the three large ones is the normal one. */
  @PostMapping("/preferences/size")
  Reply size(@RequestParam String size, HttpServletRequest request) {
    return remember(request, Look.SIZE_COOKIE, known(Look.Size.values(), size));
  }

  /** Anything but light and dark follows the system. */
  @PostMapping("/preferences/theme")
  Reply theme(@RequestParam String theme, HttpServletRequest request) {
    return remember(request, Look.THEME_COOKIE, known(Look.Theme.values(), theme));
  }

  @PostMapping("/preferences/language")
  Reply language(@RequestParam String language, HttpServletRequest request) {
    return remember(request, Look.LANGUAGE_COOKIE, Language.of(language).tag());
  }

  private static <E extends Enum<E>> String known(E[] values, String key) {
    return Look.pick(values, key).isPresent() ? key : "";
  }

  private static Reply remember(HttpServletRequest request, String name, String value) {
    ResponseCookie cookie =
        ResponseCookie.from(name, value)
            .path("/")
            .maxAge(value.isEmpty() ? Duration.ZERO : YEAR)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build();
    return Reply.redirect(Here.back(request, "/"))
        .header(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
