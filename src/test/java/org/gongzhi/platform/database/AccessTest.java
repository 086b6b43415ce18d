package org.gongzhi.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.gongzhi.Database;
import org.gongzhi.platform.CannotStart;
import org.gongzhi.platform.Refused.Sentence;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccessTest {
  @BeforeAll
  static void aServerWithAllKindsOfDatabases() {
    Database.admin("create role li login createrole password 's3'");
    Database.admin("create role clerk login password 's3'");
    Database.admin("create database owned owner li");
    Database.admin("create database foreign_owned");
    Database.admin("create database clerks owner clerk");
    Database.admin(
        "create database plain_c locale_provider libc locale 'C' template template0 owner li");
    Database.admin(
        "create database latin encoding 'LATIN1' locale_provider libc locale 'C'"
            + " template template0 owner li");
  }

  @Test
  void anOwnerWhoMayCreateRolesIsEnough() throws CannotStart, SQLException {
    Access access = Access.open(Database.url("owned"), "li", "s3");
    assertThat(access.appRole()).isEqualTo("owned_app");
    try (Connection c =
        DriverManager.getConnection(access.url(), access.appRole(), access.appPassword())) {
      assertThat(c.isValid(1)).isTrue();
    }
  }

  @Test
  void aSecondServerDoesNotLockTheFirstOneOut() throws CannotStart {
    Access first = Access.open(Database.url("owned"), "li", "s3");
    assertThat(Access.open(Database.url("owned"), "li", "s3")).isEqualTo(first);
    assertThat(first.toString()).doesNotContain(first.appPassword()).doesNotContain("s3");
  }

  @Test
  void aVeryLongNameHasARoleToo() throws CannotStart {
    String name = "共".repeat(20);
    Database.admin("create database \"" + name + "\" owner li");
    String url = Database.url("%E5%85%B1".repeat(20));
    assertThat(Access.open(url, "li", "s3")).isEqualTo(Access.open(url, "li", "s3"));
  }

  @Test
  void saysWhyItCannotBeUsed() {
    assertThat(refusal("owned", "li", "wrong").key()).isEqualTo("database.signInRefused");
    assertThat(refusal("nowhere", "li", "s3").key()).isEqualTo("database.noSuchDatabase");
    assertThat(refusal("clerks", "clerk", "s3"))
        .isEqualTo(Sentence.of("database.mayNotCreateRoles", "clerk"));
    assertThat(refusal("foreign_owned", "li", "s3"))
        .isEqualTo(Sentence.of("database.notOwner", "li", "foreign_owned"));
    assertThat(refusal("plain_c", "li", "s3"))
        .isEqualTo(Sentence.of("database.notUnicode", "plain_c"));
    assertThat(refusal("latin", "li", "s3")).isEqualTo(Sentence.of("database.notUnicode", "latin"));
  }

  @Test
  void aServerThatIsTooOldIsNamed() throws IOException {
    String url = Database.url("owned");
    int port = Integer.parseInt(url.replaceFirst(".*:(\\d+)/.*", "$1"));
    try (OlderServer older = new OlderServer(port, "18.6", "14.9")) {
      assertThat(refusalAt(url.replace(":" + port, ":" + older.port()), "li", "s3"))
          .isEqualTo(Sentence.of("database.tooOld", "14", "15"));
    }
  }

  @Test
  void aServerThatIsNotThereIsNamedWithTheReason() {
    Sentence said = refusalAt("jdbc:postgresql://127.0.0.1:1/gz?connectTimeout=2", "li", "s3");
    assertThat(said)
        .isEqualTo(
            Sentence.of(
                "database.unreachable", "127.0.0.1:1/gz", "ConnectException: Connection refused"));
  }

  private static Sentence refusal(String database, String user, String password) {
    return refusalAt(Database.url(database), user, password);
  }

  private static Sentence refusalAt(String url, String user, String password) {
    return catchThrowableOfType(CannotStart.class, () -> Access.open(url, user, password))
        .sentence();
  }
}
