package org.gongzhi.people.web.notices;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongzhi.people.notices.MailClaims;
import org.gongzhi.platform.html.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 确认邮箱. What the link of a letter opens, on any phone, signed in or not: the link is the key, and the button the word. */
@Controller
@RequestMapping(MailPages.PATH + "{token}")
class MailPages {
  static final String PATH = "/mail/";

  private final MailClaims claims;

  MailPages(MailClaims claims) {
    this.claims = claims;
  }

  /** Before every method: nothing of this may be found or remembered anywhere else. */
  @ModelAttribute
  void hide(HttpServletResponse response) {
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    response.setHeader("Referrer-Policy", "no-referrer");
  }

  @GetMapping
  Reply show(@PathVariable String token, HttpServletRequest request) {
    MailClaims.Found found = claims.find(token, request.getRemoteAddr());
    MailPage page = new MailPage(PATH + token, found.address(), found.state().name());
    return Reply.page("people/mail", page).header("Cache-Control", "no-store");
  }

  /** Pressed twice it says the same twice. */
  @PostMapping
  Reply confirm(@PathVariable String token, HttpServletRequest request) {
    claims.find(token, request.getRemoteAddr());
    claims.confirm(token);
    return Reply.redirect(PATH + token);
  }
}
