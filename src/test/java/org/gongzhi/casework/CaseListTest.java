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
import org.gongzhi.casework.CaseList.Filter;
import org.gongzhi.casework.CaseList.Standing;
import org.gongzhi.casework.Lamp.LampStage;
import org.gongzhi.casework.Lamp.LampVerb;
import org.gongzhi.casework.Lamp.Town;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseListTest {
  private static final Filter ALL = new Filter("lamp", Standing.ALL, null, null, "");
  private static final String NEXT_DOOR = "340303004001";
  private static final String FAR_AWAY = "340303001001";
  private static final UUID OTHER_QUARTER = new UUID(1, 2);

  private final Town town = new Town(Database.fresh());
  private final CaseList list = new CaseList(town.sql);
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
    CaseList.Page first = list.page(WORKER, ALL, town.now, 0, 2);
    assertThat(first.rows()).extracting(r -> r.file().subject().title())
        .containsExactly("第4盏灯坏了", "第3盏灯坏了");
    assertThat(first.total()).isEqualTo(5);
    CaseList.Page last = list.page(WORKER, ALL, town.now, 4, 2);
    assertThat(last.rows()).extracting(r -> r.file().subject().title())
        .containsExactly("第0盏灯坏了");
    assertThat(last.total()).isEqualTo(5);
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
    assertThat(titles(new Filter("lamp", Standing.OPEN, null, null, "")))
        .containsExactly("等灯管", "楼道灯不亮");
    assertThat(titles(new Filter("lamp", Standing.CLOSED, null, null, "")))
        .containsExactly("已经修好的灯");
    assertThat(titles(new Filter("lamp", Standing.OVERDUE, null, null, ""))).isEmpty();
    // the one that waits for parts is late by nobody's fault
    town.now = signed.clock().dueAt().plus(Duration.ofDays(90));
    assertThat(titles(new Filter("lamp", Standing.OVERDUE, null, null, "")))
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
    Filter matters = new Filter("matter", Standing.ALL, null, null, "");
    assertThat(list.page(WORKER, matters, town.now, 0, 50).rows()).isEmpty();
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
    CaseList.Page page = list.page(WORKER, ALL, town.now, 0, 50);
    assertThat(page.rows()).hasSize(50);
    assertThat(page.total()).isEqualTo(CaseList.COUNTED + 1L);
    assertThat(list.page(WORKER, ALL, town.now, 1450, 50).rows()).hasSize(50);
    assertThat(list.page(WORKER, ALL, town.now, 1500, 50).rows()).hasSize(1);
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

  private static Filter filter(@Nullable String category, @Nullable UUID quarter, String words) {
    return new Filter("lamp", Standing.ALL, category, quarter, words);
  }

  private List<String> titles(Filter filter) {
    return list.page(WORKER, filter, town.now, 0, 50).rows().stream()
        .map(r -> r.file().subject().title())
        .toList();
  }

  private List<String> numbers(Actor actor, Filter filter) {
    return list.page(actor, filter, town.now, 0, 50).rows().stream()
        .map(r -> r.file().number())
        .toList();
  }
}
