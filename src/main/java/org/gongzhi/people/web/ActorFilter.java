package org.gongzhi.people.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.gongzhi.people.Actors;
import org.gongzhi.people.Signed;
import org.gongzhi.platform.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the actor of today in place of the account of the session. A session whose account was disabled, or
 * whose password changed, ends here.
 */
final class ActorFilter extends OncePerRequestFilter {
  private static final String ATTRIBUTE = Actor.class.getName();

  private final Actors actors;

  ActorFilter(Actors actors) {
    this.actors = actors;
  }

  /** Who is acting in this request; null if nobody is signed in. */
  static @Nullable Actor actorOf(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Actor actor ? actor : null;
  }

  /** Which account is signed in; null if none is. */
  static @Nullable Signed signed() {
    Authentication a = SecurityContextHolder.getContext().getAuthentication();
    return a != null && a.getPrincipal() instanceof Signed signed ? signed : null;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/static/");
  }

  /** Where somebody gets who has not yet chosen a password of their own. */
  private static boolean isOnTheWay(String path) {
    return path.equals("/me")
        || path.equals("/signout")
        || path.equals("/privacy")
        || path.equals("/error")
        || path.startsWith("/preferences/");
  }

  private static void toOwnPassword(HttpServletRequest request, HttpServletResponse response) {
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", "/me");
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", "/me");
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Signed signed = signed();
    if (signed != null) {
      Optional<Actor> actor = actors.of(signed);
      if (actor.isPresent()) {
        request.setAttribute(ATTRIBUTE, actor.get());
        if (actors.mustChange(signed) && !isOnTheWay(request.getRequestURI())) {
          toOwnPassword(request, response);
          return;
        }
      } else {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) session.invalidate();
      }
    }
    chain.doFilter(request, response);
  }
}
