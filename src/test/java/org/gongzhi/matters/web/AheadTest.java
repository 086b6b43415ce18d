package org.gongzhi.matters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongzhi.TownTest;
import org.gongzhi.casework.CaseFile;
import org.gongzhi.casework.CaseQuery;
import org.gongzhi.matters.Matters;
import org.gongzhi.matters.NewMatter;
import org.gongzhi.matters.ahead.AheadRule;
import org.gongzhi.matters.ahead.AheadRules;
import org.gongzhi.matters.ahead.AheadTasks;
import org.gongzhi.matters.ahead.LookAhead;
import org.gongzhi.matters.catalogue.MatterKind;
import org.gongzhi.matters.catalogue.Urgency;
import org.gongzhi.matters.rates.Reckoner;
import org.gongzhi.people.Office;
import org.gongzhi.platform.Actor;
import org.gongzhi.platform.Ids;
import org.gongzhi.platform.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Three water pipes leak in one quarter within a month: the fourth need not be reported. */
@SpringBootTest(classes = Rooms.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TownTest.OnFreshDatabase.class)
class AheadTest {
  private static final int CROWD = 64;
  private static final UUID STARTING = UUID.fromString("00000000-0000-4000-8000-000000000001");

  @Autowired Rooms.Neighbourhood neighbours;
  @Autowired Matters matters;
  @Autowired LookAhead look;
  @Autowired AheadRules rules;
  @Autowired AheadTasks tasks;
  @Autowired Reckoner reckoner;
  @Autowired CaseQuery cases;
  @Autowired JdbcClient sql;

  @Test
  void repeatsOpenOneTaskHoweverManyLookAtOnce() throws Exception {
    List<String> numbers = new ArrayList<>();
    for (int i = 1; i <= 3; i++) numbers.add(report("A05", i + "号井的水表漏水").number());
    followed();
    assertThat(opened("A05")).hasSize(1);
    AheadTasks.Task task = opened("A05").getFirst();
    assertThat(task.causes()).containsExactlyElementsOf(numbers);
    CaseFile c = cases.byNumber(neighbours.lan(), task.number());
    assertThat(c.subject().source()).isEqualTo("AHEAD");
    assertThat(c.reporter()).isNull();
    assertThat(c.isOpen()).isTrue();
    assertThat(links(c)).isEqualTo(3);
    for (int i = 1; i <= 3; i++) report("A06", i + "号楼下水堵了");
    while (reckoner.follow(500) > 0) {
      // counted, and not yet looked at
    }
    assertThat(atOnce().stream().mapToInt(n -> n).sum()).isEqualTo(1);
    assertThat(opened("A06")).hasSize(1);
  }

  @Test
  void aSeasonOpensOneTaskAQuarterAndKeepsItsHistory() {
    Actor worker = worker();
    AheadRule flood =
        new AheadRule(
            Rooms.AREA, Ids.next(), 0, "汛前查排水", "B04", new AheadRule.When.Season(6, 8), "清一遍雨水井", true);
    rules.publish(worker, flood, "进汛期了");
    assertThatThrownBy(() -> rules.publish(worker, flood, "再来一次")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> rules.publish(neighbours.lan(), flood, "不是我管的")).isInstanceOf(Refused.class);
    assertThat(look.look(Rooms.AREA)).isEqualTo(2);
    assertThat(look.look(Rooms.AREA)).isZero();
    assertThat(opened("B04")).extracting(AheadTasks.Task::quarter).contains("米亚花园三期", "红旗三路教师楼");
    AheadRule off =
        new AheadRule(
            Rooms.AREA, flood.id(), 1, flood.name(), "B04", flood.when(), flood.task(), false);
    rules.publish(worker, off, "汛期过了");
    assertThat(rules.history(Rooms.AREA, flood.id())).extracting(AheadRules.Edition::remark)
        .containsExactly("汛期过了", "进汛期了");
    assertThat(rules.of(Rooms.AREA)).extracting(AheadRule::id).contains(STARTING, flood.id());
  }

  private void followed() {
    while (look.follow(500) > 0) {
      // the timers stand still in tests
    }
  }

  private List<Integer> atOnce() throws Exception {
    CyclicBarrier start = new CyclicBarrier(CROWD);
    try (ExecutorService threads = Executors.newFixedThreadPool(CROWD)) {
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < CROWD; i++)
        all.add(
            threads.submit(
                () -> {
                  start.await();
                  return look.look(Rooms.AREA);
                }));
      List<Integer> done = new ArrayList<>();
      for (Future<Integer> one : all) done.add(one.get());
      return done;
    }
  }

  private List<AheadTasks.Task> opened(String category) {
    return tasks.latest(Rooms.AREA).stream().filter(t -> t.category().equals(category)).toList();
  }

  private long links(CaseFile c) {
    return sql.sql("select count(*) from casework.link where area = ? and case_id = ? and kind = 'AROSE_FROM'")
        .params(c.key().area(), c.key().id())
        .query(Long.class)
        .single();
  }

  private CaseFile report(String category, String words) {
    return matters.raise(
        worker(),
        new NewMatter(
            Rooms.AREA,
            words,
            words,
            new NewMatter.Filing(category, MatterKind.HELP, Urgency.NORMAL),
            new NewMatter.Where(neighbours.quarter(), null, "", "", "", "米亚花园三期"),
            // nobody's own list grows by it: this town is shared
            new NewMatter.Reporter.OnBehalf("顾海", null, NewMatter.Consent.SPOKEN),
            NewMatter.Source.ON_BEHALF,
            List.of(),
            Ids.next().toString()));
  }

  private Actor worker() {
    return new Actor(
        Ids.next(),
        "社工",
        List.of(
            new Actor.Post(
                Ids.next(), "东方红社区", Office.COMMUNITY_WORKER.name(), Rooms.AREA, Set.of())));
  }
}
