package org.gongzhi.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.gongzhi.people.Accounts;
import org.gongzhi.people.NewOrganisation;
import org.gongzhi.people.NewPerson;
import org.gongzhi.people.Office;
import org.gongzhi.people.OrganisationKind;
import org.gongzhi.people.Organisations;
import org.gongzhi.people.Persons;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.database.Access;

/**
 * A large made-up city for benchmarks: communities with their quarters and companies by SQL, as fast as the
 * database takes them, and in one community a resident, a company, a worker and a street officer who can
 * sign in. Everything is made by formula, so that every run measures the same.
 *
 * @param resident somebody with matters of their own
 * @param property somebody of a property company
 * @param worker somebody of the community
 * @param street somebody of the street
 * @param number number of a matter of the company
 * @param residentsNumber number of a matter of the resident
 */
record BenchTown(
    Login resident,
    Login property,
    Login worker,
    Login street,
    String number,
    String residentsNumber) {

  /** A way to sign in. */
  record Login(String name, String password) {}

  private static final String PASSWORD = "bench-" + UUID.randomUUID();
  private static final String AREA = "340303004007";
  private static final String STREET = "340303004000";

  /** Makes the city. */
  static BenchTown make(Town town, int areas, int cases) throws IOException, SQLException {
    Organisations organisations = town.bean(Organisations.class);
    UUID street = organisation(organisations, STREET, OrganisationKind.STREET);
    UUID community = organisation(organisations, AREA, OrganisationKind.COMMUNITY);
    UUID resident = person(town, AREA, "resident");
    execute(
        town,
        script("/bench/town.sql")
            .replace("${areas}", Integer.toString(areas))
            .replace("${casesEach}", Integer.toString(cases / areas))
            .replace("${resident}", resident.toString()));
    execute(town, "vacuum analyze");
    UUID company =
        organisations.in(AREA).stream()
            .filter(o -> o.kind() == OrganisationKind.PROPERTY_COMPANY)
            .findFirst()
            .orElseThrow()
            .id();
    return new BenchTown(
        login(town, AREA, resident, "resident"),
        post(town, AREA, company, Office.PROPERTY_STAFF),
        post(town, AREA, community, Office.COMMUNITY_WORKER),
        post(town, STREET, street, Office.STREET_OFFICER),
        "DFH-2024-000003",
        "DFH-2024-000020");
  }

  /** Runs a script as the database's owner. */
  static void run(Town town, String script) throws IOException, SQLException {
    execute(town, script(script));
  }

  private static void execute(Town town, String statements) throws SQLException {
    Access access = town.access();
    try (Connection c =
            DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword());
        Statement sql = c.createStatement()) {
      sql.execute(statements);
    }
  }

  /** Scripts lie beside the code because they reach into the tables of every room. */
  private static String script(String name) throws IOException {
    try (InputStream in = BenchTown.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static UUID organisation(
      Organisations organisations, String area, OrganisationKind kind) {
    return organisations.register(
        Actor.SYSTEM, area, new NewOrganisation(kind, "bench " + kind, "bench", null, null));
  }

  private static UUID person(Town town, String area, String name) {
    return town.bean(Persons.class).register(Actor.SYSTEM, area, NewPerson.contact(name, null));
  }

  private static Login post(Town town, String area, UUID organisation, Office office) {
    UUID person = person(town, area, office.name());
    town.bean(Organisations.class)
        .appoint(
            Actor.SYSTEM,
            area,
            new Organisations.NewPost(person, organisation, office, LocalDate.EPOCH, null));
    return login(town, area, person, office.name());
  }

  private static Login login(Town town, String area, UUID person, String name) {
    String account = "bench-" + name.toLowerCase(Locale.ROOT).replace('_', '-');
    town.bean(Accounts.class).create(Actor.SYSTEM, area, person, account, PASSWORD);
    return new Login(account, PASSWORD);
  }
}
