package org.gongzhi.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.gongzhi.people.Accounts;
import org.gongzhi.people.Actors;
import org.gongzhi.people.MaskedPerson;
import org.gongzhi.people.Office;
import org.gongzhi.people.Persons;
import org.gongzhi.people.Signed;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 我的账号. */
@Controller
class MePages {
  private final Accounts accounts;
  private final Persons persons;
  private final Entrance entrance;
  private final Actors actors;

  MePages(Accounts accounts, Persons persons, Entrance entrance, Actors actors) {
    this.accounts = accounts;
    this.persons = persons;
    this.entrance = entrance;
    this.actors = actors;
  }

  @GetMapping("/me")
  Reply show(Ui ui, Actor actor, @RequestParam(required = false) @Nullable String changed) {
    return page(ui, actor, Form.empty(), changed != null);
  }

  /** 改密码. This session goes on; those elsewhere end. */
  @PostMapping("/me")
  Reply changePassword(
      Ui ui,
      Actor actor,
      Form form,
      // as they were typed: a password is not tidied up
      Typed typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      if (!typed.password().equals(typed.again()))
        throw Refused.invalid("again", "password.different");
      Signed signed =
          accounts.changePassword(
              signed().account(), typed.old(), typed.password(), request.getRemoteAddr());
      entrance.enter(signed, actor, request, response);
      return Reply.redirect("/me?changed");
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, again, false).status(again.status());
    }
  }

  /** Three passwords, missing ones empty. */
  record Typed(String old, String password, String again) {
    Typed {
      old = Optional.ofNullable(old).orElse("");
      password = Optional.ofNullable(password).orElse("");
      again = Optional.ofNullable(again).orElse("");
    }
  }

  private Reply page(Ui ui, Actor actor, Form form, boolean changed) {
    Accounts.Own own = accounts.own(signed().account());
    String phone =
        persons.find(actor, own.area(), own.person()).map(MaskedPerson::phone).orElse("");
    List<MePage.Held> posts =
        actor.posts().stream()
            .map(
                p ->
                    new MePage.Held(
                        p.organisationName(), ui.t(Office.valueOf(p.office()).label())))
            .toList();
    return Reply.page(
            "people/me", new MePage(
                actor.name(),
                own.name(),
                phone,
                posts,
                form,
                changed,
                actors.mustChange(signed())))
        .header("Cache-Control", "no-store");
  }

  private static Signed signed() {
    return Optional.ofNullable(ActorFilter.signed()).orElseThrow(Refused::notFound);
  }
}
