package org.gongzhi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongzhi.people.SampleTown.AREA;
import static org.gongzhi.people.SampleTown.GRID_WORKER;
import static org.gongzhi.people.SampleTown.propertyStaff;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonsTest {
  private static final String PHONE = "13800000001";
  private static final NewPerson GU_HAI =
      new NewPerson("顾海", "138 0000-0001", "340303199001010003", "膝盖不好，少爬楼", "低保", null);

  private final SampleTown town = new SampleTown();
  private final UUID company = Ids.next();

  @Test
  void showsAPersonMasked() {
    UUID id = town.persons.register(Actor.SYSTEM, AREA, GU_HAI);
    assertThat(town.persons.find(GRID_WORKER, AREA, id))
        .contains(new MaskedPerson(AREA, id, "顾*", "138****0001", "3403**********0003", true, true, null));
    assertThat(town.sql.sql("select masked_name from people.pub_person_name").query().singleValue())
        .isEqualTo("顾*");
  }

  @Test
  void keepsNothingSensitiveReadableInTheDatabase() throws SQLException {
    town.persons.register(Actor.SYSTEM, AREA, GU_HAI);
    try (Connection c = town.database.asOwner();
        var rows =
            c.createStatement()
                .executeQuery(
                    "select concat_ws(' ', encode(phone, 'escape'), encode(phone_index, 'escape'),"
                        + " encode(health, 'escape'), encode(income, 'escape'))"
                        + " from people.person")) {
      rows.next();
      assertThat(rows.getString(1)).isNotBlank().doesNotContain("1380", "低保", "膝盖");
    }
  }

  @Test
  void isNobodyForThoseWhoDoNotOverseeTheArea() {
    UUID id = town.person("顾海", PHONE);
    assertThat(town.persons.find(propertyStaff(company), AREA, id)).isEmpty();
    assertThat(town.persons.find(SampleTown.staff("街道", Office.STREET_OFFICER, SampleTown.STREET), AREA, id))
        .isPresent();
    assertThat(town.persons.find(SampleTown.staff("别处", Office.GRID_WORKER, "340303004008"), AREA, id))
        .isEmpty();
    assertThat(town.persons.find(GRID_WORKER, "340303004008", id)).isEmpty();
    assertThat(town.persons.find(Actor.resident(id, "顾海"), AREA, id)).isPresent();
  }

  @Test
  void theSameCallerIsTheSamePerson() {
    UUID first = town.person("顾海", PHONE);
    assertThat(town.person(" 顾海 ", "+86 138-0000-0001")).isEqualTo(first);
    assertThat(town.person("顾河", PHONE)).isNotEqualTo(first);
    assertThat(town.person("顾海", null)).isNotEqualTo(first);
  }

  @Test
  void sixtyFourRegistrationsAtOnceMakeOnePerson() {
    Set<UUID> ids = ConcurrentHashMap.newKeySet();
    try (var threads = java.util.concurrent.Executors.newFixedThreadPool(64)) {
      IntStream.range(0, 64).forEach(_ -> threads.submit(() -> ids.add(town.person("顾海", PHONE))));
    }
    assertThat(ids).hasSize(1);
  }

  @Test
  void unmaskingIsOnRecordAndThePersonReadsWhoLooked() {
    UUID id = town.persons.register(Actor.SYSTEM, AREA, GU_HAI);
    town.wait(Duration.ofHours(1));
    assertThat(unmask(GRID_WORKER, id, PersonField.PHONE)).isEqualTo(PHONE);
    town.wait(Duration.ofHours(1));
    assertThat(unmask(propertyStaff(company), id, PersonField.NAME)).isEqualTo("顾海");
    assertThat(town.persons.looks(Actor.resident(id, "顾海")))
        .extracting(Look::field, Look::actorName, Look::organisation, Look::office, Look::reason)
        .containsExactly(
            Assertions.tuple(PersonField.NAME, "吕师傅", "米亚物业", "PROPERTY_STAFF", "上门维修前联系"),
            Assertions.tuple(PersonField.PHONE, "沈岚", "东方红社区", "GRID_WORKER", "上门维修前联系"));
  }

  @Test
  void ownFieldsAreReadWithoutARecord() {
    UUID id = town.person("顾海", PHONE);
    Actor self = Actor.resident(id, "顾海");
    assertThat(town.persons.unmask(self, AREA, id, PersonField.PHONE, "", _ -> false))
        .isEqualTo(PHONE);
    assertThat(town.persons.looks(self)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PHONE, true", "NAME, true", "ID_NUMBER, false", "HEALTH, false", "INCOME, false"})
  void aResponsiblePartySeesOnlyHowToReachThePerson(PersonField field, boolean may) {
    UUID id = town.persons.register(Actor.SYSTEM, AREA, GU_HAI);
    if (may) {
      assertThat(unmask(propertyStaff(company), id, field)).isNotEmpty();
    } else {
      assertNotFound(() -> unmask(propertyStaff(company), id, field));
    }
    assertNotFound(() -> unmask(propertyStaff(Ids.next()), id, field));
    assertThat(town.persons.looks(Actor.resident(id, "顾海"))).hasSize(may ? 1 : 0);
  }

  @Test
  void aLookNeedsAReasonAndSomethingToSee() {
    UUID id = town.person("顾海", PHONE);
    Refusals.invalid(
        "reason",
        "look.reason.missing",
        () -> town.persons.unmask(GRID_WORKER, AREA, id, PersonField.PHONE, " \u0000 ", _ -> true));
    assertNotFound(() -> unmask(GRID_WORKER, id, PersonField.HEALTH));
    assertNotFound(() -> unmask(GRID_WORKER, Ids.next(), PersonField.PHONE));
    assertThat(town.persons.looks(Actor.resident(id, "顾海"))).isEmpty();
  }

  @Test
  void nobodyCanChangeOrRemoveTheRecordOfALook() {
    UUID id = town.person("顾海", PHONE);
    unmask(GRID_WORKER, id, PersonField.PHONE);
    for (String change :
        List.of("delete from people.look_up", "update people.look_up set reason = 'x'")) {
      Assertions.assertThatThrownBy(() -> town.sql.sql(change).update())
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void aSealedFieldMovedToAnotherRowCannotBeRead() throws SQLException {
    UUID a = town.person("顾海", PHONE);
    UUID b = town.person("周敏", "13800000002");
    try (Connection c = town.database.asOwner();
        var s =
            c.prepareStatement(
                "update people.person p set phone = o.phone from people.person o"
                    + " where p.id = ? and o.id = ?")) {
      s.setObject(1, a);
      s.setObject(2, b);
      s.executeUpdate();
    }
    Assertions.assertThatThrownBy(() -> unmask(GRID_WORKER, a, PersonField.PHONE))
        .hasMessageContaining("TAMPERED");
  }

  @Test
  void findsByNumberAndByTheBeginningOfTheName() {
    UUID id = town.person("顾海", PHONE);
    town.person("顾_海", "13800000002");
    assertThat(town.persons.search(GRID_WORKER, AREA, "138-0000-0001"))
        .extracting(MaskedPerson::id)
        .containsExactly(id);
    assertThat(town.persons.search(GRID_WORKER, AREA, "顾")).hasSize(2);
    assertThat(town.persons.search(GRID_WORKER, AREA, "_")).isEmpty();
    assertThat(town.persons.search(GRID_WORKER, AREA, "%")).isEmpty();
    assertNotFound(() -> town.persons.search(propertyStaff(company), AREA, "顾"));
  }

  @Test
  void aPersonMayCorrectOrRemoveWhatIsWrittenAboutThem() {
    UUID id = town.persons.register(Actor.SYSTEM, AREA, GU_HAI);
    Actor self = Actor.resident(id, "顾海");
    town.persons.correct(self, AREA, id, PersonField.PHONE, "13900000009");
    town.persons.correct(self, AREA, id, PersonField.INCOME, "");
    town.persons.correct(self, AREA, id, PersonField.NAME, "顾海波");
    assertThat(town.persons.find(self, AREA, id).orElseThrow())
        .extracting(MaskedPerson::name, MaskedPerson::phone, MaskedPerson::hasIncome)
        .containsExactly("顾*波", "139****0009", false);
    assertThat(town.persons.search(GRID_WORKER, AREA, "13900000009")).hasSize(1);
    assertNotFound(
        () -> town.persons.correct(propertyStaff(company), AREA, id, PersonField.NAME, "x"));
    Refusals.invalid(
        "name",
        "person.name.missing",
        () -> town.persons.correct(self, AREA, id, PersonField.NAME, " "));
  }

  @Test
  void aCorrectionThatMakesTwoPeopleOneIsRefused() {
    town.person("顾海", PHONE);
    UUID other = town.person("顾海", "13800000002");
    Refusals.kind(
        Refused.Kind.NOT_ALLOWED,
        () -> town.persons.correct(GRID_WORKER, AREA, other, PersonField.PHONE, PHONE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"𠮷", "阿依古丽·买买提", "ئەسئەت مۇھەممەت", "葛󠄀城", "郎"})
  void namesOfEveryScriptComeBackExactly(String name) {
    UUID id = town.person(name, null);
    assertThat(unmask(GRID_WORKER, id, PersonField.NAME)).isEqualTo(name);
  }

  @Test
  void namesAreCountedInCodePoints() {
    assertThat(unmask(GRID_WORKER, town.person("𠮷".repeat(100), null), PersonField.NAME))
        .isEqualTo("𠮷".repeat(100));
    Refusals.invalid("name", "text.tooLong", () -> town.person("𠮷".repeat(101), null));
    Refusals.invalid("name", "person.name.missing", () -> town.person("\u200b\u0000", null));
  }

  @ParameterizedTest
  @CsvSource({
    "1380000, person.phone.mobile",
    "138000000012, person.phone.mobile",
    "call me, person.phone.digits",
    "12, person.phone.length",
    "+1234567890123456, person.phone.length"
  })
  void saysWhatIsWrongWithANumber(String phone, String key) {
    Refusals.invalid("phone", key, () -> town.person("顾海", phone));
  }

  @ParameterizedTest
  @CsvSource({
    "34030319900101123, person.id.length",
    "340303199001010001, person.id.check",
    "3403031990010112AX, person.id.check",
    "身份证, person.id.characters"
  })
  void saysWhatIsWrongWithAnIdNumber(String number, String key) {
    Refusals.invalid(
        "idNumber",
        key,
        () ->
            town.persons.register(
                Actor.SYSTEM, AREA, new NewPerson("顾海", null, number, null, null, null)));
  }

  private String unmask(Actor actor, UUID id, PersonField field) {
    return town.persons.unmask(actor, AREA, id, field, "上门维修前联系", a -> a.serves(company));
  }

  private static void assertNotFound(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    Refusals.kind(Refused.Kind.NOT_FOUND, act);
  }
}
