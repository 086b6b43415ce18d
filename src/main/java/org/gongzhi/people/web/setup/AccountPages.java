package org.gongzhi.people.web.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongzhi.people.Accounts;
import org.gongzhi.people.Office;
import org.gongzhi.places.Area;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Reply;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 账号. Of those who hold a post; what one may do comes from the posts, never from here. */
@Controller
class AccountPages {
  private static final String ALL = "/desk/settings/{area}/accounts";

  private final SetupDesk desk;
  private final OrganisationsQuery query;
  private final Accounts accounts;

  AccountPages(SetupDesk desk, OrganisationsQuery query, Accounts accounts) {
    this.desk = desk;
    this.query = query;
    this.accounts = accounts;
  }

  @GetMapping(ALL)
  Reply list(Ui ui, Actor actor, @PathVariable String area) {
    return list(ui, actor, desk.administered(actor, area), Form.empty());
  }

  @PostMapping(ALL)
  Reply open(Ui ui, Actor actor, Form form, @PathVariable String area) {
    Area open = desk.administered(actor, area);
    try {
      UUID person =
          form.id("person").orElseThrow(() -> Refused.invalid("person", "account.person.missing"));
      OrganisationsQuery.PostLine post =
          query.posts(area, null, null).stream()
              .filter(p -> p.inForce() && p.person().equals(person))
              .findFirst()
              .orElseThrow(() -> Refused.invalid("person", "account.person.noPost"));
      String once = accounts.open(actor, area, person, form.line("name"));
      return shown(post.name(), form.line("name"), once, path(area));
    } catch (Refused r) {
      Form again = form.refused(r);
      return list(ui, actor, open, again).status(again.status());
    }
  }

  /** 停用、启用、重设密码. */
  @PostMapping(ALL + "/{account}")
  Reply change(Actor actor, Form form, @PathVariable String area, @PathVariable UUID account) {
    desk.administered(actor, area);
    Accounts.Listed known =
        accounts.in(actor, area).stream()
            .filter(a -> a.id().equals(account))
            .findFirst()
            .orElseThrow(Refused::notFound);
    return act(accounts, actor, known, form.line("act"), path(area));
  }

  static Reply act(
      Accounts accounts, Actor actor, Accounts.Listed known, String act, String back) {
    switch (act) {
      case "block" -> accounts.disable(actor, known.id());
      case "unblock" -> accounts.enable(actor, known.id());
      case "reset" -> {
        String once = accounts.resetPassword(actor, known.id());
        return shown(known.personName(), known.name(), once, back);
      }
      default -> throw Refused.notFound();
    }
    return Reply.redirect(back);
  }

  static Reply shown(String person, String account, String once, String back) {
    return Reply.page("people/once", new AccountsPage.Once(person, account, once, back))
        .header("Cache-Control", "no-store");
  }

  private static String path(String area) {
    return SetupDesk.path(area) + "/accounts";
  }

  private Reply list(Ui ui, Actor actor, Area area, Form form) {
    List<OrganisationsQuery.PostLine> posts =
        query.posts(area.code(), null, null).stream()
            .filter(OrganisationsQuery.PostLine::inForce)
            .toList();
    List<Accounts.Listed> all = accounts.in(actor, area.code());
    List<Choice> people =
        posts.stream()
            .filter(p -> all.stream().noneMatch(a -> a.person().equals(p.person())))
            .map(
                p ->
                    Choice.of(
                        p.person().toString(),
                        ui.t("post.person.known", p.name(), p.organisationName())))
            .collect(
                Collectors.collectingAndThen(
                    Collectors.toMap(
                        Choice::value, c -> c, (a, _) -> a, LinkedHashMap::new),
                    m -> List.copyOf(m.values())));
    return Reply.page(
            "people/accounts",
            new AccountsPage(
                area.code(),
                area.name(),
                all.stream().map(a -> row(ui, a, posts)).toList(),
                form,
                people))
        .header("Cache-Control", "no-store");
  }

  private static AccountsPage.Row row(
      Ui ui, Accounts.Listed a, List<OrganisationsQuery.PostLine> posts) {
    String held =
        posts.stream()
            .filter(p -> p.person().equals(a.person()))
            .map(
                p ->
                    ui.t(
                        "post.held",
                        p.organisationName(),
                        ui.t(Office.valueOf(p.office()).label())))
            .collect(Collectors.joining(ui.t("mandate.comma")));
    return new AccountsPage.Row(
        a.id().toString(),
        a.personName(),
        a.name(),
        held.isEmpty() ? ui.t("post.none") : held,
        a.lastSignIn() == null ? ui.t("account.never") : ui.when(a.lastSignIn()),
        state(ui, a),
        a.enabled());
  }

  static String state(Ui ui, Accounts.Listed a) {
    return ui.t(
        !a.enabled()
            ? "account.state.blocked"
            : a.idle()
                ? "account.state.idle"
                : a.mustChange() ? "account.state.once" : "account.state.fine");
  }
}
