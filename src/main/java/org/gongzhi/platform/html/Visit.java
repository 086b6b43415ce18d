package org.gongzhi.platform.html;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.gongzhi.platform.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * 来访. One request as pages see it.
 *
 * @param path the path asked for, without query
 * @param query what followed the question mark; empty when nothing did
 * @param fragment whether htmx asks for a part of a page only
 * @param actor who is looking; null for an anonymous visitor
 * @param csrf the token forms must bring back, made when first asked for
 */
public record Visit(
    String path, String query, boolean fragment, @Nullable Actor actor, Supplier<Csrf> csrf) {
  /**
   * 防伪令牌.
   *
   * @param header the header htmx sends it in
   * @param parameter the name of the hidden field
   * @param token the token; empty where nothing asks for one
   */
  public record Csrf(String header, String parameter, String token) {
    static final Csrf NONE = new Csrf("X-CSRF-TOKEN", "_csrf", "");
  }

  static Visit of(HttpServletRequest request, @Nullable Actor actor) {
    boolean htmx = request.getHeader("HX-Request") != null;
    boolean wholePage =
        request.getHeader("HX-Boosted") != null
            || request.getHeader("HX-History-Restore-Request") != null;
    String query = request.getQueryString();
    return new Visit(
        pathOf(request), query == null ? "" : query, htmx && !wholePage, actor, csrf(request));
  }

  Visit by(Actor other) {
    return new Visit(path, query, fragment, other, csrf);
  }

  /** The path the visitor typed, also while an error page is being made for it. */
  private static String pathOf(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
        ? path
        : request.getRequestURI();
  }

  private static Supplier<Csrf> csrf(HttpServletRequest request) {
    return () ->
        request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken t
            ? new Csrf(t.getHeaderName(), t.getParameterName(), t.getToken())
            : Csrf.NONE;
  }
}
