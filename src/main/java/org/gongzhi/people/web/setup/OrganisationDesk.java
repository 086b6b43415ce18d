package org.gongzhi.people.web.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongzhi.people.Mandates;
import org.gongzhi.people.NewOrganisation;
import org.gongzhi.people.NewPerson;
import org.gongzhi.people.Office;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.people.Organisations;
import org.gongzhi.people.Persons;
import org.gongzhi.places.Quarters;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.Refused.Sentence;
import org.gongzhi.platform.html.Choice;
import org.gongzhi.platform.html.Form;
import org.gongzhi.platform.html.Ui;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down organisations and posts as their forms have them: all of it or nothing. */
@Component
class OrganisationDesk {
  private final Organisations organisations;
  private final Mandates mandates;
  private final Persons persons;
  private final Quarters quarters;
  private final OrganisationsQuery query;

  OrganisationDesk(
      Organisations organisations,
      Mandates mandates,
      Persons persons,
      Quarters quarters,
      OrganisationsQuery query) {
    this.organisations = organisations;
    this.mandates = mandates;
    this.persons = persons;
    this.quarters = quarters;
    this.query = query;
  }

  /** Adds an organisation and, where that was ticked, lets it lead in its quarter from today on. */
  @Transactional
  public UUID add(Actor actor, String area, Form form) {
    OrganisationKind kind =
        SetupDesk.choice(OrganisationKind.class, "kind", form.line("kind"));
    if (kind == OrganisationKind.COMMUNITY) throw Refused.invalid("kind", "organisation.one");
    NewOrganisation typed = typed(area, kind, form);
    UUID id = organisations.register(actor, area, typed);
    if (form.chosen("leads", "yes") && typed.quarter() != null) {
      mandates.give(
          actor, area, new Mandates.NewMandate(id, typed.quarter(), "", query.today(), null));
    }
    return id;
  }

  @Transactional
  public void change(Actor actor, String area, UUID id, Form form) {
    OrganisationKind kind =
        organisations.find(id).orElseThrow(Refused::notFound).kind();
    organisations.change(actor, area, id, typed(area, kind, form), form.upon());
  }

  private NewOrganisation typed(String area, OrganisationKind kind, Form form) {
    Map<String, Sentence> wrong = new LinkedHashMap<>();
    for (String field : List.of("name", "shortName")) {
      if (form.line(field).isEmpty())
        wrong.put(field, Sentence.of("organisation." + field + ".missing"));
    }
    if (!form.line("telephone").isEmpty() && !form.line("telephone").matches("[0-9+() -]{3,30}"))
      wrong.put("telephone", Sentence.of("organisation.telephone"));
    UUID quarter = form.id("quarter").orElse(null);
    if (quarter != null && quarters.find(area, quarter).isEmpty()) throw Refused.notFound();
    if (quarter == null && kind.isOfTheFourParties() && kind != OrganisationKind.PROPERTY_COMPANY)
      wrong.put("quarter", Sentence.of("organisation.quarter.missing"));
    if (!wrong.isEmpty()) throw Refused.invalid(wrong);
    return new NewOrganisation(
        kind, form.line("name"), form.line("shortName"), form.line("telephone"), quarter);
  }

  /** Gives a post to somebody known, or to somebody who is registered with it. */
  @Transactional
  public void appoint(Actor actor, String area, UUID organisation, Form form) {
    Office office = SetupDesk.choice(Office.class, "office", form.line("office"));
    var from = SetupDesk.day(form, "from").orElseGet(query::today);
    var last = SetupDesk.day(form, "lastDay").orElse(null);
    UUID person =
        form.id("person")
            .orElseGet(
                () ->
                    persons.register(
                        actor,
                        area,
                        NewPerson.contact(
                            form.line("newName"),
                            form.line("newPhone").isEmpty() ? null : form.line("newPhone"))));
    organisations.appoint(
        actor, area, new Organisations.NewPost(person, organisation, office, from, last));
  }

  /** The quarters in use, to choose from. */
  List<Choice> quarters(Ui ui, String area, String none) {
    List<Choice> all = new java.util.ArrayList<>();
    all.add(Choice.of("", ui.t(none)));
    quarters.all(area).forEach(q -> all.add(Choice.of(q.id().toString(), q.name())));
    return all;
  }

  /** 5月1日起, 5月1日至6月30日. */
  static String time(Ui ui, OrganisationsQuery.PostLine p) {
    return p.lastDay() == null
        ? ui.t("setup.since", p.firstDay().toString())
        : ui.t("setup.between", p.firstDay().toString(), Objects.toString(p.lastDay()));
  }
}
