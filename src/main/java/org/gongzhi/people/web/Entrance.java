package org.gongzhi.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import org.gongzhi.people.Signed;
import org.gongzhi.platform.Actor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * 进门出门. Begins and ends sessions. A session holds which account it is and nothing about the person; its
 * id and the form token change when it begins.
 */
@Component
class Entrance {
  /** A working day: an abandoned desk does not stay open over night. */
  private static final Duration AT_THE_DESK = Duration.ofHours(8);

  /** A resident's own phone. */
  private static final Duration AT_HOME = Duration.ofDays(7);

  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
  private final CsrfTokenRepository tokens = tokenInCookie();
  private final SessionAuthenticationStrategy begin =
      new CompositeSessionAuthenticationStrategy(
          List.of(
              new ChangeSessionIdAuthenticationStrategy(),
              new CsrfAuthenticationStrategy(tokens)));

  SecurityContextRepository contexts() {
    return contexts;
  }

  CsrfTokenRepository tokens() {
    return tokens;
  }

  /** Begins a session of this account. */
  void enter(
      Signed signed, Actor actor, HttpServletRequest request, HttpServletResponse response) {
    Authentication who = UsernamePasswordAuthenticationToken.authenticated(signed, null, List.of());
    HttpSession session = request.getSession(true);
    begin.onAuthentication(who, request, response);
    session.setMaxInactiveInterval(
        (int) (actor.posts().isEmpty() ? AT_HOME : AT_THE_DESK).toSeconds());
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(who);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  /** Ends the session and the form tokens made in it. */
  void leave(HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    if (session != null) session.invalidate();
    SecurityContextHolder.clearContext();
    tokens.saveToken(null, request, response);
  }

  /**
   * In a cookie and not in a session, so that whoever only looks at the sign-in page or a private link
   * costs us no memory, and a page left open over night can still be sent.
   */
  private static CsrfTokenRepository tokenInCookie() {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("gz-token");
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(c -> c.httpOnly(true).sameSite("Lax"));
    return tokens;
  }
}
