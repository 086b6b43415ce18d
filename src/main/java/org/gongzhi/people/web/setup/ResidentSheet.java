package org.gongzhi.people.web.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongzhi.people.Accounts;
import org.gongzhi.people.Consents;
import org.gongzhi.people.MaskedPerson;
import org.gongzhi.people.PersonField;
import org.gongzhi.people.Persons;
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

/** 一个居民: masked; a field in full for who says why, and the person reads who did. */
@Controller
class ResidentSheet {
  private static final String ONE = ResidentPages.ALL + "/{person}";

  private final SetupDesk desk;
  private final Persons persons;
  private final Consents consents;
  private final Accounts accounts;
  private final ResidentDesk residents;

  ResidentSheet(
      SetupDesk desk,
      Persons persons,
      Consents consents,
      Accounts accounts,
      ResidentDesk residents) {
    this.desk = desk;
    this.persons = persons;
    this.consents = consents;
    this.accounts = accounts;
    this.residents = residents;
  }

  @GetMapping(ONE)
  Reply show(Ui ui, Actor actor, @PathVariable String area, @PathVariable UUID person) {
    desk.overseen(actor, area);
    return page(ui, actor, new Asked(area, person, Form.empty(), "", Form.empty()));
  }

  /** 看原文. Kept on record before anything is shown. */
  @PostMapping(ONE + "/looks")
  Reply look(
      Ui ui, Actor actor, Form form, @PathVariable String area, @PathVariable UUID person) {
    desk.overseen(actor, area);
    try {
      PersonField field = SetupDesk.choice(PersonField.class, "field", form.line("field"));
      String plain =
          persons.unmask(actor, area, person, field, form.text("reason"), _ -> false);
      String shown = ui.t("resident.shown", ui.t(field.label()), plain);
      return page(ui, actor, new Asked(area, person, Form.empty(), shown, Form.empty()));
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, new Asked(area, person, again, "", Form.empty()))
          .status(again.status());
    }
  }

  /** 开通账号, or block, unblock and reset the one there is. */
  @PostMapping(ONE + "/account")
  Reply account(
      Ui ui, Actor actor, Form form, @PathVariable String area, @PathVariable UUID person) {
    desk.overseen(actor, area);
    String back = ResidentPages.path(area) + "/" + person;
    MaskedPerson known = persons.find(actor, area, person).orElseThrow(Refused::notFound);
    List<Accounts.Listed> there =
        accounts.of(actor, area, person).orElseThrow(Refused::notFound);
    try {
      UUID account = form.id("account").orElse(null);
      if (account == null) {
        String once = accounts.open(actor, area, person, form.line("name"));
        return AccountPages.shown(known.name(), form.line("name"), once, back);
      }
      Accounts.Listed listed =
          there.stream()
              .filter(a -> a.id().equals(account))
              .findFirst()
              .orElseThrow(Refused::notFound);
      return AccountPages.act(accounts, actor, listed, form.line("act"), back);
    } catch (Refused r) {
      Form again = form.refused(r);
      return page(ui, actor, new Asked(area, person, Form.empty(), "", again))
          .status(again.status());
    }
  }

  private record Asked(String area, UUID person, Form look, String shown, Form account) {}

  private Reply page(Ui ui, Actor actor, Asked asked) {
    String area = asked.area;
    MaskedPerson p = persons.find(actor, area, asked.person).orElseThrow(Refused::notFound);
    UUID dwelling = p.dwelling();
    String home =
        dwelling == null
            ? ""
            : residents.homes(area, List.of(dwelling)).getOrDefault(dwelling, "");
    List<Choice> facts = new ArrayList<>();
    List<Choice> fields = new ArrayList<>();
    fields.add(Choice.of("NAME", ui.t(PersonField.NAME.label())));
    fact(ui, facts, fields, PersonField.PHONE, p.phone());
    fact(ui, facts, fields, PersonField.ID_NUMBER, p.idNumber());
    fact(ui, facts, fields, PersonField.HEALTH, p.hasHealth() ? ui.t("resident.kept") : null);
    fact(ui, facts, fields, PersonField.INCOME, p.hasIncome() ? ui.t("resident.kept") : null);
    if (!home.isEmpty()) facts.add(Choice.of(ui.t("resident.home"), home));
    Optional<List<Accounts.Listed>> there = accounts.of(actor, area, asked.person);
    return Reply.page(
            "people/resident",
            new ResidentsPage.One(
                area,
                new ResidentsPage.Row(
                    asked.person.toString(),
                    p.name(),
                    Objects.requireNonNullElse(p.phone(), ""),
                    home),
                facts,
                consents.of(actor, area, asked.person).stream().map(c -> told(ui, c)).toList(),
                new ResidentsPage.Look(asked.look, fields, asked.shown),
                new ResidentsPage.Account(
                    there.isPresent(), asked.account, rows(ui, there.orElse(List.of())))))
        .header("Cache-Control", "no-store");
  }

  private static void fact(
      Ui ui,
      List<Choice> facts,
      List<Choice> fields,
      PersonField field,
      @org.jspecify.annotations.Nullable String masked) {
    if (masked == null) return;
    facts.add(Choice.of(ui.t(field.label()), masked));
    fields.add(Choice.of(field.name(), ui.t(field.label())));
  }

  private static List<AccountsPage.Row> rows(Ui ui, List<Accounts.Listed> there) {
    return there.stream()
        .map(
            a ->
                new AccountsPage.Row(
                    a.id().toString(),
                    "",
                    a.name(),
                    "",
                    a.lastSignIn() == null ? ui.t("account.never") : ui.when(a.lastSignIn()),
                    AccountPages.state(ui, a),
                    a.enabled()))
        .toList();
  }

  private static String told(Ui ui, Consents.Consent c) {
    return ui.t(
        c.given() ? "resident.consent.given" : "resident.consent.withdrawn",
        ui.when(c.at()),
        ui.t(c.way().label()),
        c.wording());
  }
}
