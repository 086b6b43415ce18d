package org.gongzhi.platform.html;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 显示偏好. How a visitor wants pages to look, kept in three cookies.
 *
 * @param language 语言
 * @param theme 明暗; null follows the system
 * @param size 字号; null is the normal size
 */
public record Look(Language language, @Nullable Theme theme, @Nullable Size size) {
  static final String LANGUAGE_COOKIE = "language";
  static final String THEME_COOKIE = "theme";
  static final String SIZE_COOKIE = "size";

  /** 明暗. */
  public enum Theme {
    LIGHT,
    DARK;

    /** The value of {@code data-theme}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** 长辈版字号: 20, 24 and 30 px. */
  public enum Size {
    LARGE,
    LARGER,
    LARGEST;

    /** The value of {@code data-size}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Chinese, the system's theme, normal size. */
  public static final Look PLAIN = new Look(Language.ZH, null, null);

  static Look of(HttpServletRequest request) {
    return new Look(
        Language.of(cookie(request, LANGUAGE_COOKIE)),
        pick(Theme.values(), cookie(request, THEME_COOKIE)).orElse(null),
        pick(Size.values(), cookie(request, SIZE_COOKIE)).orElse(null));
  }

  static <E extends Enum<E>> Optional<E> pick(E[] values, String key) {
    return Arrays.stream(values)
        .filter(v -> v.name().toLowerCase(Locale.ROOT).equals(key))
        .findFirst();
  }

  private static String cookie(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? ""
        : Arrays.stream(cookies)
            .filter(c -> c.getName().equals(name))
            .map(Cookie::getValue)
            .findFirst()
            .orElse("");
  }
}
