package org.gongzhi.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongzhi.casework.Lamp.AREA;
import static org.gongzhi.casework.Lamp.COMMUNITY;
import static org.gongzhi.casework.Lamp.COMPANY;
import static org.gongzhi.casework.Lamp.LYU;
import static org.gongzhi.casework.Lamp.MEMBER;
import static org.gongzhi.casework.Lamp.NEIGHBOUR;
import static org.gongzhi.casework.Lamp.OFFICER;
import static org.gongzhi.casework.Lamp.OTHER_COMPANY;
import static org.gongzhi.casework.Lamp.QUARTER;
import static org.gongzhi.casework.Lamp.REPORTER_SHEN;
import static org.gongzhi.casework.Lamp.STREET;
import static org.gongzhi.casework.Lamp.WORKER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongzhi.Database;
import org.gongzhi.casework.CaseFile.Parties;
import org.gongzhi.casework.CaseFile.Subject;
import org.gongzhi.casework.Lamp.LampStage;
import org.gongzhi.casework.Lamp.LampVerb;
import org.gongzhi.casework.Lamp.Town;
import org.gongzhi.casework.ListFilter.Standing;
import org.gongzhi.casework.ListWindow.Order;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.html.Light;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseListTest {
  private static final ListFilter ALL = ListFilter.all("lamp");
  private static final String NEXT_DOOR = "340303004001";
  private static final String FAR_AWAY = "340303001001";
  private static final UUID OTHER_QUARTER = new UUID(1, 2);

  private final Town town = new Town(Database.fresh());
  private final CaseList list =
      new CaseList(
          town.sql,
          new Procedures(
              List.of(
                  Lamp.PROCEDURE,
                  new Procedure(
                      "matter", Lamp.PROCEDURE.opening(), Lamp.PROCEDURE.stages(), null))));
  private final List<CaseFile> all = new ArrayList<>();

  CaseListTest() {
    quarter(AREA, QUARTER, "米亚花园三期");
    quarter(NEXT_DOOR, OTHER_QUARTER, "东方苑");
  }

  /** Everybody who has a way of their own to see a case. */
  enum Who {
    REPORTER(REPORTER_SHEN),
    NOBODY(NEIGHBOUR),
    LEAD(LYU),
    COMMUNITY_WORKER(WORKER),
    STREET_OFFICER(OFFICER),
    COUNCIL_MEMBER(MEMBER),
    // the whole code of a street: they hear of delays and oversee no community
    STREET_ADMINISTRATOR(
        new Actor(
            new UUID(3, 7),
            "系统管理员",
            List.of(
                new Actor.Post(STREET, "黄庄街道", "ADMINISTRATOR", "340303004000", Set.of())))),
    CLERK_OF_THE_OVERSEER(
        new Actor(
            new UUID(3, 8),
            "许静",
            List.of(new Actor.Post(COMMUNITY, "东方红社区", "CLERK", null, Set.of()))));

    final Actor actor;

    Who(Actor actor) {
      this.actor = actor;
    }
  }

  @ParameterizedTest
  @EnumSource
  void showsExactlyWhatOneMaySee(Who who) {
    someOfEach();
    assertThat(numbers(who.actor, ALL))
        .containsExactlyInAnyOrderElementsOf(
            all.stream().filter(c -> Sight.sees(who.actor, c)).map(CaseFile::number).toList());
  }

  @ParameterizedTest
  @EnumSource
  void tellsWhichOfSomeOneMaySee(Who who) {
    someOfEach();
    assertThat(
            new CaseQuery(town.sql, town.template)
                .seen(who.actor, all.stream().map(CaseFile::key).toList()))
        .extracting(CaseFile::number)
        .containsExactlyInAnyOrderElementsOf(
            all.stream().filter(c -> Sight.sees(who.actor, c)).map(CaseFile::number).toList());
  }

  @ParameterizedTest
  @EnumSource
  void watchesWhatOthersOweWhereOneIsInCharge(Who who) {
    someOfEach();
    CaseFile closed = town.finished(raise("已经修好的灯", AREA, QUARTER, COMPANY));
    town.does(REPORTER_SHEN, closed, LampVerb.CONFIRM);
    List<CaseFile> watched =
        new CaseQuery(town.sql, town.template)
            .watched(who.actor, 50).stream().map(CaseQuery.Owed::file).toList();
    assertThat(watched)
        .extracting(CaseFile::number)
        .containsExactlyInAnyOrderElementsOf(
            all.stream()
                .filter(c -> !c.number().equals(closed.number()))
                .filter(c -> !who.actor.serves(c.lead()))
                .filter(
                    c ->
                        who.actor.oversees(c.key().area())
                            || c.quarter() != null && who.actor.quarters().contains(c.quarter()))
                .map(CaseFile::number)
                .toList());
    assertThat(watched).extracting(c -> c.clock().dueAt()).isSorted();
  }

  @Test
  void newestFirstAndPageByPage() {
    for (int i = 0; i < 5; i++) raise("第" + i + "盏灯坏了", AREA, QUARTER, COMPANY);
    ListWindow two = ListWindow.first(Order.NEWEST, 2);
    CaseList.Page first = list.page(WORKER, ALL, town.now, two);
    assertThat(titles(first)).containsExactly("第4盏灯坏了", "第3盏灯坏了");
    assertThat(first.total()).isEqualTo(5);
    assertThat(first.more()).isTrue();
    ListWindow after = two.after(two.edge(first.rows().getLast().file()));
    CaseList.Page second = list.page(WORKER, ALL, town.now, after);
    assertThat(titles(second)).containsExactly("第2盏灯坏了", "第1盏灯坏了");
    CaseList.Page last =
        list.page(
            WORKER, ALL, town.now, two.after(two.edge(second.rows().getLast().file())));
    assertThat(titles(last)).containsExactly("第0盏灯坏了");
    assertThat(last.more()).isFalse();
    CaseList.Page back =
        list.page(
            WORKER, ALL, town.now, two.before(two.edge(last.rows().getFirst().file())));
    assertThat(titles(back)).containsExactly("第2盏灯坏了", "第1盏灯坏了");
    assertThat(back.more()).isTrue();
  }

  @Test
  void oldestFirstAndMostPressingFirst() {
    CaseFile one = raise("第一盏", AREA, QUARTER, COMPANY);
    raise("第二盏", AREA, QUARTER, COMPANY);
    CaseFile closed = town.finished(raise("修好了", AREA, QUARTER, COMPANY));
    town.does(REPORTER_SHEN, closed, LampVerb.CONFIRM);
    town.now = town.now.plus(Duration.ofHours(30));
    raise("后来的", AREA, QUARTER, COMPANY);
    assertThat(titles(list.page(WORKER, ALL, town.now, ListWindow.first(Order.OLDEST, 50))))
        .containsExactly("第一盏", "第二盏", "修好了", "后来的");
    ListWindow due = ListWindow.first(Order.DUE, 1);
    CaseList.Page pressing = list.page(WORKER, ALL, town.now, due);
    assertThat(titles(pressing)).containsExactly("第一盏");
    assertThat(due.edge(pressing.rows().getFirst().file()).at()).isEqualTo(one.clock().dueAt());
    assertThat(
            titles(
                list.page(
                    WORKER,
                    ALL,
                    town.now,
                    new ListWindow(Order.DUE, due.edge(one), false, 50, false))))
        .containsExactly("第二盏", "后来的");
  }

  @Test
  void everyLightIsCountedAndFoundAsItIsShown() {
    someOfEach();
    CaseFile waiting = town.does(LYU, raise("等灯管", AREA, QUARTER, COMPANY), LampVerb.SIGN);
    town.does(
        LYU,
        waiting,
        Deed.of(LampVerb.WAIT, 2, Ids.next().toString()).facts(Map.of("reason", "PARTS")));
    town.does(LYU, raise("签了没办", AREA, QUARTER, COMPANY), LampVerb.SIGN);
    CaseFile done = town.finished(raise("等确认", AREA, QUARTER, COMPANY));
    CaseFile closed = town.finished(raise("修好了", AREA, QUARTER, COMPANY));
    town.does(REPORTER_SHEN, closed, LampVerb.CONFIRM);
    List<Duration> steps = List.of(Duration.ZERO, Duration.ofHours(30), Duration.ofDays(60));
    for (Duration step : steps) {
      java.time.Instant now = town.now.plus(step);
      Map<Light, Long> shown = new java.util.EnumMap<>(Light.class);
      for (CaseList.Listed l :
          list.page(WORKER, ALL, now, ListWindow.first(Order.NEWEST, 50)).rows()) {
        Light light = Lights.of(l.file(), Lamp.PROCEDURE, now);
        if (light != Light.DONE) shown.merge(light, 1L, Long::sum);
        ListFilter only =
            ALL.state(new ListFilter.State(Standing.ALL, light, null, null));
        assertThat(titles(list.page(WORKER, only, now, ListWindow.first(Order.NEWEST, 50))))
            .contains(l.file().subject().title());
      }
      assertThat(list.lights(WORKER, ALL, now).cases()).isEqualTo(shown);
      assertThat(shown).containsKeys(Light.WAIT, Light.YOU);
    }
    assertThat(done.isOpen()).isTrue();
  }

  @Test
  void findsByStageOutcomeSourcePartyAndPeriod() {
    someOfEach();
    CaseFile closed = town.finished(raise("修好了", AREA, QUARTER, COMPANY));
    town.does(REPORTER_SHEN, closed, LampVerb.CONFIRM);
    assertThat(titles(ALL.state(new ListFilter.State(Standing.ALL, null, "SENT", null))))
        .doesNotContain("修好了")
        .isNotEmpty();
    assertThat(titles(ALL.state(new ListFilter.State(Standing.ALL, null, null, Outcome.SOLVED))))
        .containsExactly("修好了");
    assertThat(titles(ALL.about(new ListFilter.About(null, null, "CHAT", OTHER_COMPANY))))
        .containsExactly("路灯坏了");
    assertThat(titles(ALL.about(new ListFilter.About(null, null, "PHONE", null)))).isEmpty();
    assertThat(
            titles(ALL.raised(new ListFilter.Period(closed.openedAt(), town.now.plusSeconds(1)))))
        .containsExactly("修好了");
  }

  @Test
  void tellsOpenOverdueAndClosedApart() {
    CaseFile signed = town.does(LYU, raise("楼道灯不亮", AREA, QUARTER, COMPANY), LampVerb.SIGN);
    CaseFile waiting = town.does(LYU, raise("等灯管", AREA, QUARTER, COMPANY), LampVerb.SIGN);
    town.does(
        LYU,
        waiting,
        Deed.of(LampVerb.WAIT, 2, Ids.next().toString()).facts(Map.of("reason", "PARTS")));
    CaseFile closed = town.finished(raise("已经修好的灯", AREA, QUARTER, COMPANY));
    town.does(REPORTER_SHEN, closed, LampVerb.CONFIRM);
    assertThat(titles(ALL.standing(Standing.OPEN)))
        .containsExactly("等灯管", "楼道灯不亮");
    assertThat(titles(ALL.standing(Standing.CLOSED)))
        .containsExactly("已经修好的灯");
    assertThat(titles(ALL.standing(Standing.OVERDUE))).isEmpty();
    // the one that waits for parts is late by nobody's fault
    town.now = signed.clock().dueAt().plus(Duration.ofDays(90));
    assertThat(titles(ALL.standing(Standing.OVERDUE)))
        .containsExactly("楼道灯不亮");
  }

  @Test
  void findsByClassQuarterWordsAndNumber() {
    someOfEach();
    CaseFile percent = raise("电费涨了50%_一半", AREA, QUARTER, COMPANY);
    assertThat(titles(filter(null, null, "50%_"))).containsExactly("电费涨了50%_一半");
    assertThat(titles(filter(null, null, "5%"))).isEmpty();
    assertThat(titles(filter(null, null, "9栋"))).hasSize(3);
    assertThat(titles(filter(null, null, percent.number()))).containsExactly("电费涨了50%_一半");
    assertThat(titles(filter(null, null, percent.number().toLowerCase(java.util.Locale.ROOT))))
        .containsExactly("电费涨了50%_一半");
    assertThat(titles(filter("B01", null, ""))).isEmpty();
    assertThat(titles(filter("A01", null, ""))).isNotEmpty();
    assertThat(numbers(OFFICER, filter(null, OTHER_QUARTER, "")))
        .containsExactlyElementsOf(
            all.stream()
                .filter(c -> OTHER_QUARTER.equals(c.quarter()))
                .map(CaseFile::number)
                .toList()
                .reversed());
    assertThat(numbers(WORKER, filter(null, OTHER_QUARTER, ""))).isEmpty();
  }

  @Test
  void anotherProcedureHasAListOfItsOwn() {
    someOfEach();
    ListFilter matters = ListFilter.all("matter");
    assertThat(list.page(WORKER, matters, town.now, ListWindow.first(Order.NEWEST, 50)).rows()).isEmpty();
  }

  @Test
  void noMoreThanAThousandAreCounted() {
    raise("很多很多灯", AREA, QUARTER, COMPANY);
    // a case is the sum of its acts; for counting, copies of the row will do
    town.sql
        .sql(
            """
            insert into casework.case_file
            select (jsonb_populate_record(c, jsonb_build_object(
              'id', gen_random_uuid(), 'number', 'DFH-2023-' || n))).*
            from casework.case_file c, generate_series(1, 1500) n
            where c.area = :area
            """)
        .param("area", AREA)
        .update();
    CaseList.Page page = list.page(WORKER, ALL, town.now, ListWindow.first(Order.NEWEST, 50));
    assertThat(page.rows()).hasSize(50);
    assertThat(page.total()).isEqualTo(CaseList.COUNTED + 1L);
    // all copies are of the same moment: the id tells them apart
    ListWindow window = ListWindow.first(Order.NEWEST, 400);
    java.util.Set<UUID> seen = new java.util.HashSet<>();
    for (CaseList.Page p = list.page(WORKER, ALL, town.now, window); ;
        p = list.page(WORKER, ALL, town.now, window)) {
      p.rows().forEach(r -> assertThat(seen.add(r.file().key().id())).isTrue());
      if (!p.more()) break;
      window = window.after(window.edge(p.rows().getLast().file()));
    }
    assertThat(seen).hasSize(1501);
  }

  private void someOfEach() {
    raise("灯坏了", AREA, QUARTER, COMPANY);
    raise("路灯坏了", AREA, null, OTHER_COMPANY);
    raise("邻居家门口的灯坏了", NEXT_DOOR, OTHER_QUARTER, COMPANY);
    raise("邻居家院里的灯坏了", NEXT_DOOR, OTHER_QUARTER, OTHER_COMPANY);
    raise("远处的灯坏了", FAR_AWAY, null, OTHER_COMPANY);
  }

  private CaseFile raise(String title, String area, @Nullable UUID quarter, UUID lead) {
    town.now = town.now.plusSeconds(60);
    boolean ours = area.equals(AREA);
    CaseFile c =
        town.casework.open(
            MEMBER,
            new Opening(
                area,
                Ids.next(),
                Lamp.PROCEDURE,
                LampStage.SENT,
                new Subject(title, "A01", 3, quarter, "米亚花园三期 9栋", "CHAT"),
                new Parties(
                    ours ? REPORTER_SHEN.person() : new UUID(3, 9),
                    lead,
                    ours ? COMMUNITY : new UUID(2, 9),
                    area.equals(FAR_AWAY) ? null : STREET),
                Lamp.TERMS,
                "RESOLVE",
                new Opening.Said(title, Map.of(), null, Ids.next().toString())));
    all.add(c);
    return c;
  }

  private void quarter(String area, UUID id, String name) {
    town.sql
        .sql("insert into places.quarter (area, id, name, key) values (:area, :id, :name, :name)")
        .param("area", area)
        .param("id", id)
        .param("name", name)
        .update();
  }

  private static ListFilter filter(
      @Nullable String category, @Nullable UUID quarter, String words) {
    return ALL.about(new ListFilter.About(category, quarter, null, null)).words(words);
  }

  private List<String> titles(ListFilter filter) {
    return titles(list.page(WORKER, filter, town.now, ListWindow.first(Order.NEWEST, 50)));
  }

  private static List<String> titles(CaseList.Page page) {
    return page.rows().stream().map(r -> r.file().subject().title()).toList();
  }

  private List<String> numbers(Actor actor, ListFilter filter) {
    return list.page(actor, filter, town.now, ListWindow.first(Order.NEWEST, 50)).rows().stream()
        .map(r -> r.file().number())
        .toList();
  }
}
