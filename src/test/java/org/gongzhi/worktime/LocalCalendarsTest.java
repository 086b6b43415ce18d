package org.gongzhi.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongzhi.worktime.Times.at;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.gongzhi.Database;
import org.gongzhi.casework.Crowd;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.gongzhi.worktime.LocalDay.Worked;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who decides about the days of a place, and what holds below it. */
class LocalCalendarsTest {
  private static final String STREET = "340303004000";
  private static final String COMMUNITY = "340303004007";
  private static final LocalDate FRIDAY = LocalDate.of(2024, 6, 21);
  private static final Database DATABASE = Database.fresh();

  private final LocalCalendars calendars = on(DATABASE.sql());

  @Test
  void aStreetsHalfDayHoldsInItsCommunitiesUntilTheySayOtherwise() {
    calendars.publish(editor("340303004"), STREET, 0, List.of(day(FRIDAY, Worked.MORNING)), "防汛");
    WorkCalendar first = calendars.in(COMMUNITY);
    assertThat(first.edition()).isEqualTo("340303004000.1");
    assertThat(first.hoursOn(FRIDAY)).hasToString("08:30-12:00");
    calendars.publish(editor(COMMUNITY), COMMUNITY, 0, List.of(day(FRIDAY, Worked.WHOLE)), "值班");
    assertThat(calendars.in(COMMUNITY).hoursOn(FRIDAY)).isEqualTo(OfficeHours.DEFAULT);
    assertThat(calendars.in("340303004004").isWorkday(FRIDAY)).isTrue();
    assertThat(calendars.in("340303004004").edition()).isEqualTo("340303004000.1");
    assertThat(calendars.in("340321000000").edition()).isEmpty();
    // what was opened before goes on by what was in force then, on another server too
    assertThat(on(DATABASE.sql()).under("340303004000.1").hoursOn(FRIDAY))
        .hasToString("08:30-12:00");
    assertThat(calendars.history(COMMUNITY)).singleElement()
        .satisfies(e -> assertThat(e.days()).containsExactly(day(FRIDAY, Worked.WHOLE)));
  }

  @Test
  void onlyWhoAnswersForThePlaceDecides() {
    for (Actor other :
        List.of(
            editor("340303004004"),
            Actor.resident(Ids.next(), "沈玉兰"),
            new Actor(Ids.next(), "网格员", List.of(post("GRID_WORKER", "340303004008")))))
      assertThatThrownBy(() -> calendars.publish(other, "340303004008", 0, List.of(), "想放假"))
          .isInstanceOfSatisfying(
              Refused.class, r -> assertThat(r.kind()).isEqualTo(Refused.Kind.NOT_FOUND));
  }

  @Test
  void of64WhoPublishTheSameVersionOneDoes() throws Exception {
    String area = "340303004009";
    try (Crowd crowd = new Crowd(DATABASE)) {
      LocalCalendars together =
          on(crowd.sql());
      var fates =
          crowd.atOnce(
              i -> {
                LocalDay mine = day(FRIDAY.plusDays(i % 20), Worked.OFF);
                together.publish(editor(area), area, 0, List.of(mine), "第" + i + "个");
                return mine;
              });
      List<LocalDay> kept =
          fates.stream().filter(f -> f.refused() == null).map(Crowd.Fate::answer).toList();
      assertThat(kept).hasSize(1);
      assertThat(fates).filteredOn(f -> f.refused() != null)
          .allSatisfy(f -> assertThat(f.refused().kind()).isEqualTo(Refused.Kind.STALE));
      assertThat(together.days(area, 1)).isEqualTo(kept);
      assertThat(together.version(area)).isEqualTo(1);
    }
  }

  private static LocalCalendars on(JdbcClient sql) {
    return new LocalCalendars(
        WorkCalendar.stateCouncil(), sql, Clock.fixed(at("2024-06-18 09:00"), ZoneOffset.UTC));
  }

  private static LocalDay day(LocalDate day, Worked worked) {
    return new LocalDay(day, worked, "防汛值守", "街道通知");
  }

  private static Actor editor(String area) {
    return new Actor(Ids.next(), "梁静", List.of(post("ADMINISTRATOR", area)));
  }

  private static Actor.Post post(String office, String area) {
    return new Actor.Post(Ids.next(), "街道", office, area, Set.of());
  }
}
