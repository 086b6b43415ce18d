package org.gongzhi.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.gongzhi.platform.html.Here;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Shows somebody who is not signed in the door, and remembers in the address, not in a session, where
 * they were going.
 */
final class ToSignIn implements AuthenticationEntryPoint {
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (request.getHeader("HX-Request") != null) {
      // a part of a page cannot become the door: htmx takes the whole window there
      response.setHeader("HX-Redirect", door(currentPage(request)));
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      String query = request.getQueryString();
      String path = request.getRequestURI() + (query == null ? "" : "?" + query);
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", door(path));
    } else {
      // the session ended while somebody was writing: the error page gives back what they wrote
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static String door(@Nullable String next) {
    return next == null || next.equals("/") || !Here.isPath(next)
        ? "/signin"
        : "/signin?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }

  private static @Nullable String currentPage(HttpServletRequest request) {
    String url = request.getHeader("HX-Current-URL");
    try {
      URI page = URI.create(url == null ? "/" : url);
      String query = page.getRawQuery();
      return page.getRawPath() + (query == null ? "" : "?" + query);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
