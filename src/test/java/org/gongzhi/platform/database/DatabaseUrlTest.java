package org.gongzhi.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.gongzhi.platform.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

class DatabaseUrlTest {
  private static final Map<String, String> NOBODY = Map.of();

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          postgresql://li:s3@db.town:6432/gz              => li s3 db.town 6432 gz
          postgres://li:s3@db.town/gz                     => li s3 db.town 5432 gz
          jdbc:postgresql://db.town:6432/gz?user=li&password=s3 => li s3 db.town 6432 gz
          postgresql://db.town/gz?password=s3&user=li     => li s3 db.town 5432 gz
          postgresql://li:a%2Fb%40c%3A+d@db.town/gz       => li a/b@c:+d db.town 5432 gz
          postgresql://li:%E5%85%B1@db.town/%E6%B2%BB     => li 共 db.town 5432 治
          postgresql://li:s3@[::1]:6432/gz                => li s3 [::1] 6432 gz
          """)
  void understandsBothSpellings(String text, String expected) throws CannotStart {
    DatabaseUrl url = DatabaseUrl.parse(text, NOBODY);
    var read = Driver.parseURL(url.jdbc(), null);
    assertThat(
            url.user()
                + " "
                + url.password()
                + " "
                + read.get("PGHOST")
                + " "
                + read.get("PGPORT")
                + " "
                + read.get("PGDBNAME"))
        .isEqualTo(expected);
  }

  @Test
  void whatIsLeftOutComesFromTheEnvironment() throws CannotStart {
    DatabaseUrl url =
        DatabaseUrl.parse("postgresql://db/gz", Map.of("PGUSER", "li", "PGPASSWORD", "s3"));
    assertThat(url.user()).isEqualTo("li");
    assertThat(url.password()).isEqualTo("s3");
    assertThat(DatabaseUrl.parse("postgresql://db/gz", Map.of("USER", "root")).user())
        .isEqualTo("root");
  }

  @Test
  void keepsTheAdministratorsSettingsInTheDriversSpelling() throws CannotStart {
    String jdbc =
        DatabaseUrl.parse(
                "postgresql://li@db/gz?sslmode=verify-full&application_name=x&connect_timeout=3",
                NOBODY)
            .jdbc();
    assertThat(jdbc)
        .contains("sslmode=verify-full", "ApplicationName=x", "connectTimeout=3")
        .contains("reWriteBatchedInserts=true")
        .doesNotContain("ApplicationName=gongzhi");
  }

  @Test
  void neverShowsThePassword() throws CannotStart {
    DatabaseUrl url = DatabaseUrl.parse("postgresql://li:s3cret@db/gz", NOBODY);
    assertThat(url.jdbc() + url.shown() + url).doesNotContain("s3cret");
    assertThat(url.shown()).isEqualTo("db:5432/gz");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "gz",
        "mysql://db/gz",
        "jdbc:mysql://db/gz",
        "postgresql://",
        "postgresql://db",
        "postgresql://db/",
        "postgresql:///gz",
        "postgresql://db:port/gz",
        "postgresql://d b/gz"
      })
  void saysWhatAnAddressLooksLike(String text) {
    assertThatThrownBy(() -> DatabaseUrl.parse(text, NOBODY))
        .isInstanceOfSatisfying(
            CannotStart.class,
            e -> assertThat(e.sentence().key()).isEqualTo("database.notAnAddress"));
  }
}
