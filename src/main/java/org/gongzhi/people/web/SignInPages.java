package org.gongzhi.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.gongzhi.people.Actors;
import org.gongzhi.people.DemoRoles;
import org.gongzhi.people.SignIn;
import org.gongzhi.people.Signed;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Here;
import org.gongzhi.platform.html.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 登录和退出. */
@Controller
class SignInPages {
  private final SignIn signIn;
  private final Actors actors;
  private final Entrance entrance;
  private final ObjectProvider<DemoRoles> demo;

  SignInPages(
      SignIn signIn, Actors actors, Entrance entrance, ObjectProvider<DemoRoles> demo) {
    this.signIn = signIn;
    this.actors = actors;
    this.entrance = entrance;
    this.demo = demo;
  }

  @GetMapping("/signin")
  Reply page(@Nullable Actor actor, @RequestParam(defaultValue = "") String next) {
    return actor == null
        ? Reply.page("people/signin", new SignInPage(Form.empty(), next, roles()))
        : Reply.redirect(destination(actor, next));
  }

  @PostMapping("/signin")
  Reply enter(
      Form form,
      // as it was typed: a password is not tidied up
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response) {
    String next = form.line("next");
    try {
      Signed signed = signIn.with(form.line("name"), password, request.getRemoteAddr());
      return enter(signed, next, request, response);
    } catch (Refused r) {
      Form again = form.refused(r);
      return Reply.page("people/signin", new SignInPage(again, next, roles()))
          .status(again.status());
    }
  }

  @PostMapping("/signin/demo")
  Reply enterDemo(
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    return enter(signIn.demo(role), next, request, response);
  }

  @PostMapping("/signout")
  Reply leave(HttpServletRequest request, HttpServletResponse response) {
    entrance.leave(request, response);
    return Reply.redirect("/signin");
  }

  private Reply enter(
      Signed signed, String next, HttpServletRequest request, HttpServletResponse response) {
    Actor actor = actors.of(signed).orElseThrow(Refused::notFound);
    entrance.enter(signed, actor, request, response);
    return Reply.redirect(destination(actor, next));
  }

  /** Where they were going, or the desk for those who work there and home for everybody else. */
  private static String destination(Actor actor, String next) {
    if (Here.isPath(next) && !next.startsWith("/sign")) return next;
    return actor.posts().isEmpty() ? "/" : "/desk";
  }

  private List<DemoRoles.Role> roles() {
    DemoRoles roles = demo.getIfAvailable();
    return roles == null ? List.of() : roles.roles();
  }
}
