package org.gongzhi.people.web.setup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.gongzhi.people.Consents;
import org.gongzhi.people.NewOrganisation;
import org.gongzhi.people.NewPerson;
import org.gongzhi.people.Office;
import org.gongzhi.people.Organisation;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.people.Organisations;
import org.gongzhi.people.Persons;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Refused;
import org.gongzhi.platform.html.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 逐行导入. Every row by itself: good ones are kept, bad ones are told with the reason, and those that are there
 * already are left as they are, so that the mended list can be handed in again.
 */
@Component
class RowImport {
  private final PlaceRows places;
  private final Organisations organisations;
  private final Persons persons;
  private final ResidentDesk residents;
  private final TransactionTemplate transaction;

  RowImport(
      PlaceRows places,
      Organisations organisations,
      Persons persons,
      ResidentDesk residents,
      PlatformTransactionManager transactions) {
    this.places = places;
    this.organisations = organisations;
    this.persons = persons;
    this.residents = residents;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What became of a row. */
  enum Outcome {
    ADDED,
    KNOWN,
    REFUSED
  }

  /**
   * One row of the report.
   *
   * @param number where the row stands in the file
   * @param what it is about
   * @param why the reason of a refusal; empty otherwise
   */
  record Report(int number, String what, Outcome outcome, String why) {}

  /**
   * @param kind what the rows are of
   * @param rows with headings in the reader's language
   * @param dry whether everything is only tried
   */
  record Order(ImportKind kind, Rows rows, boolean dry) {}

  /** A row by the keys of its columns. */
  interface Row extends Function<String, String> {}

  /**
   * @throws Refused if a column that must be there is not
   */
  List<Report> run(Ui ui, Actor actor, String area, Order order) {
    for (String column : order.kind().needed()) {
      String heading = ui.t("import.column." + column);
      boolean there =
          order.rows().lines().stream().anyMatch(l -> l.cells().containsKey(heading));
      if (!there) throw Refused.invalid("rows", "import.noColumn", heading);
    }
    if (!order.dry()) return all(ui, actor, area, order);
    List<Report> reports = new ArrayList<>();
    transaction.executeWithoutResult(
        status -> {
          reports.addAll(all(ui, actor, area, order));
          status.setRollbackOnly();
        });
    return reports;
  }

  private List<Report> all(Ui ui, Actor actor, String area, Order order) {
    List<Report> reports = new ArrayList<>();
    for (Rows.Line line : order.rows().lines()) {
      Row row = column -> line.cell(ui.t("import.column." + column));
      String what =
          String.join(
              ui.t("import.gap"),
              order.kind().columns().stream()
                  .map(row)
                  .filter(c -> !c.isEmpty())
                  .limit(2)
                  .toList());
      try {
        Outcome outcome =
            order.dry()
                ? one(ui, actor, area, order.kind(), row)
                : kept(ui, actor, area, order.kind(), row);
        reports.add(new Report(line.number(), what, outcome, ""));
      } catch (Refused r) {
        String why =
            r.kind() == Refused.Kind.NOT_FOUND
                ? ui.t("import.notFound")
                : ui.say(r.fields().values().stream().findFirst().orElse(r.sentence()));
        reports.add(new Report(line.number(), what, Outcome.REFUSED, why));
      }
    }
    return reports;
  }

  private Outcome kept(Ui ui, Actor actor, String area, ImportKind kind, Row row) {
    return java.util.Objects.requireNonNull(
        transaction.execute(_ -> one(ui, actor, area, kind, row)));
  }

  private Outcome one(Ui ui, Actor actor, String area, ImportKind kind, Row row) {
    return switch (kind) {
      case QUARTERS -> places.quarter(ui, actor, area, row);
      case BUILDINGS -> places.buildings(actor, area, row);
      case ORGANISATIONS -> organisation(ui, actor, area, row);
      case PEOPLE -> person(ui, actor, area, row);
    };
  }

  private Outcome organisation(Ui ui, Actor actor, String area, Row row) {
    OrganisationKind kind =
        Arrays.stream(OrganisationKind.values())
            .filter(k -> ui.t(k.label()).equals(row.apply("kind")))
            .filter(k -> k != OrganisationKind.COMMUNITY)
            .findFirst()
            .orElseThrow(() -> Refused.invalid("kind", "import.kind.unknown", row.apply("kind")));
    if (find(area, row.apply("organisation")) != null) return Outcome.KNOWN;
    UUID quarter =
        row.apply("quarter").isEmpty() ? null : places.named(area, row.apply("quarter"));
    UUID id =
        organisations.register(
            actor,
            area,
            new NewOrganisation(
                kind,
                row.apply("organisation"),
                row.apply("shortName"),
                row.apply("telephone"),
                quarter));
    if (PlaceRows.isYes(ui, row.apply("leads"))) places.lead(actor, area, id, quarter);
    return Outcome.ADDED;
  }

  private @Nullable Organisation find(String area, String name) {
    return organisations.in(area).stream()
        .filter(o -> o.name().equals(name) || o.shortName().equals(name))
        .findFirst()
        .orElse(null);
  }

  private Outcome person(Ui ui, Actor actor, String area, Row row) {
    UUID home = null;
    if (!row.apply("door").isEmpty()) {
      UUID quarter = places.named(area, row.apply("quarter"));
      home =
          residents
              .home(area, quarter, row.apply("door"))
              .orElseThrow(
                  () -> Refused.invalid("door", "resident.door.unknown", row.apply("door")));
    }
    if (row.apply("phone").isEmpty() && home == null) {
      throw Refused.invalid("phone", "import.phoneOrHome");
    }
    NewPerson typed = ResidentDesk.person(row.apply("person"), row.apply("phone"), home);
    UUID known = persons.known(actor, area, typed).orElse(null);
    UUID person =
        known != null
            ? known
            : residents.register(
                actor, area, typed, Consents.Way.PAPER, ui.t("import.wording"));
    boolean appointed = appointed(ui, actor, area, person, row);
    return known == null || appointed ? Outcome.ADDED : Outcome.KNOWN;
  }

  private boolean appointed(Ui ui, Actor actor, String area, UUID person, Row row) {
    if (row.apply("organisation").isEmpty() && row.apply("office").isEmpty()) return false;
    Organisation at = find(area, row.apply("organisation"));
    if (at == null)
      throw Refused.invalid("organisation", "import.organisation", row.apply("organisation"));
    Office office =
        Arrays.stream(Office.values())
            .filter(o -> ui.t(o.label()).equals(row.apply("office")))
            .findFirst()
            .orElseThrow(() -> Refused.invalid("office", "import.office", row.apply("office")));
    boolean holds =
        organisations.members(area, at.id()).stream()
            .anyMatch(p -> p.person().equals(person) && p.office() == office);
    if (holds) return false;
    organisations.appoint(
        actor, area, new Organisations.NewPost(person, at.id(), office, ui.today(), null));
    return true;
  }
}
